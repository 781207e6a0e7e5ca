package stakeout.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.economy.Financing;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.entry.EntryRule;
import stakeout.model.rules.exit.ExitRule;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.reward.RewardRule;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashingRule;

class ModelCatalogueTest {
    private static final ImmutableSet<Class<?>> KINDS = ImmutableSet.of(
            Protocol.class,
            EntryRule.class,
            SelectionRule.class,
            IssuanceRule.class,
            RewardRule.class,
            PenaltyRule.class,
            SlashingRule.class,
            DowntimeRule.class,
            FinalityRule.class,
            LeakRule.class,
            ExitRule.class,
            DelegationRule.class,
            Financing.class);

    private static Class<? extends Record> named(String kind, String name) {
        for (Class<? extends Record> type : new ModelCatalogue().types()) {
            for (Class<?> one : KINDS) {
                if (one.getSimpleName().equals(kind)
                        && one.isAssignableFrom(type)
                        && TypeNames.of(type, one).equals(name)) {
                    return type;
                }
            }
        }
        throw new AssertionError("no " + kind + " is called " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "Protocol, generic",
        "EntryRule, open",
        "EntryRule, bonded-minimum",
        "EntryRule, capped",
        "SelectionRule, all",
        "SelectionRule, top",
        "SelectionRule, random-committee",
        "IssuanceRule, fixed",
        "IssuanceRule, fixed-rate",
        "IssuanceRule, square-root",
        "IssuanceRule, target-ratio",
        "IssuanceRule, exponential-decay",
        "IssuanceRule, tail",
        "RewardRule, by-stake",
        "RewardRule, equal-per-seat",
        "PenaltyRule, none",
        "PenaltyRule, flat",
        "PenaltyRule, reward-multiple",
        "SlashingRule, none",
        "SlashingRule, flat",
        "SlashingRule, correlated",
        "SlashingRule, quadratic",
        "SlashingRule, cubic",
        "SlashingRule, square-root-sum",
        "SlashingRule, sum",
        "SlashingRule, by-offence",
        "DowntimeRule, none",
        "DowntimeRule, signing-window",
        "FinalityRule, quorum",
        "FinalityRule, two-step",
        "FinalityRule, halt",
        "FinalityRule, longest-chain",
        "LeakRule, none",
        "LeakRule, linear",
        "LeakRule, quadratic",
        "ExitRule, immediate",
        "ExitRule, delay",
        "ExitRule, queue",
        "DelegationRule, none",
        "DelegationRule, simple"
    })
    void rulesAreCalledByWhatTheyDo(String kind, String name) {
        assertThat(named(kind, name)).isRecord();
    }

    @Test
    void everyTypeIsOfOneKindWithANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (Class<? extends Record> type : new ModelCatalogue().types()) {
            for (Class<?> kind : KINDS) {
                if (kind.isAssignableFrom(type)) {
                    assertThat(names.add(kind.getSimpleName() + " " + TypeNames.of(type, kind)))
                            .as("%s", type)
                            .isTrue();
                }
            }
        }
        assertThat(names).hasSameSizeAs(new ModelCatalogue().types());
    }

    @Test
    void serviceLoaderFindsIt() {
        assertThat(ServiceLoader.load(Catalogue.class)).hasAtLeastOneElementOfType(ModelCatalogue.class);
    }
}
