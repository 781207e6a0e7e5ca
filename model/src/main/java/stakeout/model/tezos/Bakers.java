package stakeout.model.tezos;

import java.math.BigInteger;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** What bakers and stakers do between the settlements: vote, be denounced, ask for their stake, come back. */
public record Bakers(TezosParameters parameters) {
    private static final int PPB = 1_000_000_000;

    /** Writes down who attests the blocks of the period; who was denounced must not. */
    public void vote(ProtocolState state, IntentColumn intents, VoteTable table) {
        ValidatorColumns columns = state.validators();
        long[] weights = columns.longs(StakeBook.WEIGHT);
        byte[] status = columns.bytes(StakeBook.STATUS);
        byte[] bars = columns.bytes(BakerColumns.BARS);
        int[] operators = columns.ints(ValidatorColumns.OPERATOR);
        StakeBook book = StakeBook.of(state);
        book.lostVotes = LostVotes.keptOut(table, intents, operators, state.rows());
        book.votedWeight.clear();
        for (int row = 0; row < state.rows(); row++) {
            boolean votes = weights[row] > 0
                    && (bars[row] & BakerColumns.FORBIDDEN) == 0
                    && table.counts(operators[row], intents.get(row));
            status[row] = (byte) (votes ? status[row] | StakeBook.VOTED : status[row] & ~StakeBook.VOTED);
            if (votes) {
                book.votedWeight.add(weights[row]);
            }
        }
    }

    /** Closes the votes of a period without blocks. */
    public void standStill(ProtocolState state) {
        NextBlocks.open(state);
    }

    /**
     * Takes note of a double attestation. False where it is too old, known, or the baker had no rights then. The first block of the
     * period includes the proof: of a period of more than one block the baker attests nothing.
     *
     * @param proposer the row that includes the proof and is rewarded, or −1
     */
    public boolean denounce(Turn turn, Offence offence, int proposer) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        Denunciations denunciations = Denunciations.of(state);
        // Cycles are counted in blocks: a period without blocks lies in the cycle in which the chain stood.
        long periodsAgo = state.period - offence.period();
        long block = Math.max(0, cycles.blocks - periodsAgo * parameters.clock().blocksPerPeriod());
        long cycle = block / parameters.clock().blocksPerCycle();
        int row = offence.row();
        boolean stale = cycles.cycle() > cycle + parameters.slashing().delayCycles();
        BigInteger power = power(cycles, cycle, row);
        if (stale || power.signum() == 0 || denunciations.isPending(row, offence.period())) {
            return false;
        }
        BigInteger all = BigInteger.ZERO;
        for (int each = 0; each < state.rows(); each++) {
            all = all.add(power(cycles, cycle, each));
        }
        BigInteger committee = BigInteger.valueOf(parameters.consensus().committeeSize());
        boolean byStake = parameters.consensus().allBakersAttest();
        Accounts accounts = turn.ledger().accounts();
        int[] operators = state.validators().ints(ValidatorColumns.OPERATOR);
        denunciations.pending.add(new Denunciations.Pending(
                row,
                offence.period(),
                cycle,
                byStake ? power : power.multiply(committee).divide(all),
                byStake ? all : committee,
                proposer < 0 ? accounts.outside() : accounts.operator(operators[proposer])));
        BakerColumns.bar(state, row, BakerColumns.FORBIDDEN, true);
        state.validators().bytes(StakeBook.STATUS)[row] |= StakeBook.SLASHED;
        if (parameters.clock().blocksPerPeriod() > 1) {
            strikeVotes(state, row);
        }
        return true;
    }

    /** Takes back what the baker voted in the period that is to be settled. */
    private static void strikeVotes(ProtocolState state, int row) {
        ValidatorColumns columns = state.validators();
        byte[] status = columns.bytes(StakeBook.STATUS);
        StakeBook book = StakeBook.of(state);
        if ((status[row] & StakeBook.VOTED) != 0 && book.votedWeight.signum() > 0) {
            status[row] &= (byte) ~StakeBook.VOTED;
            book.votedWeight.add(-columns.longs(StakeBook.WEIGHT)[row]);
        }
    }

    private static BigInteger power(CycleBook cycles, long cycle, int row) {
        return BigInteger.valueOf(cycles.frozenPower(cycle)[row])
                .add(BigInteger.valueOf(cycles.delegatedPower(cycle)[row]));
    }

    /** The baker asks for all its own stake. False where it has done so, or has none. */
    public boolean leave(ProtocolState state, int row) {
        ValidatorColumns columns = state.validators();
        byte[] status = columns.bytes(StakeBook.STATUS);
        long own = BakerColumns.own(state, row);
        if ((status[row] & StakeBook.EXITING) != 0 || own == 0) {
            return false;
        }
        status[row] |= StakeBook.EXITING;
        columns.longs(StakeBook.STAKE)[row] -= own;
        if (columns.longs(StakeBook.WEIGHT)[row] > 0) {
            StakeBook.of(state).activeStake.add(-own);
        }
        UnstakeRequests.of(state)
                .add(
                        row,
                        UnstakeRequests.NONE,
                        UnstakeRequests.NONE,
                        CycleBook.of(state).cycle(),
                        own);
        return true;
    }

    /** A silent baker says that it is back. */
    public boolean reactivate(ProtocolState state, int row) {
        return UpdateActivity.reactivate(state, row, parameters.consensus().rightsDelay());
    }

    /** A staker asks for mutez out of staking. Returns what it gave up. */
    public long unstake(ProtocolState state, int delegation, long amount) {
        return unstake(state, delegation, UnstakeRequests.NONE, amount);
    }

    /** A staker asks for mutez, to stake them with another baker. Returns what it gave up. */
    public long unstake(ProtocolState state, int delegation, int target, long amount) {
        DelegationBook book = state.part(DelegationBook.class);
        long started = book.unbond(state, delegation, amount);
        if (started > 0) {
            UnstakeRequests.of(state)
                    .add(
                            book.validator(delegation),
                            delegation,
                            target,
                            CycleBook.of(state).cycle(),
                            started);
        }
        return started;
    }

    /** The part of this cycle's blocks so far that a baker attested, parts per billion. */
    public long uptimePpb(ProtocolState state, int row) {
        long blocks = CycleBook.of(state).blocks % parameters.clock().blocksPerCycle();
        long missed = state.validators().ints(BakerColumns.MISSED)[row];
        if (blocks > 0) {
            return PPB - missed * PPB / blocks;
        }
        return (state.validators().bytes(StakeBook.STATUS)[row] & (StakeBook.VOTED | StakeBook.JAILED))
                        == StakeBook.VOTED
                ? PPB
                : 0;
    }

    /** The last period in which a slash or a request falls due, as long as the chain moves. */
    public long dueUntil(ProtocolState state) {
        long ends = Long.MIN_VALUE;
        UnstakeRequests requests = UnstakeRequests.of(state);
        if (requests.size > 0) {
            ends = requests.lastCycle() + parameters.staking().unstakeCycles();
        }
        Denunciations denunciations = Denunciations.of(state);
        if (!denunciations.pending.isEmpty()) {
            ends = Math.max(
                    ends, denunciations.lastCycle() + parameters.slashing().delayCycles() + 1);
        }
        if (ends == Long.MIN_VALUE) {
            return state.period - 1;
        }
        TezosParameters.Clock clock = parameters.clock();
        long blocks = ends * clock.blocksPerCycle() - CycleBook.of(state).blocks;
        return state.period + Math.max(1, blocks / clock.blocksPerPeriod());
    }
}
