package stakeout.agents.strategy;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Span;

/**
 * Honest while online, but now and then offline: a Markov chain of two states whose stationary share of time offline is the
 * probability, whatever the length of outages.
 *
 * <pre>p: offlineProbability, L: meanOutage [steps];  back = min(1/L, 1 − p),  fail = p × back / (1 − p)    [chance a step]</pre>
 *
 * <p>With a mean outage of one step or less the chain has no memory: every step is drawn anew, and an outage lasts 1/(1 − p)
 * steps on average, which is the shortest it can be.
 *
 * @param offlineProbability how likely a validator is offline in a period
 * @param meanOutage how long an outage lasts on average
 * @param scope whether each validator fails alone, or all of an operator together
 */
@Description("Honest while online, but now and then offline.")
public record FlakyStrategy(
        Rate offlineProbability,
        @Default("1 period") Span meanOutage,
        @Default("validator") Scope scope) implements Strategy {
    /** Who goes offline together. */
    public enum Scope {
        VALIDATOR,
        OPERATOR
    }

    private static final byte ONLINE = 1;
    private static final byte OFFLINE = 2;

    public FlakyStrategy {
        if (offlineProbability.amount().signum() < 0
                || offlineProbability.amount().doubleValue() > 1) {
            throw new IllegalArgumentException(
                    "offlineProbability (" + offlineProbability + ") must be in [0, 1] per unit of time.");
        }
    }

    @Override
    public Behaviour begin(Seat seat) {
        return new Outages(seat);
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        double offline = prospects.perPeriod(offlineProbability);
        double online = prospects.pay(row, Intent.ATTEST) - prospects.verificationCost() - prospects.operationCost();
        return (1 - offline) * online + offline * prospects.pay(row, Intent.OFFLINE);
    }

    private final class Outages implements Behaviour {
        private final Seat seat;
        private final boolean memoryless;
        private final Threshold offline;
        private final Threshold fails;
        private final Threshold returns;
        /** One a validator or operator of the seat; 0 while never asked. */
        private final byte[] states;

        Outages(Seat seat) {
            this.seat = seat;
            double p = offlineProbability.probabilityPerPeriod(seat.scale());
            double back = StrictMath.min(1 / seat.steps(meanOutage), 1 - p);
            memoryless = back == 1 - p;
            offline = Threshold.of(p);
            returns = Threshold.of(back);
            fails = Threshold.of(p == 1 ? 1 : StrictMath.min(1, p * back / (1 - p)));
            Rows rows = seat.rows();
            states = new byte
                    [memoryless ? 0 : scope == Scope.VALIDATOR ? rows.size() : rows.toOperator() - rows.fromOperator()];
        }

        @Override
        public void decide(View view, Rows own, IntentColumn out) {
            Draws draws = view.draws("offline");
            if (scope == Scope.VALIDATOR) {
                int shift = seat.indexOfRow(0);
                for (int row = own.from(); row < own.to(); row++) {
                    boolean absent =
                            isOffline(draws.bits(row + shift), row - seat.rows().from());
                    out.set(row, absent ? Intent.OFFLINE : Intent.ATTEST);
                }
                return;
            }
            for (int operator = own.fromOperator(); operator < own.toOperator(); operator++) {
                long bits = draws.bits(seat.indexOfOperator(operator));
                boolean absent = isOffline(bits, operator - seat.rows().fromOperator());
                out.fill(
                        seat.holdings().firstRow(operator),
                        seat.holdings().firstRow(operator + 1),
                        absent ? Intent.OFFLINE : Intent.ATTEST);
            }
        }

        private boolean isOffline(long bits, int index) {
            if (memoryless) {
                return offline.admits(bits);
            }
            boolean absent = switch (states[index]) {
                case ONLINE -> fails.admits(bits);
                case OFFLINE -> !returns.admits(bits);
                default -> offline.admits(bits);
            };
            states[index] = absent ? OFFLINE : ONLINE;
            return absent;
        }
    }
}
