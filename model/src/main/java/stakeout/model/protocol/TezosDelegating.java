package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.ledger.Accounts;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.tezos.ActivateEdges;
import stakeout.model.tezos.Bakers;

/** The stakers of Tezos: pools of shares; whoever changes baker unstakes first and stakes again when the tez are free. */
record TezosDelegating(Bakers bakers, ActivateEdges edges) implements Delegating {
    @Override
    public int delegations(ProtocolState state) {
        return book(state).size();
    }

    @Override
    public int delegator(ProtocolState state, int delegation) {
        return book(state).delegator(delegation);
    }

    @Override
    public int validator(ProtocolState state, int delegation) {
        return book(state).validator(delegation);
    }

    @Override
    public long amount(ProtocolState state, int delegation) {
        return book(state).worth(state, delegation);
    }

    @Override
    public long commissionPpb(ProtocolState state, int validator) {
        return state.validators().longs(DelegationBook.COMMISSION_PPB)[validator];
    }

    /** {@inheritDoc} Here its edge; until the delay is over the present one counts, and is what stakers see. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        edges.ask(turn.state(), validator, ppb);
        return ppb;
    }

    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        return bakers.uptimePpb(state, validator);
    }

    @Override
    public boolean accepts(ProtocolState state, int validator) {
        return DelegationBook.accepts(state, validator);
    }

    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        return book(state).validator(delegation) == toValidator || !accepts(state, toValidator)
                ? 0
                : amount(state, delegation);
    }

    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        long asked = Math.min(amount, movable(turn.state(), delegation, toValidator));
        return asked <= 0 ? 0 : bakers.unstake(turn.state(), delegation, toValidator, asked);
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        return amount <= 0 ? 0 : bakers.unstake(turn.state(), delegation, amount);
    }

    @Override
    public void delegate(Turn turn, int delegator, int validator, long amount) {
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

    private static DelegationBook book(ProtocolState state) {
        return state.part(DelegationBook.class);
    }
}
