package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import stakeout.model.TypeNames;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.Setting;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;

/** What the rules of a composed protocol ask of each other, and what they make possible together. */
final class Composition {
    private static final long YEAR_MILLIS = 31_557_600_000L;

    private Composition() {}

    /** What the rules stand in. */
    static Setting setting(String name, Token token, PeriodLength period) {
        checkArgument(!name.isBlank(), "name (%s) of a protocol must not be blank.\nMaybe mine.", name);
        checkArgument(
                period.millis() <= YEAR_MILLIS,
                "period.millis (%s) must be at most %s, a year.\nMaybe 3600000, an hour.",
                period.millis(),
                YEAR_MILLIS);
        return new Setting(token, period);
    }

    static void check(LeakRule leak, FinalityRule finality) {
        String leakName = TypeNames.of(leak.getClass(), LeakRule.class);
        String finalityName = TypeNames.of(finality.getClass(), FinalityRule.class);
        checkArgument(
                !leak.leaks() || !finality.canHalt(),
                "leak (%s) must be none where finality (%s) halts: nothing is settled while it is missing.\nMaybe finality: {type: quorum}.",
                leakName,
                finalityName);
        checkArgument(
                !leak.leaks() || finality.isByQuorum(),
                "leak (%s) must be none where finality (%s) needs no quorum: it is never missing.\nMaybe finality: {type: two-step}.",
                leakName,
                finalityName);
    }

    static ImmutableSet<Trait> traits(Generic protocol) {
        FinalityRule finality = protocol.finality();
        ImmutableSet.Builder<Trait> traits = ImmutableSet.builder();
        if (finality.isByQuorum()) {
            traits.add(Trait.FINALITY);
        }
        if (finality.canHalt()) {
            traits.add(Trait.HALTS_WITHOUT_QUORUM);
        }
        if (protocol.leak().leaks()) {
            traits.add(Trait.INACTIVITY_LEAK);
        }
        if (!protocol.slashing().against(Offence.Kind.EQUIVOCATION).isEmpty()) {
            traits.add(Trait.PUNISHES_EQUIVOCATION);
        }
        if (finality.linksCheckpoints()
                && !protocol.slashing().against(Offence.Kind.SURROUND_VOTE).isEmpty()) {
            traits.add(Trait.VOTES_LINK_CHECKPOINTS);
        }
        if (protocol.punishesDowntime()) {
            traits.add(Trait.PUNISHES_DOWNTIME);
        }
        if (protocol.delegation().isOpen()) {
            traits.add(Trait.DELEGATION);
        }
        return traits.build();
    }
}
