package stakeout.scenarios.conform.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.state.ValidatorColumns;

/** A small chain for one case: parameters that the case may override, validators with stake of accounts 0 … {@link #delegators} − 1. */
final class VectorWorld {
    int window = 10_000;
    String minSigned = "0.05";
    String downtimeFraction = "0.0001";
    String doubleSignFraction = "0.05";
    String communityTax = "0.02";
    long maxAgeSeconds = 1_814_400;
    long maxAgeBlocks = 302_400;
    int maxValidators = 100;
    int maxEntries = 100;
    int delegators = 16;

    CosmosChain chain(int validators) {
        CosmosParameters parameters = new CosmosParameters(
                new CosmosParameters.Mint(
                        Dec18.parse("0.13"), Dec18.parse("0.2"), Dec18.parse("0.07"), Dec18.parse("0.67"), 6_311_520),
                new CosmosParameters.Distribution(Dec18.parse(communityTax)),
                new CosmosParameters.Slashing(
                        window,
                        Dec18.parse(minSigned),
                        600,
                        Dec18.parse(downtimeFraction),
                        Dec18.parse(doubleSignFraction)),
                new CosmosParameters.Staking(
                        Math.max(maxAgeSeconds, 1_814_400), maxValidators, maxEntries, Dec18.ZERO, 1_000_000),
                new CosmosParameters.Evidence(maxAgeSeconds, maxAgeBlocks),
                CosmosParameters.hub().governance(),
                5_000,
                Dec18.parse("0.07"));
        ValidatorColumns columns = new ValidatorColumns(validators);
        for (int row = 0; row < validators; row++) {
            columns.ints(ValidatorColumns.OPERATOR)[row] = row;
        }
        return new CosmosChain(parameters, delegators, 4_000_000_000_000_000_000L).on(columns);
    }

    /** Sets up a validator without stake that asks that commission. */
    static void open(CosmosChain chain, int row, String commission) {
        chain.staking().register(row, 1, Dec18.parse(commission), Dec18.ONE, Dec18.ONE);
    }
}
