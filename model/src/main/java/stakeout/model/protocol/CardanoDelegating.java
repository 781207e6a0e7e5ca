package stakeout.model.protocol;

import stakeout.model.cardano.CardanoChain;
import stakeout.model.cardano.CardanoOutlook;
import stakeout.model.cardano.Delegation;
import stakeout.model.cardano.PoolColumns;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * Cardano's stake accounts. Rows of the genesis table keep their indices; the stake of nobody in particular follows. The owners' own
 * stake is a pool's, not a row.
 */
record CardanoDelegating(CardanoOutlook outlook) implements Delegating {
    @Override
    public int delegations(ProtocolState state) {
        return CardanoChain.of(state).accounts().size();
    }

    @Override
    public int delegator(ProtocolState state, int delegation) {
        return CardanoChain.of(state).accounts().delegator(delegation);
    }

    @Override
    public int validator(ProtocolState state, int delegation) {
        return CardanoChain.of(state).accounts().pool(delegation);
    }

    @Override
    public long amount(ProtocolState state, int delegation) {
        return CardanoChain.of(state).accounts().amount(delegation);
    }

    /** {@inheritDoc} Here what cost and margin together take of the reward it can expect; all of it where it can expect none. */
    @Override
    public long commissionPpb(ProtocolState state, int validator) {
        return outlook.keptPpb(state, validator);
    }

    /**
     * {@inheritDoc} Here by its margin, its cost stays; the pool has it from the next epoch on, and rewards are shared by it four epochs
     * after it was asked for.
     */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        ProtocolState state = turn.state();
        long margin = outlook.marginPpb(state, validator, ppb);
        state.validators().longs(PoolColumns.ASKED_MARGIN_PPB)[validator] = margin;
        return outlook.keptPpb(state, validator, margin);
    }

    /** {@inheritDoc} Here the hit rate that wallets rank by. */
    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        return StrictMath.round(CardanoChain.of(state).hitRates().estimate(validator) * Roster.PPB);
    }

    @Override
    public boolean accepts(ProtocolState state, int validator) {
        return Delegation.accepts(state.validators(), validator);
    }

    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        return Delegation.movable(state, delegation, toValidator);
    }

    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        return new Delegation(turn).redelegate(delegation, toValidator, amount);
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        return new Delegation(turn).withdraw(delegation, amount);
    }

    @Override
    public void delegate(Turn turn, int delegator, int validator, long amount) {
        new Delegation(turn).delegate(delegator, validator, amount);
    }
}
