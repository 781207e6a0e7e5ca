package stakeout.model.rules.finality;

import stakeout.model.Description;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Absent stake loses nothing for missing finality. */
@Description("Burns nothing for missing finality.")
public record NoLeak() implements LeakRule {
    @Override
    public Rule rule(Setting setting) {
        return new Rule() {
            @Override
            public BlockStep prepare(Turn turn) {
                return BlockStep.NOTHING;
            }

            @Override
            public boolean isBarrier(ProtocolState state) {
                return false;
            }
        };
    }

    @Override
    public boolean leaks() {
        return false;
    }

    @Override
    public long lossIfAbsent(ProtocolState state, Setting setting, int row) {
        return 0;
    }
}
