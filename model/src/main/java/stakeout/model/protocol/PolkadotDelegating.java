package stakeout.model.protocol;

import stakeout.model.polkadot.NominatorBook;
import stakeout.model.polkadot.PolkadotChain;
import stakeout.model.polkadot.PolkadotColumns;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Polkadot's nominators. A delegation is one of a nominator's slots, with what the last election put behind the validator it names:
 * nominators choose whom they name, not how much each of those gets. Slots of the same nominator follow each other; empty ones, and
 * those of nobody in particular, have no delegator.
 */
record PolkadotDelegating(NominatorBook book) implements Delegating {
    @Override
    public int delegations(ProtocolState state) {
        return book.slots(state);
    }

    @Override
    public int delegator(ProtocolState state, int delegation) {
        return book.delegator(state, delegation);
    }

    @Override
    public int validator(ProtocolState state, int delegation) {
        return book.validator(state, delegation);
    }

    @Override
    public long amount(ProtocolState state, int delegation) {
        return book.amount(state, delegation);
    }

    @Override
    public long commissionPpb(ProtocolState state, int validator) {
        return state.validators().ints(PolkadotColumns.COMMISSION_PPB)[validator];
    }

    /** {@inheritDoc} Never below the minimum; it counts from the era whose set is elected next. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        int asked = (int) Math.max(ppb, book.minimumCommissionPpb());
        turn.state().validators().ints(PolkadotColumns.COMMISSION_PPB)[validator] = asked;
        return asked;
    }

    /** {@inheritDoc} From its last 64 eras in the set. */
    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        return PolkadotChain.uptimePpb(state.validators(), validator);
    }

    @Override
    public boolean accepts(ProtocolState state, int validator) {
        return book.accepts(state, validator);
    }

    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        return book.mayRename(state, delegation, toValidator) ? book.amount(state, delegation) : 0;
    }

    /** {@inheritDoc} Here all or nothing: a slot names one validator. What the new one gets, the next election says. */
    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        return amount > 0 ? book.rename(turn.state(), delegation, toValidator) : 0;
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        return book.unbond(turn.state(), delegation, amount);
    }

    @Override
    public void delegate(Turn turn, int delegator, int validator, long amount) {
        book.bond(turn, delegator, validator, amount);
    }
}
