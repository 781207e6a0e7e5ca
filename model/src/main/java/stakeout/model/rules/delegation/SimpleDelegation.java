package stakeout.model.rules.delegation;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Setting;

/**
 * Delegators hold shares of a pool beside each validator's own stake. Rewards, penalties and slashes fall on own stake and
 * pool pro rata (the pool's part rounded down); of the pool's reward the operator keeps a commission.
 *
 * <pre>
 * pool's gross = ⌊reward · delegated / stake⌋,  commission = ⌊gross · rate⌋    [base units]
 * a delegation's worth = ⌊shares · delegated / all shares⌋
 * </pre>
 *
 * <p>Source: [cosmos-sdk] x/staking shares and x/distribution commission. Unlike them: rewards need no claim; stake redelegated
 * at once is not liable for its first validator's earlier offences, whereas stake on its way is.
 *
 * @param commission where a validator brings none of its own
 * @param minimumCommission what any validator charges at least
 * @param redelegationDelay how long redelegated stake is on its way, earning nothing; 0: it moves at once. Rounded up to whole
 *     periods
 */
@Description("Pools delegators beside each validator's own stake, for a commission.")
public record SimpleDelegation(
        Share commission,
        @Default("0") Share minimumCommission,
        @Default("0 d") Span redelegationDelay) implements DelegationRule {
    public SimpleDelegation {
        checkArgument(
                commission.value().compareTo(minimumCommission.value()) >= 0,
                "commission (%s) must be at least minimumCommission (%s).\nMaybe commission: %s.",
                commission,
                minimumCommission,
                minimumCommission);
        checkArgument(
                commission.value().stripTrailingZeros().scale() <= 9
                        && minimumCommission.value().stripTrailingZeros().scale() <= 9,
                "commission (%s) and minimumCommission (%s) must be whole parts per billion.\nMaybe 9 digits after the point.",
                commission,
                minimumCommission);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public long commissionPpb() {
        return commission.value().movePointRight(9).longValueExact();
    }

    @Override
    public long minimumCommissionPpb() {
        return minimumCommission.value().movePointRight(9).longValueExact();
    }

    @Override
    public long redelegationPeriods(Setting setting) {
        return setting.periods(redelegationDelay);
    }
}
