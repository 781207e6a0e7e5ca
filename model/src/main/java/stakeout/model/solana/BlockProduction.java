package stakeout.model.solana;

import java.util.Arrays;
import stakeout.model.ledger.Apportionment;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Leaders make the blocks of an epoch, in turns of a few slots, as many as their part of the weight; the slots of the absent stay
 * empty.
 *
 * <p>Unlike [agave], which draws every turn: here each leader has the number that is expected, rounded.
 */
public record BlockProduction(long slotsPerEpoch, int slotsPerTurn) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        VoteAccounts votes = chain.votes();
        Arrays.fill(votes.blocks, 0);
        Apportionment.spread(
                slotsPerEpoch / slotsPerTurn,
                votes.weight,
                (row, turns) -> votes.blocks[row] = votes.voted[row] != 0 ? turns * slotsPerTurn : 0);
        chain.blocks = 0;
        for (int row = 0; row < votes.rows(); row++) {
            chain.blocks += votes.blocks[row];
        }
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
