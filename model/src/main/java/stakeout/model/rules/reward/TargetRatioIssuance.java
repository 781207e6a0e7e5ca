package stakeout.model.rules.reward;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/**
 * A rate that rises while less than a goal is staked and falls while more is, within bounds.
 *
 * <pre>
 * rate ← clamp(rate + (1 − bonded / goal) · changePerYear · period / year, minimum, maximum)    [10⁻¹⁸, toward zero]
 * issuance = ⌊⌊supply · rate⌋ · period / year⌋    [base units a period],  bonded = stake on duty / supply
 * </pre>
 *
 * <p>Source: [cosmos-sdk] x/mint NextInflationRate. Unlike it: one division per step, rounded toward zero instead of half to
 * even, and years of 365.25 days instead of a stated number of blocks.
 *
 * @param goal the share of supply that should be staked
 * @param changePerYear how fast the rate moves when nothing is staked
 * @param minimum the least rate a year
 * @param maximum the greatest rate a year
 * @param initial the rate before the first period
 */
@Description("Moves its rate until a goal is staked, within bounds.")
public record TargetRatioIssuance(Share goal, BigDecimal changePerYear, Share minimum, Share maximum, Share initial)
        implements IssuanceRule {
    private static final int DIGITS = 18;
    private static final BigInteger ONE = BigInteger.TEN.pow(DIGITS);

    public TargetRatioIssuance {
        checkArgument(goal.value().signum() > 0, "goal (%s) must be above 0.\nMaybe 0.67, as on the Cosmos Hub.", goal);
        checkArgument(
                changePerYear.signum() >= 0
                        && changePerYear.compareTo(BigDecimal.valueOf(1000)) <= 0
                        && changePerYear.scale() <= DIGITS,
                "changePerYear (%s) must be in [0, 1000], with at most 18 decimals.\nMaybe 0.13.",
                changePerYear);
        checkArgument(
                minimum.value().compareTo(maximum.value()) <= 0,
                "minimum (%s) must be at most maximum (%s).\nMaybe %s, or a larger maximum.",
                minimum,
                maximum,
                maximum);
        checkArgument(
                initial.value().compareTo(minimum.value()) >= 0
                        && initial.value().compareTo(maximum.value()) <= 0,
                "initial (%s) must be in [%s, %s].\nMaybe %s.",
                initial,
                minimum,
                maximum,
                maximum);
    }

    /** The present rate a year, in 10⁻¹⁸. */
    public static final class Rate implements StatePart {
        private BigInteger atto;

        private Rate(BigInteger atto) {
            this.atto = atto;
        }

        public BigInteger atto() {
            return atto;
        }

        @Override
        public Rate copy() {
            return new Rate(atto);
        }
    }

    @Override
    public void begin(ProtocolState state) {
        state.put(new Rate(atto(initial.value())));
    }

    @Override
    public void advance(ProtocolState state, Setting setting) {
        BigInteger supply = state.supply().get();
        if (supply.signum() == 0) {
            return;
        }
        // (1 − D / (supply · goal)) · change · period / year, with goal = goalAtto / 10¹⁸
        BigInteger goalStake = supply.multiply(atto(goal.value()));
        BigInteger gap =
                goalStake.subtract(StakeBook.of(state).activeStake.get().multiply(ONE));
        BigInteger change = atto(changePerYear)
                .multiply(gap)
                .multiply(setting.years().numerator())
                .divide(goalStake.multiply(setting.years().denominator()));
        Rate rate = state.part(Rate.class);
        rate.atto = rate.atto.add(change).max(atto(minimum.value())).min(atto(maximum.value()));
    }

    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        BigInteger aYear =
                state.supply().get().multiply(state.part(Rate.class).atto).divide(ONE);
        return setting.years().ofWide(aYear);
    }

    private static BigInteger atto(BigDecimal value) {
        return value.movePointRight(DIGITS).toBigInteger();
    }
}
