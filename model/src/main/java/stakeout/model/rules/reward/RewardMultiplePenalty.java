package stakeout.model.rules.reward;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;

/**
 * A missed vote costs a multiple of the pay it forgoes, burned.
 *
 * <pre>loss = min(stake, ⌊ideal · multiple⌋)    [base units a missed vote]</pre>
 *
 * <p>Source: [consensus-specs] altair: missing source and target costs (14 + 26) / 54 of the attestation reward. Unlike it: one
 * vote a period, timely or not.
 */
@Description("Fines a multiple of the pay that a missed vote forgoes.")
public record RewardMultiplePenalty(BigDecimal multiple) implements PenaltyRule {
    public RewardMultiplePenalty {
        checkArgument(
                multiple.signum() >= 0
                        && multiple.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
                        && multiple.scale() <= 18,
                "multiple (%s) must be in [0, 1000000], with at most 18 decimals.\nMaybe 0.75.",
                multiple);
    }

    @Override
    public boolean isNone() {
        return multiple.signum() == 0;
    }

    @Override
    public long loss(long stake, long ideal) {
        return Ratio.of(multiple)
                .ofWide(java.math.BigInteger.valueOf(ideal))
                .min(java.math.BigInteger.valueOf(stake))
                .longValueExact();
    }
}
