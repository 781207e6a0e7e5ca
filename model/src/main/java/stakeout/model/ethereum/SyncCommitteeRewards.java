package stakeout.model.ethereum;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotLog;
import stakeout.model.state.ProtocolState;

/**
 * Pays the seats of the sync committee for signing in every slot that has a block, takes as much for not signing, and pays the
 * proposer for each signature. See {@link BlockAmounts} for the formula. In a leak too.
 *
 * <p>Who voted in the epoch signs in all its slots; a member who has left by now does not. A slot whose proposer was absent (see
 * {@link ProposerRewards}) has no block: nothing is paid and nothing taken. A balance stops at 0. Source: [consensus-specs] altair,
 * process_sync_aggregate, process_sync_committee_updates.
 *
 * <p>A proposer may leave out a member's signature: the member is fined for that slot as if it had not signed, the proposer is not paid for it.
 *
 * <p>Shortfalls: ideal is what all seats and their proposers would be paid with blocks in all slots. The culprit of a slot without a
 * block is its proposer, or whose doing lost it ({@link SlotLog}); that of a missing signature is the member. Who lost their votes
 * ({@link stakeout.model.consensus.LostVotes}) stands in their place, and who left a signature out.
 */
public record SyncCommitteeRewards(EthereumParameters parameters) implements Rule {
    static final String NAME = "sync-committee";
    public static final String REWARD = "reward:sync-committee";
    public static final String PENALTY = "penalty:sync-committee";

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        int[] committee = beacon.duties.committee(turn, parameters.syncCommittee());
        if (beacon.totals.activeSum == 0 || committee[0] < 0) {
            return BlockStep.NOTHING;
        }
        EthereumColumns columns = EthereumColumns.of(state);
        BlockAmounts amounts = new BlockAmounts(parameters, beacon.totals.active);
        int[] proposers = beacon.duties.proposers(turn, parameters);
        SlotLog log = beacon.slotsOf(turn.period());
        Blame blame = new Blame(turn.ledger(), columns, beacon);
        int blocks = 0;
        for (int slot = 0; slot < proposers.length; slot++) {
            int row = proposers[slot];
            if (ProposerRewards.hasBlock(columns, log, slot, row)) {
                blocks++;
            } else {
                int culprit = log != null && log.isLost(slot) ? log.culprit(slot) : row;
                blame(turn.ledger(), blame, culprit, row, amounts);
            }
        }
        if (blocks < proposers.length) {
            lack(turn.ledger(), columns, committee, (proposers.length - blocks) * amounts.seat());
        }
        Refusals refusals = new Refusals(turn, beacon, committee, proposers, log);
        long signed = paySeats(turn, columns, blame, committee, blocks, amounts, refusals);
        for (int slot = 0; slot < proposers.length; slot++) {
            int row = proposers[slot];
            if (ProposerRewards.hasBlock(columns, log, slot, row)) {
                long refused = refusals.ofSlot(slot) * amounts.signature();
                ProposerRewards.pay(turn, columns, row, signed * amounts.signature() - refused);
                ProposerRewards.shortfall(turn.ledger(), columns.operator()[row], refused);
                long unsigned = committee.length - signed;
                ProposerRewards.lack(turn.ledger(), columns.operator()[row], unsigned * amounts.signature());
            }
        }
        return BlockStep.NOTHING;
    }

    /** A slot without a block: the rows of who did it, and of its proposer, who goes without. */
    private void blame(Ledger ledger, Blame blame, int culprit, int proposer, BlockAmounts amounts) {
        long seats = parameters.syncCommittee().size();
        blame.blame(ledger.shortfallRule(NAME), culprit, seats * amounts.seat());
        blame.shortfall(ledger.shortfallRule(ProposerRewards.NAME), culprit, proposer, seats * amounts.signature());
    }

    /** What the seats go without for slots without a block. */
    private static void lack(Ledger ledger, EthereumColumns columns, int[] committee, long each) {
        int rule = ledger.shortfallRule(NAME);
        long[] lacks = new long[ledger.accounts().operators()];
        for (int row : committee) {
            lacks[columns.operator()[row]] += each;
        }
        for (int operator = 0; operator < lacks.length; operator++) {
            if (lacks[operator] != 0) {
                ledger.lack(rule, operator, lacks[operator]);
            }
        }
    }

    /** Pays and penalises all seats for an epoch of so many blocks, and answers how many seats sign. */
    private static long paySeats(
            Turn turn,
            EthereumColumns columns,
            Blame blame,
            int[] committee,
            int blocks,
            BlockAmounts amounts,
            Refusals refusals) {
        Ledger ledger = turn.ledger();
        int reward = ledger.cause(REWARD);
        long each = blocks * amounts.seat();
        long signed = 0;
        long net = 0;
        long[] paid = new long[ledger.accounts().operators()];
        for (int row : committee) {
            int operator = columns.operator()[row];
            if (columns.current()[row] != 0) {
                long refused = refusals.of(row) * amounts.seat();
                columns.balance()[row] = Math.addExact(columns.balance()[row], each - refused);
                paid[operator] += each - refused;
                net += each - refused;
                net -= refused == 0 ? 0 : refuse(turn, columns, row, amounts.seat(), refusals);
                signed++;
            } else {
                long taken = columns.take(row, each);
                ledger.burn(operator, ledger.cause(PENALTY), taken);
                blame.charge(ledger.cause(PENALTY), row, taken);
                blame.shortfall(ledger.shortfallRule(NAME), row, each);
                blame.blame(ledger.shortfallRule(ProposerRewards.NAME), row, blocks * amounts.signature());
                net -= taken;
            }
        }
        for (int operator = 0; operator < paid.length; operator++) {
            if (paid[operator] != 0) {
                ledger.issue(operator, reward, paid[operator]);
            }
        }
        turn.state().supply().add(net);
        return signed;
    }

    /** Fines a seat for the slots whose proposers left its signature out, and lays that at them. Answers what was taken. */
    private static long refuse(Turn turn, EthereumColumns columns, int row, long seat, Refusals refusals) {
        Ledger ledger = turn.ledger();
        int cause = ledger.cause(PENALTY);
        int account = ledger.accounts().operator(columns.operator()[row]);
        long net = 0;
        for (int proposer : refusals.by(row)) {
            long taken = columns.take(row, seat);
            ledger.burn(account, cause, taken);
            ledger.charge(cause, proposer, account, taken);
            ledger.shortfall(ledger.shortfallRule(NAME), proposer, account, seat);
            net += taken;
        }
        return net;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
