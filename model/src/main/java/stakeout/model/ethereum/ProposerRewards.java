package stakeout.model.ethereum;

import stakeout.model.arithmetic.WideMath;
import stakeout.model.ledger.Apportionment;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
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
 * <p>Shortfalls: ideal is what blocks in all slots would bring, had all who are active voted. The absent proposer is the
 * culprit of the slot; what the others' blocks lack is laid at those who did not vote, in proportion to stake × weight.
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
        long lacked = 0;
        for (int slot = 0; slot < proposers.length; slot++) {
            long ideal = ideal(amounts, totals.activeSum, slot);
            int row = proposers[slot];
            if (proposes(columns, row)) {
                long paid = paid(amounts, totals, slot);
                pay(turn, columns, row, paid);
                lacked += ideal - paid;
                lack(turn.ledger(), columns.operator()[row], ideal - paid);
            } else {
                shortfall(turn.ledger(), columns.operator()[row], ideal);
            }
        }
        if (lacked > 0) {
            blame(turn.ledger(), totals, lacked);
        }
        return BlockStep.NOTHING;
    }

    /** Lays what the blocks lacked at those who did not vote. */
    private void blame(Ledger ledger, EpochTotals totals, long lacked) {
        EthereumParameters.Reward reward = parameters.reward();
        long[] missing = new long[totals.absent[0].length];
        for (int operator = 0; operator < missing.length; operator++) {
            missing[operator] = reward.sourceWeight() * totals.absent[0][operator]
                    + reward.targetWeight() * totals.absent[1][operator]
                    + reward.headWeight() * totals.absent[2][operator];
        }
        Apportionment.spread(lacked, missing, (operator, gwei) -> blame(ledger, operator, gwei));
    }

    private long ideal(BlockAmounts amounts, long active, int slot) {
        long part = upTo(active, slot + 1) - upTo(active, slot);
        return amounts.forVotes(part, part, part);
    }

    private long paid(BlockAmounts amounts, EpochTotals totals, int slot) {
        long from = upTo(totals.activeSum, slot);
        long to = upTo(totals.activeSum, slot + 1);
        return amounts.forVotes(part(totals, 0, from, to), part(totals, 1, from, to), part(totals, 2, from, to));
    }

    /** The increments of all active that belong to the slots before this one. */
    private long upTo(long active, int slot) {
        return WideMath.mulDiv(active, slot, parameters.time().slotsPerEpoch());
    }

    /** The votes among the active increments {@code from ≤ increment < to}: evenly spread, so never more than there are. */
    private static long part(EpochTotals totals, int flag, long from, long to) {
        long votes = totals.current[flag];
        return WideMath.mulDiv(votes, to, totals.activeSum) - WideMath.mulDiv(votes, from, totals.activeSum);
    }

    /** Whether a row was there in this epoch to make a block that others accept. */
    static boolean proposes(EthereumColumns columns, int row) {
        return columns.current()[row] != 0 && !columns.isSlashed(row);
    }

    static void pay(Turn turn, EthereumColumns columns, int row, long gwei) {
        columns.balance()[row] = Math.addExact(columns.balance()[row], gwei);
        turn.ledger().issue(columns.operator()[row], turn.ledger().cause(CAUSE), gwei);
        turn.state().supply().add(gwei);
    }

    static void shortfall(Ledger ledger, int culprit, long gwei) {
        ledger.shortfall(ledger.shortfallRule(NAME), culprit, gwei);
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
