package stakeout.model.rules.selection;

import java.util.function.Supplier;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.rules.BlockStep;
import stakeout.model.state.ProtocolState;

/**
 * Every candidate is on duty in every period. Source: [consensus-specs], where every active validator attests once an epoch.
 *
 * @param weighing by what votes are weighed
 */
@Description("Puts every candidate on duty.")
public record AllSelection(@Default("stake") Weighing weighing) implements SelectionRule {
    @Override
    public BlockStep select(ProtocolState state, Supplier<Draws> draws) {
        boolean byStake = weighing == Weighing.STAKE;
        return new Candidates(state) {
            @Override
            long weight(int row, long stake) {
                return byStake ? stake : 1;
            }

            @Override
            long seats(long weight) {
                return 1;
            }
        };
    }

    @Override
    public boolean needsAllStakes() {
        return false;
    }
}
