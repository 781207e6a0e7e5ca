package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Members;
import stakeout.agents.coalition.Defection;
import stakeout.agents.coalition.Forming;
import stakeout.agents.coalition.Offer;
import stakeout.agents.coalition.Split;
import stakeout.agents.coalition.Timing;
import stakeout.agents.delegation.DelegatorStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Catalogue;
import stakeout.model.economy.Financing;
import stakeout.model.protocol.Protocol;
import stakeout.results.measure.Measure;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.spec.Confidence;
import stakeout.scenarios.spec.Figure;

/** All that scenario files can name: what the catalogues on the class path list. */
public final class Vocabulary {
    private Vocabulary() {}

    /** A binder that knows every strategy, attack, measure and rule of the class path. */
    public static Binder binder() {
        return binder(ImmutableList.of());
    }

    /** As {@link #binder()}, and what more catalogues list; those of the class path count once. */
    public static Binder binder(ImmutableList<Catalogue> more) {
        Variants.Builder variants = Variants.builder()
                .kind(Strategy.class)
                .kind(DelegatorStrategy.class)
                .kind(Attack.class)
                .kind(Forming.class)
                .kind(Split.class)
                .kind(Defection.class)
                .kind(Offer.class)
                .kind(Timing.class)
                .kind(Measure.class)
                .kind(Financing.class)
                .kind(Protocol.class);
        Families.ruleKinds().values().forEach(variants::kind);
        return Binder.builder()
                .variants(listed(variants, more))
                .scalar(Members.class, "a group, or several joined by +", Members::parse)
                .scalar(Confidence.class, "a probability such as 0.99, or none", Confidence::parse)
                .scalar(Figure.class, "a number, perhaps with its unit, such as 0.05 or 0 USD", Figure::parse)
                .scalar(YearMonth.class, "a month such as 2026-01", Vocabulary::month)
                .build();
    }

    private static Variants listed(Variants.Builder variants, ImmutableList<Catalogue> more) {
        ImmutableList<Catalogue> catalogues = ImmutableList.<Catalogue>builder()
                .addAll(PlugIns.catalogues())
                .addAll(more)
                .build();
        try {
            catalogues.forEach(catalogue -> variants.types(catalogue.types(), PlugIns.origin(catalogue)));
            return variants.build();
        } catch (IllegalArgumentException e) {
            throw UserMistake.of(e.getMessage());
        } catch (LinkageError e) {
            throw UserMistake.of(
                    "a plug-in does not fit: " + e + ".\nMaybe it was built against another version of Stakeout.");
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("expected a month such as 2026-01, got '" + text + "'.", e);
        }
    }
}
