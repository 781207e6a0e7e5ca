package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.IntToLongFunction;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Delegation by shares of a validator's pool, as the {@link DelegationBook} keeps them; how shares leave again is the protocol's. */
interface PoolShares extends Delegating {
    @Override
    default int delegations(ProtocolState state) {
        return book(state).size();
    }

    @Override
    default int delegator(ProtocolState state, int delegation) {
        return book(state).delegator(delegation);
    }

    @Override
    default int validator(ProtocolState state, int delegation) {
        return book(state).validator(delegation);
    }

    @Override
    default long amount(ProtocolState state, int delegation) {
        return book(state).worth(state, delegation);
    }

    @Override
    default DelegationRows rows(ProtocolState state) {
        DelegationBook book = book(state);
        IntToLongFunction worths = book.worths(state);
        return new DelegationRows() {
            @Override
            public int size() {
                return book.size();
            }

            @Override
            public int delegator(int delegation) {
                return book.delegator(delegation);
            }

            @Override
            public int validator(int delegation) {
                return book.validator(delegation);
            }

            @Override
            public long amount(int delegation) {
                return worths.applyAsLong(delegation);
            }
        };
    }

    @Override
    default long commissionPpb(ProtocolState state, int validator) {
        return state.validators().longs(DelegationBook.COMMISSION_PPB)[validator];
    }

    @Override
    default boolean accepts(ProtocolState state, int validator) {
        return DelegationBook.accepts(state, validator);
    }

    @Override
    default void delegate(Turn turn, int delegator, int validator, long amount) {
        ProtocolState state = turn.state();
        checkArgument(amount > 0, "amount (%s) to delegate must be above 0.", amount);
        checkArgument(accepts(state, validator), "validator (%s) must accept delegations.", validator);
        checkArgument(
                book(state).bond(state, delegator, validator, amount),
                "amount (%s) must buy a share of validator %s and fit its pool.",
                amount,
                validator);
        Accounts accounts = turn.ledger().accounts();
        int operator = state.validators().ints(ValidatorColumns.OPERATOR)[validator];
        turn.ledger()
                .move(
                        accounts.outside(),
                        accounts.delegatorsOf(operator),
                        turn.ledger().cause("delegation:bond"),
                        amount);
    }

    static DelegationBook book(ProtocolState state) {
        return state.part(DelegationBook.class);
    }
}
