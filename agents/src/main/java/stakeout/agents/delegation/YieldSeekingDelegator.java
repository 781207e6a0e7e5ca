package stakeout.agents.delegation;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.chance.Threshold;
import stakeout.model.quantity.Rate;

/**
 * Looks around now and then, and moves to a validator that promises more, after commission and as far as it is up.
 *
 * <pre>
 * worth(v) = sensitivity × net yield(v) × uptime(v)^uptimeWeight       [net yield: per cent a year]
 * candidate: v with probability exp(worth(v)) / Σ exp(worth)            over active validators that take stake
 * moves with probability 1 / (1 + exp(worth(own) + inertia − worth(candidate))), surely if its own earns nothing (jailed, gone)
 * </pre>
 *
 * <p>Source: choice by yield × uptime as in [dpos-simulations]; unlike there the present validator is met by one candidate at a
 * time, so that how many move does not grow with the number of validators. A delegator moves all its delegations alike.
 *
 * @param attention how likely a delegator looks around
 * @param sensitivity per percentage point of yearly yield, at least 0
 * @param uptimeWeight how much uptime counts, at least 0
 * @param inertia how much more, in units of worth, another validator must promise for an even chance to move, at least 0
 */
@Description("Looks around now and then and moves to validators with more net yield and uptime; leaves who is jailed.")
public record YieldSeekingDelegator(
        @Default("0.05 per day") Rate attention,
        @Default("1") double sensitivity,
        @Default("1") double uptimeWeight,
        @Default("4") double inertia)
        implements DelegatorStrategy {
    public YieldSeekingDelegator {
        check("sensitivity", sensitivity);
        check("uptimeWeight", uptimeWeight);
        check("inertia", inertia);
        double amount = attention.amount().doubleValue();
        checkArgument(amount >= 0 && amount <= 1, "attention (%s) must be in [0, 1] per unit of time.", attention);
    }

    private static void check(String name, double value) {
        checkArgument(value >= 0 && Double.isFinite(value), "%s (%s) must be at least 0.", name, value);
    }

    @Override
    public DelegatorBehaviour begin(DelegatorSeat seat) {
        return new Seeking(seat);
    }

    private final class Seeking implements DelegatorBehaviour {
        private final DelegatorSeat seat;
        private final Threshold looks;
        private double[] worth = new double[0];
        private double[] cumulative = new double[0];
        private int validators;

        Seeking(DelegatorSeat seat) {
            this.seat = seat;
            looks = Threshold.of(seat.probabilityPerStep(attention));
        }

        @Override
        public void trade(Market market) {
            weigh(market);
            if (validators == 0 || !(cumulative[validators - 1] > 0)) {
                return;
            }
            Draws attentions = market.draws(seat.group(), "attention");
            Draws candidates = market.draws(seat.group(), "candidate");
            Draws moves = market.draws(seat.group(), "move");
            int delegations = market.delegations();
            for (int i = 0; i < delegations; i++) {
                int delegator = market.delegator(i);
                if (!seat.isOwn(delegator)) {
                    continue;
                }
                int index = seat.indexInGroup()[delegator];
                if (attentions.hits(index, looks)) {
                    int candidate = drawn(candidates.uniform(index));
                    int own = market.validator(i);
                    if (candidate != own && moves(worth[own], worth[candidate], moves.uniform(index))) {
                        market.move(i, candidate);
                    }
                }
            }
        }

        /** Fills worth and, over open validators, cumulative exp(worth − the largest). */
        private void weigh(Market market) {
            validators = market.validators();
            if (worth.length < validators) {
                worth = new double[validators];
                cumulative = new double[validators];
            }
            double top = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < validators; v++) {
                worth[v] = market.isOpen(v)
                        ? sensitivity
                                * market.netYieldPercent(v)
                                * (uptimeWeight == 0 ? 1 : StrictMath.pow(market.uptime(v), uptimeWeight))
                        : Double.NEGATIVE_INFINITY;
                top = StrictMath.max(top, worth[v]);
            }
            double sum = 0;
            for (int v = 0; v < validators; v++) {
                sum += top == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(worth[v] - top);
                cumulative[v] = sum;
            }
        }

        /** The first validator whose cumulative weight is above the ticket. */
        private int drawn(double uniform) {
            double ticket = uniform * cumulative[validators - 1];
            int low = 0;
            int high = validators - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cumulative[middle] > ticket) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private boolean moves(double own, double candidate, double uniform) {
            return uniform < 1 / (1 + StrictMath.exp(own + inertia - candidate));
        }
    }
}
