package stakeout.model.ethereum;

import java.util.Arrays;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.ledger.Apportionment;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotLog;
import stakeout.model.state.ProtocolState;

/**
 * Pays each slot's proposer for the votes of the epoch that its block includes: one part in as many as there are slots, all in one
 * attestation. See {@link BlockAmounts} for the formula. Paid in a leak too.
 *
 * <p>Who voted in the epoch and is not slashed was there to propose; a slot whose proposer was not has no block, and its part is
 * paid to nobody. Stands after {@link Justification}, which reads no balance, to find the epoch's totals gathered. Source:
 * [consensus-specs] altair, process_attestation; phase0, process_block_header. Unlike it: the votes of a slot without a block count
 * all the same, while there the next block brings them late.
 *
 * <p>Of an epoch played slot by slot, a slot that somebody's doing lost (see {@link SlotLog}) has no block either; its part is paid to the
 * next block of the epoch, which brings those votes late. After the last block it is paid to nobody, and whose doing it was is the culprit.
 *
 * <p>Shortfalls: ideal is what blocks in all slots would bring, had all who are active voted. The absent proposer is the
 * culprit of the slot; what the others' blocks lack is laid at those who did not vote, in proportion to stake × weight.
 * Who lost others' votes ({@link stakeout.model.consensus.LostVotes}) stands in their place in both.
 */
public record ProposerRewards(EthereumParameters parameters) implements Rule {
    static final String NAME = "proposer";
    public static final String CAUSE = "reward:proposer";

    @Override
    public BlockStep prepare(Turn turn) {
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        EpochTotals totals = beacon.totals;
        if (totals.activeSum == 0) {
            return BlockStep.NOTHING;
        }
        EthereumColumns columns = EthereumColumns.of(turn.state());
        BlockAmounts amounts = new BlockAmounts(parameters, totals.active);
        int[] proposers = beacon.duties.proposers(turn, parameters);
        SlotLog log = beacon.slotsOf(turn.period());
        Blame blame = new Blame(turn.ledger(), columns, beacon);
        long[] ideal = new long[proposers.length];
        long[] paid = new long[proposers.length];
        for (int slot = 0; slot < proposers.length; slot++) {
            long all = ideal(amounts, totals.activeSum, slot);
            if (hasBlock(columns, log, slot, proposers[slot]) || isLost(log, slot)) {
                ideal[slot] = all;
                paid[slot] = paid(amounts, beacon, slot);
            } else {
                blame.shortfall(turn.ledger().shortfallRule(NAME), proposers[slot], all);
            }
        }
        capTogether(paid, ideal);
        payBlocks(turn, columns, log, proposers, paid);
        account(turn.ledger(), columns, missing(totals, blame), proposers, lacks(ideal, paid));
        return BlockStep.NOTHING;
    }

    private static boolean isLost(SlotLog log, int slot) {
        return log != null && log.isLost(slot);
    }

    /** Pays each block its part, and the parts of lost slots before it. */
    private static void payBlocks(Turn turn, EthereumColumns columns, SlotLog log, int[] proposers, long[] paid) {
        long late = 0;
        int lastLost = -1;
        for (int slot = 0; slot < proposers.length; slot++) {
            if (hasBlock(columns, log, slot, proposers[slot])) {
                pay(turn, columns, proposers[slot], paid[slot] + late);
                late = 0;
            } else if (isLost(log, slot)) {
                late += paid[slot];
                lastLost = slot;
            }
        }
        if (late > 0) {
            shortfall(turn.ledger(), columns, log.culprit(lastLost), proposers[lastLost], late);
        }
    }

    /**
     * Where votes landed unevenly the parts of the epoch, each rounded down, may come to a few Gwei more than the ideal ones: the block
     * that gained most gets so much less.
     */
    private static void capTogether(long[] paid, long[] ideal) {
        long excess = Arrays.stream(paid).sum() - Arrays.stream(ideal).sum();
        int most = 0;
        for (int slot = 1; slot < paid.length; slot++) {
            most = paid[slot] - ideal[slot] > paid[most] - ideal[most] ? slot : most;
        }
        paid[most] -= Math.max(0, excess);
    }

    private static long[] lacks(long[] ideal, long[] paid) {
        long[] lacks = new long[ideal.length];
        for (int slot = 0; slot < lacks.length; slot++) {
            lacks[slot] = ideal[slot] - paid[slot];
        }
        return lacks;
    }

    /**
     * Says who lacks what because of whom. What a block lacks since its votes landed in a later one is not lacking to all: each lacks less
     * what others gained, in proportion. Where nobody's vote is missing, what is lost by rounding is laid at the blocks themselves.
     */
    private static void account(Ledger ledger, EthereumColumns columns, long[] missing, int[] proposers, long[] lacks) {
        long lacked = Arrays.stream(lacks).sum();
        if (lacked == 0) {
            return;
        }
        for (int slot = 0; slot < lacks.length; slot++) {
            lacks[slot] = Math.max(0, lacks[slot]);
        }
        boolean byRounding = Arrays.stream(missing).allMatch(weight -> weight == 0);
        Apportionment.spread(lacked, lacks, (slot, gwei) -> {
            int operator = columns.operator()[proposers[slot]];
            if (byRounding) {
                shortfall(ledger, operator, gwei);
            } else {
                lack(ledger, operator, gwei);
            }
        });
        if (!byRounding) {
            Apportionment.spread(lacked, missing, (operator, gwei) -> blame(ledger, operator, gwei));
        }
    }

    /** Stake × weight of the votes that are missing by operators' doing. */
    private long[] missing(EpochTotals totals, Blame blame) {
        EthereumParameters.Reward reward = parameters.reward();
        long[] missing = new long[totals.absent[0].length];
        for (int operator = 0; operator < missing.length; operator++) {
            missing[operator] = reward.sourceWeight() * totals.absent[0][operator]
                    + reward.targetWeight() * totals.absent[1][operator]
                    + reward.headWeight() * totals.absent[2][operator];
        }
        blame.move(missing, reward.sourceWeight(), reward.targetWeight(), reward.headWeight());
        return missing;
    }

    private long ideal(BlockAmounts amounts, long active, int slot) {
        long part = upTo(active, slot + 1) - upTo(active, slot);
        return amounts.forVotes(part, part, part);
    }

    private long paid(BlockAmounts amounts, BeaconPart beacon, int slot) {
        return amounts.forVotes(part(beacon, 0, slot), part(beacon, 1, slot), part(beacon, 2, slot));
    }

    /** The increments of all active that belong to the slots before this one. */
    private long upTo(long active, int slot) {
        return WideMath.mulDiv(active, slot, parameters.time().slotsPerEpoch());
    }

    /** The votes that a slot's block includes: evenly spread, so never more than there are, but for those that landed elsewhere. */
    private long part(BeaconPart beacon, int flag, int slot) {
        EpochTotals totals = beacon.totals;
        long from = upTo(totals.activeSum, slot);
        long to = upTo(totals.activeSum, slot + 1);
        Inclusion landed = beacon.inclusion;
        long votes = totals.current[flag] - (landed == null ? 0 : landed.landed(flag));
        long spread = WideMath.mulDiv(votes, to, totals.activeSum) - WideMath.mulDiv(votes, from, totals.activeSum);
        return spread + (landed == null ? 0 : landed.landed(flag, slot));
    }

    /** Whether a row was there in this epoch to make a block that others accept. */
    static boolean proposes(EthereumColumns columns, int row) {
        return columns.current()[row] != 0 && !columns.isSlashed(row);
    }

    /** Whether a slot has a block on the chain: its proposer's, if it was there, unless it was skipped or orphaned. */
    static boolean hasBlock(EthereumColumns columns, SlotLog log, int slot, int row) {
        return proposes(columns, row) && (log == null || log.hasBlock(slot));
    }

    static void pay(Turn turn, EthereumColumns columns, int row, long gwei) {
        columns.balance()[row] = Math.addExact(columns.balance()[row], gwei);
        turn.ledger().issue(columns.operator()[row], turn.ledger().cause(CAUSE), gwei);
        turn.state().supply().add(gwei);
    }

    static void shortfall(Ledger ledger, int culprit, long gwei) {
        ledger.shortfall(ledger.shortfallRule(NAME), culprit, gwei);
    }

    /** The row of who did it, and of who went without. */
    static void shortfall(Ledger ledger, EthereumColumns columns, int culprit, int loser, long gwei) {
        int operator = columns.operator()[loser];
        ledger.shortfall(
                ledger.shortfallRule(NAME),
                columns.operator()[culprit],
                ledger.accounts().operator(operator),
                gwei);
    }

    static void blame(Ledger ledger, int culprit, long gwei) {
        ledger.blame(ledger.shortfallRule(NAME), culprit, gwei);
    }

    static void lack(Ledger ledger, int proposer, long gwei) {
        ledger.lack(ledger.shortfallRule(NAME), proposer, gwei);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
