package stakeout.model.solana;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Who voted has voted for every block of the epoch, each time with the same latency.
 *
 * @param credits by latency
 * @param latencySlots from the slot voted for to the one the vote landed in
 */
public record CreditVotes(VoteCredits credits, long latencySlots) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        VoteAccounts votes = chain.votes();
        long earned = Math.multiplyExact(chain.blocks, credits.of(latencySlots));
        for (int row = 0; row < votes.rows(); row++) {
            if (votes.voted[row] != 0) {
                chain.credits.earn(row, chain.epoch, earned);
            }
        }
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
