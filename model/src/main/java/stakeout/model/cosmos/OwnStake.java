package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18Register;

/** What delegations are worth, and which part of a validator's burdens and earnings is its operator's own. */
final class OwnStake {
    private final CosmosChain chain;
    private final Dec18Register held = new Dec18Register();
    private final Dec18Register all = new Dec18Register();

    OwnStake(CosmosChain chain) {
        this.chain = chain;
    }

    /** Tokens that a delegation is worth now, half to even and truncated, as the SDK weighs self-delegation. */
    long tokens(int row) {
        CosmosValidators validators = chain.validators();
        int validator = chain.delegations.validator(row);
        validators.shares.load(validator, all);
        return chain.delegations.isHeld(row)
                ? Shares.toTokens(chain.delegations.shares.load(row, held), validators.tokens[validator], all)
                        .truncateInt()
                : 0;
    }

    /** The operator's own stake at a validator, in base units. */
    long tokensAt(int validator) {
        int row = rowOf(validator);
        return row < 0 ? 0 : tokens(row);
    }

    /** The operator's part of an amount that all shares of a validator bear alike, rounded down. */
    long part(int validator, long amount) {
        int row = rowOf(validator);
        if (row < 0 || amount == 0 || chain.validators().shares.isZero(validator)) {
            return 0;
        }
        chain.validators().shares.load(validator, all);
        return chain.delegations
                .shares
                .load(row, held)
                .mulIntQuoTruncate(amount, all)
                .truncateInt();
    }

    private int rowOf(int validator) {
        return chain.delegations.find(chain.ownAccount(chain.validators().operator[validator]), validator);
    }
}
