package stakeout.model.rules.exit;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/**
 * First come, first served: only so much stake may leave in a period. Who waits stays on duty; after leaving, the stake stays
 * locked for a time.
 *
 * <pre>churn = max(1, churnMinimum, ⌊churnShare · stake on duty⌋)    [base units a period]</pre>
 *
 * <p>Source: [consensus-specs] electra compute_exit_epoch_and_update_churn. Unlike it: no ceiling, no rounding to whole ETH,
 * and no look-ahead of four epochs.
 *
 * @param churnMinimum what may leave in a period at least
 * @param churnShare of the stake on duty that may leave in a period
 * @param delay from leaving to the payout, rounded up to whole periods
 * @param slashable whether offences committed before the stake left still reach it
 */
@Description("Lets so much stake leave in a period, and pays it out later.")
public record QueueExit(
        Money churnMinimum,
        Share churnShare,
        Span delay,
        @Default("true") boolean slashable) implements ExitRule {
    public QueueExit {
        checkArgument(
                churnMinimum.amount().signum() > 0 || churnShare.value().signum() > 0,
                "churnMinimum (%s) and churnShare (%s) must not both be 0: nobody could leave.\nMaybe 1 % for churnShare.",
                churnMinimum,
                churnShare);
    }

    /** {@inheritDoc} Here it is one that waits alone for more than a period, whatever the stake on duty. */
    @Override
    public void checkPasses(Setting setting, long leastStake) {
        checkArgument(
                churnShare.value().signum() > 0 || setting.baseUnits(churnMinimum) >= leastStake,
                "churnMinimum (%s) must be at least the stake of one validator (%s %s) where churnShare is 0.\nMaybe ten times it.",
                churnMinimum,
                leastStake,
                setting.token().baseUnit());
    }

    /** Base units that may leave in a period. */
    public long churn(ProtocolState state, Setting setting) {
        long share = Ratio.of(churnShare.value())
                .ofWide(StakeBook.of(state).activeStake.get())
                .min(java.math.BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
        return Math.max(1, Math.max(setting.baseUnits(churnMinimum), share));
    }

    @Override
    public long leaves(ProtocolState state, Setting setting, long amount) {
        ExitQueue queue = state.part(ExitQueue.class);
        long churn = churn(state, setting);
        if (queue.churnPeriod < state.period) {
            queue.churnPeriod = state.period;
            queue.churnLeft = churn;
        }
        if (amount > queue.churnLeft) {
            long more = Math.floorDiv(amount - queue.churnLeft - 1, churn) + 1;
            queue.churnPeriod += more;
            // At most churn − 1 above the amount: does not overflow where amount and churn are stakes.
            queue.churnLeft = churn - 1 - Math.floorMod(amount - queue.churnLeft - 1, churn);
        } else {
            queue.churnLeft -= amount;
        }
        return queue.churnPeriod;
    }

    @Override
    public long lockPeriods(Setting setting) {
        return setting.periods(delay);
    }

    @Override
    public void check(Setting setting) {
        setting.periods(delay);
        setting.baseUnits(churnMinimum);
    }
}
