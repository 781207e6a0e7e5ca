package stakeout.model.tezos;

import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/** What a baker may expect of a period, as long as the others do what they did in the last. */
public record BakerPay(TezosParameters parameters) {
    /** Mutez for the baker and its stakers if it votes, of the blocks it proposes and of its part of the votes. */
    public long ofPeriod(ProtocolState state, int row) {
        long weight = state.validators().longs(StakeBook.WEIGHT)[row];
        if (weight == 0 || BakerColumns.isBarred(state, row, BakerColumns.FORBIDDEN)) {
            return 0;
        }
        StakeBook book = StakeBook.of(state);
        CycleBook cycles = CycleBook.of(state);
        TezosParameters.Clock clock = parameters.clock();
        RewardWeights rewards = parameters.rewards();
        BigFraction coefficient = cycles.coefficient(cycles.cycle());
        long all = book.activeWeight.toLongExact();
        boolean begun = !book.lastActiveWeight.isZero() && !book.lastVotedWeight.isZero();
        long lastAll = begun ? book.lastActiveWeight.toLongExact() : all;
        long lastVoted = begun ? book.lastVotedWeight.toLongExact() : all;
        long perBlock = rewards.reward(rewards.bakingFixed(), 1, 1, clock.blockSeconds(), coefficient)
                + new BlockRewards(parameters)
                        .bonus(
                                rewards.reward(rewards.bakingBonus(), 1, 1, clock.blockSeconds(), coefficient),
                                lastVoted,
                                lastAll);
        long perVote = rewards.reward(rewards.attesting(), 1, 1, clock.blockSeconds(), coefficient)
                + rewards.reward(rewards.dal(), 1, 1, clock.blockSeconds(), coefficient);
        long voters = Math.max(weight, WideMath.mulDiv(all, lastVoted, lastAll));
        long proposing = WideMath.mulDiv(weight, Math.multiplyExact(perBlock, clock.blocksPerPeriod()), voters);
        return proposing + WideMath.mulDiv(weight, Math.multiplyExact(perVote, clock.blocksPerPeriod()), all);
    }
}
