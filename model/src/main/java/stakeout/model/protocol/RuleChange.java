package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.Stream;
import stakeout.model.cosmos.CosmosChange;
import stakeout.model.quantity.Share;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.reward.RewardRule;
import stakeout.model.rules.slashing.SlashingRule;

/**
 * One rule of a composed protocol, or values of a protocol that has its own, as they would be from a period on. Only what can change
 * under way is here: what stake, exits and delegations have begun under entry, exit and delegation rules would have no meaning under
 * others.
 *
 * @param issuance how much is issued; a rule with a memory begins anew
 * @param reward to whom it goes
 * @param communityTax the share of issuance that goes to the treasury first
 * @param penalty what a missed vote costs
 * @param slashing what a provable offence costs; an offence that awaits a judgement that the new rule does not know goes free
 * @param parameters of the Cosmos Hub, by the keys of its protocol file
 */
public record RuleChange(
        Optional<IssuanceRule> issuance,
        Optional<RewardRule> reward,
        Optional<Share> communityTax,
        Optional<PenaltyRule> penalty,
        Optional<SlashingRule> slashing,
        Optional<CosmosChange> parameters) {
    public RuleChange {
        long named = Stream.of(issuance, reward, communityTax, penalty, slashing, parameters)
                .filter(Optional::isPresent)
                .count();
        checkArgument(
                named == 1,
                "change (%s rules) must be of one rule: issuance, reward, communityTax, penalty or slashing; or of parameters.\n"
                        + "Maybe change: {communityTax: 0}, or on the Hub {parameters: {distribution: {communityTax: 0}}}.",
                named);
    }

    /** Values of the Hub. */
    public static RuleChange of(CosmosChange parameters) {
        return new RuleChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parameters));
    }

    /** The protocol with that rule in place of its own. @throws IllegalArgumentException if it does not fit the others, or is the same */
    Generic of(Generic old) {
        checkArgument(
                parameters.isEmpty(),
                "change (parameters) must be a rule on %s, which is composed rule by rule.\nMaybe change: {communityTax: 0}.",
                old.name());
        Generic changed = new Generic(
                old.name(),
                old.token(),
                old.period(),
                old.entry(),
                old.selection(),
                issuance.orElse(old.issuance()),
                reward.orElse(old.reward()),
                communityTax.orElse(old.communityTax()),
                penalty.orElse(old.penalty()),
                slashing.orElse(old.slashing()),
                old.slashed(),
                old.downtime(),
                old.finality(),
                old.leak(),
                old.exit(),
                old.delegation());
        checkArgument(!changed.equals(old), "change must be another rule than the one in force.\nMaybe another value.");
        return changed;
    }
}
