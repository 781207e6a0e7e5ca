package stakeout.model.tezos;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.consensus.Culprits;
import stakeout.model.ledger.Apportionment;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pays who proposes the blocks of a period: a fixed part, a bonus for votes beyond the threshold, and the tips for revealing seeds.
 *
 * <pre>bonus = ⌊most × (attested − threshold) / (committee − threshold)⌋,  attested = ⌊committee × voted / power⌋    [mutez a block]</pre>
 *
 * <p>Those who vote propose in turn by weight: each period adds {@code blocks × power / voted power} to a baker's turns, of which the
 * whole part is proposed at once; blocks that are left go to those with most in hand. Unlike [tezos]: there rights are
 * drawn; this is what they are on average. An absent baker's blocks go to others. The bonus that absence prevents is a shortfall.
 */
public record BlockRewards(TezosParameters parameters) implements TezosRule {
    private static final int FRACTION_BITS = 32;

    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        StakeBook book = StakeBook.of(state);
        CycleBook cycles = CycleBook.of(state);
        TezosParameters.Clock clock = parameters.clock();
        int blocks = clock.blocksPerPeriod();
        liquidityBaking(turn, blocks);
        long voted = book.votedWeight.toLongExact();
        if (voted == 0) {
            return;
        }
        RewardWeights rewards = parameters.rewards();
        BigFraction coefficient = cycles.coefficient(cycles.cycle());
        long fixed = rewards.reward(rewards.bakingFixed(), 1, 1, clock.blockSeconds(), coefficient);
        long mostBonus = rewards.reward(rewards.bakingBonus(), 1, 1, clock.blockSeconds(), coefficient);
        long bonus = bonus(mostBonus, voted, book.activeWeight.toLongExact());
        int commitment = rewards.blocksPerCommitment();
        long tips = rewards.reward(rewards.nonceTip(), commitment, 1, clock.blockSeconds(), coefficient)
                + rewards.reward(rewards.vdfTip(), commitment, 1, clock.blockSeconds(), coefficient);

        Payroll payroll = new Payroll(turn, parameters.staking().power());
        int forBlocks = turn.ledger().cause("reward:baking");
        int forVotes = turn.ledger().cause("reward:baking-bonus");
        int forSeeds = turn.ledger().cause("reward:seed-tips");
        int edge = turn.ledger().cause("commission:edge");
        int[] proposed = turns(state, blocks, voted);
        long block = cycles.blocks;
        for (int row = 0; row < state.rows(); row++) {
            for (int i = 0; i < proposed[row]; i++) {
                payroll.pay(row, fixed, forBlocks, edge);
                payroll.pay(row, bonus, forVotes, edge);
                if (++block % commitment == 0) {
                    payroll.pay(row, tips, forSeeds, edge);
                }
            }
        }
        shortfall(turn, proposed, mostBonus - bonus);
    }

    private void liquidityBaking(Turn turn, int blocks) {
        long subsidy =
                parameters.rewards().liquidityBaking(blocks, parameters.clock().blockSeconds());
        turn.ledger()
                .issue(turn.ledger().accounts().outside(), turn.ledger().cause("issuance:liquidity-baking"), subsidy);
        turn.state().supply().add(subsidy);
    }

    /** The bonus of a block, mutez. */
    long bonus(long most, long voted, long power) {
        int committee = parameters.consensus().committeeSize();
        int threshold = parameters.consensus().threshold();
        long attested = WideMath.mulDiv(voted, committee, power);
        return attested <= threshold ? 0 : WideMath.mulDiv(most, attested - threshold, committee - threshold);
    }

    /** How many of the blocks each row proposes; they sum to {@code blocks}. */
    private static int[] turns(ProtocolState state, int blocks, long voted) {
        ValidatorColumns columns = state.validators();
        long[] weight = columns.longs(StakeBook.WEIGHT);
        long[] turns = columns.longs(BakerColumns.TURNS);
        byte[] status = columns.bytes(StakeBook.STATUS);
        int rows = state.rows();
        int[] proposed = new int[rows];
        long[] inHand = new long[rows];
        int voters = 0;
        int left = blocks;
        for (int row = 0; row < rows; row++) {
            if (weight[row] > 0 && (status[row] & StakeBook.VOTED) != 0) {
                long whole = WideMath.mulDiv(weight[row], blocks, voted);
                long rest = weight[row] * blocks - whole * voted; // below voted: the lower 64 bits suffice
                turns[row] += WideMath.mulDiv(rest, 1L << FRACTION_BITS, voted);
                proposed[row] = (int) whole;
                left -= (int) whole;
                inHand[voters++] = turns[row];
            }
        }
        Arrays.sort(inHand, 0, voters);
        long least = left == 0 ? Long.MAX_VALUE : inHand[voters - left];
        int above = left == 0 ? 0 : countAbove(inHand, voters, least);
        int atLeast = left - above;
        for (int row = 0; row < rows && left > 0; row++) {
            boolean votes = weight[row] > 0 && (status[row] & StakeBook.VOTED) != 0;
            if (votes && (turns[row] > least || (turns[row] == least && atLeast-- > 0))) {
                proposed[row]++;
                turns[row] -= 1L << FRACTION_BITS;
                left--;
            }
        }
        return proposed;
    }

    private static int countAbove(long[] ascending, int size, long value) {
        int count = 0;
        while (count < size && ascending[size - 1 - count] > value) {
            count++;
        }
        return count;
    }

    /** Whose absence it was that each block brought its proposer so much less, mutez. */
    private static void shortfall(Turn turn, int[] proposed, long eachBlock) {
        if (eachBlock == 0) {
            return;
        }
        ValidatorColumns columns = turn.state().validators();
        int[] operator = columns.ints(ValidatorColumns.OPERATOR);
        byte[] status = columns.bytes(StakeBook.STATUS);
        int rows = turn.state().rows();
        long[] absent = Arrays.copyOf(columns.longs(StakeBook.WEIGHT), rows);
        long all = 0;
        for (int row = 0; row < rows; row++) {
            absent[row] = (status[row] & StakeBook.VOTED) != 0 ? 0 : absent[row];
            all += absent[row];
        }
        if (all > 0) { // none where slots are only rounded down
            int rule = turn.ledger().shortfallRule("baking-bonus");
            long amount = 0;
            for (int row = 0; row < rows; row++) {
                long lacked = Math.multiplyExact(eachBlock, proposed[row]);
                turn.ledger().lack(rule, operator[row], lacked);
                amount = Math.addExact(amount, lacked);
            }
            Apportionment.spread(amount, absent, (row, part) -> {
                Culprits by = KeptOutAttestations.now(turn.state(), row);
                (by == null ? Culprits.of(operator[row]) : by)
                        .share(part, (culprit, share) -> turn.ledger().blame(rule, culprit, share));
            });
        }
    }
}
