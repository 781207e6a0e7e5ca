package stakeout.model.rules.exit;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/**
 * Stake goes off duty at the end of the period in which it asks and is paid out a fixed time later. Source: [cosmos-sdk]
 * x/staking, unbonding_time.
 *
 * @param delay from leaving to the payout, rounded up to whole periods
 * @param slashable whether offences committed before the stake left still reach it
 */
@Description("Pays stake out a fixed time after it left.")
public record DelayExit(Span delay, @Default("true") boolean slashable) implements ExitRule {
    @Override
    public long leaves(ProtocolState state, Setting setting, long amount) {
        return state.period;
    }

    @Override
    public long lockPeriods(Setting setting) {
        return setting.periods(delay);
    }

    @Override
    public void check(Setting setting) {
        setting.periods(delay);
    }
}
