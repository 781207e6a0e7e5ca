package stakeout.model.cosmos;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import stakeout.model.arithmetic.Dec18;

/**
 * Values of the Hub as a vote would have them, by the keys of its protocol file; what is absent stays. Where from: [cosmos-sdk]
 * MsgUpdateParams of x/mint, x/distribution, x/slashing, x/staking. Unlike there: the window of signed blocks and the unbonding time
 * stay what they are, since what was counted and what was promised under them would have no meaning under others.
 */
public record CosmosChange(
        Optional<Mint> mint,
        Optional<Distribution> distribution,
        Optional<Slashing> slashing,
        Optional<Staking> staking) {
    /**
     * Of {@link CosmosParameters.Mint}. Inflation stays where it is, or goes to the nearer of new bounds with the next block.
     *
     * @param inflationRateChange per year
     * @param inflationMax of the yearly inflation
     * @param inflationMin of the yearly inflation
     * @param goalBonded of supply
     */
    public record Mint(
            Optional<Dec18> inflationRateChange,
            Optional<Dec18> inflationMax,
            Optional<Dec18> inflationMin,
            Optional<Dec18> goalBonded) {
        CosmosParameters.Mint of(CosmosParameters.Mint old) {
            return new CosmosParameters.Mint(
                    inflationRateChange.orElse(old.inflationRateChange()),
                    inflationMax.orElse(old.inflationMax()),
                    inflationMin.orElse(old.inflationMin()),
                    goalBonded.orElse(old.goalBonded()),
                    old.blocksPerYear());
        }
    }

    /**
     * Of {@link CosmosParameters.Distribution}.
     *
     * @param communityTax of fees and provisions
     */
    public record Distribution(Optional<Dec18> communityTax) {
        CosmosParameters.Distribution of(CosmosParameters.Distribution old) {
            return new CosmosParameters.Distribution(communityTax.orElse(old.communityTax()));
        }
    }

    /**
     * Of {@link CosmosParameters.Slashing}: for what is punished from then on, whenever it was done.
     *
     * @param minSignedPerWindow of the window
     * @param downtimeJailSeconds of those who are jailed from then on
     * @param slashFractionDowntime of the power's tokens
     * @param slashFractionDoubleSign of the power's tokens
     */
    public record Slashing(
            Optional<Dec18> minSignedPerWindow,
            Optional<Long> downtimeJailSeconds,
            Optional<Dec18> slashFractionDowntime,
            Optional<Dec18> slashFractionDoubleSign) {
        CosmosParameters.Slashing of(CosmosParameters.Slashing old) {
            return new CosmosParameters.Slashing(
                    old.signedBlocksWindow(),
                    minSignedPerWindow.orElse(old.minSignedPerWindow()),
                    downtimeJailSeconds.orElse(old.downtimeJailSeconds()),
                    slashFractionDowntime.orElse(old.slashFractionDowntime()),
                    slashFractionDoubleSign.orElse(old.slashFractionDoubleSign()));
        }
    }

    /**
     * Of {@link CosmosParameters.Staking}. Who asks less than a new minimum commission may go on asking it until he changes it.
     *
     * @param maxValidators seats from the end of that block on
     * @param maxEntries of unbondings that begin from then on
     * @param minCommission of rewards
     */
    public record Staking(
            Optional<Integer> maxValidators, Optional<Integer> maxEntries, Optional<Dec18> minCommission) {
        CosmosParameters.Staking of(CosmosParameters.Staking old) {
            return new CosmosParameters.Staking(
                    old.unbondingSeconds(),
                    maxValidators.orElse(old.maxValidators()),
                    maxEntries.orElse(old.maxEntries()),
                    minCommission.orElse(old.minCommission()),
                    old.powerReduction());
        }
    }

    /** The Hub's values with these in place of their own. @throws IllegalArgumentException if they break a law, or change nothing */
    public CosmosParameters of(CosmosParameters old) {
        CosmosParameters changed = new CosmosParameters(
                mint.map(change -> change.of(old.mint())).orElse(old.mint()),
                distribution.map(change -> change.of(old.distribution())).orElse(old.distribution()),
                slashing.map(change -> change.of(old.slashing())).orElse(old.slashing()),
                staking.map(change -> change.of(old.staking())).orElse(old.staking()),
                old.evidence(),
                old.governance(),
                old.blockMillis(),
                old.startInflation());
        checkArgument(
                !changed.equals(old),
                "parameters of a change must be others than those in force.\nMaybe {distribution: {communityTax: 0}}.");
        return changed;
    }
}
