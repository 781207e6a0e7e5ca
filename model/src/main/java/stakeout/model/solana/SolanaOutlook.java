package stakeout.model.solana;

import java.math.BigInteger;
import stakeout.model.consensus.Intent;
import stakeout.model.state.ProtocolState;

/** What a validator can expect of the present epoch, if the others vote as in the last. */
public record SolanaOutlook(SolanaParameters parameters, ProtocolState state) {
    /**
     * What a row's owners gain, in lamports: its part of the rewards by effective stake × credits, leader's fees, less its vote fees.
     * Nothing for who does not vote.
     */
    public long expectedPay(int row, byte intent) {
        if (intent == Intent.OFFLINE || intent == Intent.WITHHOLD) {
            return 0;
        }
        SolanaChain chain = SolanaChain.at(state);
        VoteAccounts votes = chain.votes();
        long voting = 0;
        long weight = 0;
        int voters = 0;
        for (int other = 0; other < votes.rows(); other++) {
            boolean votesToo = other == row || votes.voted[other] != 0;
            voting += votesToo ? votes.effective[other] : 0;
            voters += votesToo && votes.hasVote(other) ? 1 : 0;
            weight += votes.weight[other];
        }
        long slots = parameters.epochs().slotsPerEpoch();
        long blocks = chain.blocks > 0 ? chain.blocks : slots;
        long rewards = voting == 0
                ? 0
                : part(
                        parameters.clock().rewards(chain.epoch, state.supply().toLongExact()),
                        votes.effective[row],
                        voting);
        long led = weight == 0 ? 0 : part(slots, votes.weight[row], weight);
        return rewards
                + led * new FeeCollection(parameters.fees()).leaderPerBlock(voters)
                - blocks * parameters.fees().voteLamports();
    }

    private static long part(long amount, long share, long of) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }
}
