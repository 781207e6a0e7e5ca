package stakeout.model.rules.selection;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.function.Supplier;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/**
 * The candidates with the most stake are on duty; of equal stakes the smaller row comes first. Source: [cosmos-sdk] x/staking
 * ApplyAndReturnValidatorSetUpdates. Unlike it: stakes are compared in base units, not in whole tokens.
 *
 * @param validators how many seats there are
 * @param weighing by what votes are weighed
 */
@Description("Puts the candidates with the most stake on duty.")
public record TopSelection(int validators, @Default("stake") Weighing weighing) implements SelectionRule {
    public TopSelection {
        checkArgument(validators >= 1, "validators (%s) to select must be at least 1.\nMaybe 100.", validators);
    }

    @Override
    public BlockStep select(ProtocolState state, Supplier<Draws> draws) {
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        long[] ranked = new long[state.rows()];
        for (int row = 0; row < ranked.length; row++) {
            ranked[row] = Candidates.stakeOf(status, stakes, row);
        }
        Arrays.sort(ranked);
        int seats = Math.min(validators, ranked.length);
        long least = seats == 0 ? 0 : ranked[ranked.length - seats];
        int above = 0;
        for (int i = ranked.length - seats; i < ranked.length; i++) {
            above += ranked[i] > least ? 1 : 0;
        }
        boolean byStake = weighing == Weighing.STAKE;
        int tied = seats - above;
        return new Candidates(state) {
            private int placesAtLeast = tied;

            @Override
            long weight(int row, long stake) {
                if (stake < least || (stake == least && placesAtLeast-- <= 0)) {
                    return 0;
                }
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
        return true;
    }
}
