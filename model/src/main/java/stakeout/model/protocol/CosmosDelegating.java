package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.CosmosValidators;
import stakeout.model.cosmos.Refusal;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * The Hub's delegations. Rows of the genesis table keep their indices; operators' own stake and the stake of nobody in
 * particular follow, with {@link #NOBODY} for a delegator.
 */
final class CosmosDelegating implements Delegating {
    /** The delegator of a row that no named delegator holds. */
    static final int NOBODY = -1;

    private static final long RAW_TO_PPB = Dec18.ONE_RAW / Roster.PPB;

    @Override
    public int delegations(ProtocolState state) {
        return CosmosChain.at(state).delegations().size();
    }

    @Override
    public int delegator(ProtocolState state, int delegation) {
        CosmosChain chain = CosmosChain.at(state);
        int account = chain.delegations().delegator(delegation);
        return account < chain.ownAccount(0) ? account : NOBODY;
    }

    @Override
    public int validator(ProtocolState state, int delegation) {
        return CosmosChain.at(state).delegations().validator(delegation);
    }

    @Override
    public long amount(ProtocolState state, int delegation) {
        return CosmosChain.at(state).staking().tokens(delegation);
    }

    @Override
    public long commissionPpb(ProtocolState state, int validator) {
        return CosmosChain.at(state).validators().commission[validator] / RAW_TO_PPB;
    }

    /** {@inheritDoc} Once in 24 hours, not below the minimum, and not by more than the validator promised. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        CosmosChain chain = CosmosHub.open(turn);
        Dec18 minimum = chain.parameters().staking().minCommission();
        Dec18 asked = Dec18.ofRaw(ppb * RAW_TO_PPB);
        chain.staking().changeCommission(validator, asked.compareTo(minimum) < 0 ? minimum : asked);
        return commissionPpb(turn.state(), validator);
    }

    /** {@inheritDoc} From the signing window. */
    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        CosmosChain chain = CosmosChain.at(state);
        long window = chain.parameters().slashing().signedBlocksWindow();
        return Roster.PPB * (window - chain.validators().missed[validator]) / window;
    }

    @Override
    public boolean accepts(ProtocolState state, int validator) {
        CosmosValidators validators = CosmosChain.at(state).validators();
        return !validators.has(validator, CosmosValidators.REMOVED)
                && !validators.has(validator, CosmosValidators.TOMBSTONED)
                && validators.tokens[validator] > 0;
    }

    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        CosmosChain chain = CosmosChain.at(state);
        int delegator = chain.delegations().delegator(delegation);
        int from = chain.delegations().validator(delegation);
        boolean may = accepts(state, toValidator) && chain.staking().mayRedelegate(delegator, from, toValidator);
        return may ? chain.staking().tokens(delegation) : 0;
    }

    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        CosmosChain chain = CosmosHub.open(turn);
        int delegator = chain.delegations().delegator(delegation);
        int from = chain.delegations().validator(delegation);
        long wanted = Math.min(amount, chain.staking().tokens(delegation));
        Refusal refusal = chain.staking().redelegate(delegator, from, toValidator, wanted);
        return refusal.accepted() ? chain.staking().movedTokens() : 0;
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        CosmosChain chain = CosmosHub.open(turn);
        long wanted = Math.min(amount, chain.staking().tokens(delegation));
        Refusal refusal = chain.staking()
                .undelegate(
                        chain.delegations().delegator(delegation),
                        chain.delegations().validator(delegation),
                        wanted);
        return refusal.accepted() ? chain.staking().movedTokens() : 0;
    }

    @Override
    public void delegate(Turn turn, int delegator, int validator, long amount) {
        CosmosChain chain = CosmosHub.open(turn);
        checkArgument(
                delegator >= 0 && delegator < chain.ownAccount(0), "delegator (%s) must be one of genesis.", delegator);
        Refusal refusal = chain.staking().delegate(delegator, validator, amount);
        checkArgument(
                refusal.accepted(), "delegation (%s) to validator %s is refused: %s.", amount, validator, refusal);
    }
}
