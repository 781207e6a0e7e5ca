package stakeout.model.rules.exit;

import stakeout.model.arithmetic.Ratio;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Lets stake leave and pays it out: an operator keeps its own as liquid tokens, delegators take theirs out of staking
 * ({@code delegation:withdraw}) or on to the validator they chose ({@code delegation:move}).
 */
public record Departures(ExitRule exit, Setting setting) implements Rule {
    /** Starts the exit of a whole validator; false where it is on its way or gone already. */
    public boolean begin(ProtocolState state, int row) {
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        if ((status[row] & (StakeBook.EXITING | StakeBook.GONE)) != 0) {
            return false;
        }
        long stake = state.validators().longs(StakeBook.STAKE)[row];
        status[row] |= StakeBook.EXITING;
        if ((status[row] & StakeBook.WAITING) != 0) {
            status[row] &= (byte) ~StakeBook.WAITING;
            status[row] |= StakeBook.LEFT;
            StakeBook.of(state).waiting--;
        }
        long leaves = exit.leaves(state, setting, stake);
        long due = Math.max(leaves + exit.lockPeriods(setting), StakeBook.lockedUntil(state, row));
        state.part(ExitQueue.class).add(row, ExitQueue.NONE, ExitQueue.NONE, 0, state.period, leaves, due);
        return true;
    }

    /**
     * Takes over base units that a delegation has given up.
     *
     * @param target the validator they go on to, or {@link ExitQueue#NONE}
     * @param lockPeriods for how long they wait
     */
    public void beginPart(ProtocolState state, int row, int delegation, int target, long amount, long lockPeriods) {
        long leaves = exit.leaves(state, setting, amount);
        long due = leaves + lockPeriods;
        if (exit.slashable()) {
            due = Math.max(due, StakeBook.lockedUntil(state, row));
        }
        state.part(ExitQueue.class).add(row, delegation, target, amount, state.period, leaves, due);
    }

    /** Slashes the parts that left a validator at or after an offence; each loses its share of what it was. */
    public void slashParts(Turn turn, int row, long offencePeriod, Ratio share, PartTaker taker) {
        ExitQueue queue = turn.state().part(ExitQueue.class);
        if (!exit.slashable() || queue.parts == 0) {
            return;
        }
        for (int i = 0; i < queue.size; i++) {
            if (queue.row[i] == row && queue.delegation[i] != ExitQueue.NONE && queue.asked[i] >= offencePeriod) {
                long loss = Math.min(queue.held[i], share.of(queue.initial[i]));
                queue.held[i] -= loss;
                taker.take(loss);
            }
        }
    }

    /** Where base units slashed off a part go. */
    @FunctionalInterface
    public interface PartTaker {
        void take(long amount);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return state.part(ExitQueue.class).next <= state.period;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        ExitQueue queue = state.part(ExitQueue.class);
        if (queue.next > state.period) {
            return BlockStep.NOTHING;
        }
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        int kept = 0;
        int keptParts = 0;
        long next = Long.MAX_VALUE;
        int size = queue.size;
        for (int i = 0; i < size; i++) {
            int row = queue.row[i];
            boolean whole = queue.delegation[i] == ExitQueue.NONE;
            if (whole && queue.leaves[i] <= state.period) {
                status[row] |= StakeBook.LEFT;
            }
            if (whole || exit.slashable()) {
                queue.due[i] = Math.max(queue.due[i], StakeBook.lockedUntil(state, row));
            }
            if (queue.due[i] <= state.period) {
                if (whole) {
                    pay(turn, row);
                } else {
                    payPart(turn, queue, i);
                }
            } else {
                next = Math.min(next, queue.leaves[i] > state.period ? queue.leaves[i] : queue.due[i]);
                queue.keep(i, kept++);
                keptParts += whole ? 0 : 1;
            }
        }
        queue.size = kept;
        queue.parts = keptParts;
        queue.next = next;
        return BlockStep.NOTHING;
    }

    private static void pay(Turn turn, int row) {
        ValidatorColumns validators = turn.state().validators();
        long[] stake = validators.longs(StakeBook.STAKE);
        Accounts accounts = turn.ledger().accounts();
        int operator = validators.ints(ValidatorColumns.OPERATOR)[row];
        long own = stake[row];
        if (validators.has(StakeBook.DELEGATED)) {
            long[] delegated = validators.longs(StakeBook.DELEGATED);
            own -= delegated[row];
            withdraw(turn, operator, delegated[row]);
            delegated[row] = 0;
        }
        StakeBook.of(turn.state()).liquid.add(accounts.operator(operator), own);
        stake[row] = 0;
        validators.bytes(StakeBook.STATUS)[row] |= StakeBook.GONE;
    }

    private static void payPart(Turn turn, ExitQueue queue, int entry) {
        ValidatorColumns validators = turn.state().validators();
        int operator = validators.ints(ValidatorColumns.OPERATOR)[queue.row[entry]];
        int target = queue.target[entry];
        long amount = queue.held[entry];
        if (target != ExitQueue.NONE && DelegationBook.accepts(turn.state(), target) && amount > 0) {
            DelegationBook book = turn.state().part(DelegationBook.class);
            if (book.bond(turn.state(), book.delegator(queue.delegation[entry]), target, amount)) {
                Accounts accounts = turn.ledger().accounts();
                int to = validators.ints(ValidatorColumns.OPERATOR)[target];
                turn.ledger()
                        .move(
                                accounts.delegatorsOf(operator),
                                accounts.delegatorsOf(to),
                                turn.ledger().cause("delegation:move"),
                                amount);
                return;
            }
        }
        withdraw(turn, operator, amount);
    }

    private static void withdraw(Turn turn, int operator, long amount) {
        Accounts accounts = turn.ledger().accounts();
        int cause = turn.ledger().cause("delegation:withdraw");
        turn.ledger().move(accounts.delegatorsOf(operator), accounts.outside(), cause, amount);
    }
}
