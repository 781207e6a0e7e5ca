package stakeout.model.rules.exit;

import stakeout.model.Description;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/** Stake is free at the end of the period in which it asks, whatever it did. Source: [cardano-ledger], where stake is never locked. */
@Description("Frees stake at the end of the period.")
public record ImmediateExit() implements ExitRule {
    @Override
    public long leaves(ProtocolState state, Setting setting, long amount) {
        return state.period;
    }

    @Override
    public long lockPeriods(Setting setting) {
        return 0;
    }

    @Override
    public boolean slashable() {
        return false;
    }
}
