package stakeout.model.tezos;

import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Frees what asked to leave {@code unstakeCycles} before the cycle that begins: the baker's own becomes spendable, stakers take
 * theirs out or on to the baker they chose. Unlike [tezos]: there somebody has to ask for it; here it is done at once.
 */
public record FinaliseUnstakes(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        if (!cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            return;
        }
        UnstakeRequests requests = UnstakeRequests.of(state);
        long begins = cycles.cycle() + 1;
        int done = 0;
        while (done < requests.size
                && requests.cycle[done] + parameters.staking().unstakeCycles() <= begins) {
            if (requests.delegation[done] == UnstakeRequests.NONE) {
                state.validators().longs(BakerColumns.SPENDABLE)[requests.row[done]] += requests.held[done];
            } else {
                release(turn, requests, done);
            }
            done++;
        }
        requests.drop(done);
        closeEmpty(state, requests);
    }

    private static void release(Turn turn, UnstakeRequests requests, int entry) {
        Accounts accounts = turn.ledger().accounts();
        int[] operator = turn.state().validators().ints(ValidatorColumns.OPERATOR);
        int from = accounts.delegatorsOf(operator[requests.row[entry]]);
        int target = requests.target[entry];
        long amount = requests.held[entry];
        if (target != UnstakeRequests.NONE && amount > 0 && DelegationBook.accepts(turn.state(), target)) {
            DelegationBook book = turn.state().part(DelegationBook.class);
            if (book.bond(turn.state(), book.delegator(requests.delegation[entry]), target, amount)) {
                int to = accounts.delegatorsOf(operator[target]);
                turn.ledger().move(from, to, turn.ledger().cause("delegation:move"), amount);
                return;
            }
        }
        turn.ledger().move(from, accounts.outside(), turn.ledger().cause("delegation:withdraw"), amount);
    }

    /** A baker that left and has nothing on its way out any more is gone. */
    private static void closeEmpty(ProtocolState state, UnstakeRequests requests) {
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        long[] stake = state.validators().longs(StakeBook.STAKE);
        long[] weight = state.validators().longs(StakeBook.WEIGHT);
        for (int row = 0; row < state.rows(); row++) {
            if ((status[row] & StakeBook.EXITING) != 0
                    && stake[row] == 0
                    && weight[row] == 0
                    && !isLeaving(requests, row)) {
                status[row] |= StakeBook.GONE;
            }
        }
    }

    private static boolean isLeaving(UnstakeRequests requests, int row) {
        for (int entry = 0; entry < requests.size; entry++) {
            if (requests.row[entry] == row) {
                return true;
            }
        }
        return false;
    }
}
