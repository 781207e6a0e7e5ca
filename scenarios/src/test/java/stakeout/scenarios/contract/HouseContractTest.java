package stakeout.scenarios.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.AgentsCatalogue;
import stakeout.agents.attack.Attack;
import stakeout.agents.strategy.Strategy;
import stakeout.model.ModelCatalogue;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.entry.EntryRule;
import stakeout.model.rules.exit.ExitRule;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.results.measure.HouseMeasures;
import stakeout.results.measure.Measure;
import stakeout.scenarios.run.AttackMatrixTest;

/** Every rule, strategy, attack and measure of the house keeps the laws that plug-ins are held to. */
class HouseContractTest {
    static List<Check> checks() {
        Contract contract = Contract.of(new ModelCatalogue(), new AgentsCatalogue(), new HouseMeasures())
                .example(EntryRule.class, "{type: open, minimumStake: 1_000 TOK}")
                .example(EntryRule.class, "{type: bonded-minimum, minimumStake: 1_000 TOK, ejectionStake: 500 TOK}")
                .example(EntryRule.class, "{type: capped, minimumStake: 1_000 TOK, waiting: 10, admittedPerPeriod: 2}")
                .example(SelectionRule.class, "{type: random-committee, seats: 50}")
                .example(SelectionRule.class, "{type: top, validators: 7}")
                .example(IssuanceRule.class, "{type: fixed, perYear: 30_000_000 TOK}")
                .example(IssuanceRule.class, "{type: fixed-rate, sharePerYear: 3 %}")
                .example(
                        IssuanceRule.class,
                        "{type: target-ratio, goal: 67 %, changePerYear: 13 %, minimum: 7 %, maximum: 20 %, initial: 10 %}")
                .example(
                        IssuanceRule.class,
                        "{type: exponential-decay, initial: 8 %, decayPerYear: 15 %, terminal: 1.5 %}")
                .example(IssuanceRule.class, "{type: square-root, factor: 300}")
                .example(
                        IssuanceRule.class,
                        "{type: tail, cap: 2_000_000_000 TOK, sharePerYear: 2 %, tailPerYear: 1_000_000 TOK}")
                .example(PenaltyRule.class, "{type: flat, shareOfStake: 0.0001}")
                .example(PenaltyRule.class, "{type: reward-multiple, multiple: 0.75}")
                .example(SlashingRule.class, "{type: flat, share: 0.05}")
                .example(SlashingRule.class, "{type: correlated, multiplier: 3, window: 36 d}")
                .example(SlashingRule.class, "{type: quadratic, window: 36 d}")
                .example(SlashingRule.class, "{type: cubic, window: 36 d}")
                .example(SlashingRule.class, "{type: square-root-sum, window: 36 d}")
                .example(
                        SlashingRule.class,
                        "{type: sum, first: {type: flat, share: 0.05}, second: {type: correlated, multiplier: 1, window: 10 d}}")
                .example(
                        SlashingRule.class,
                        "{type: by-offence, equivocation: {type: flat, share: 0.5}, surroundVote: {type: flat, share: 1}}")
                .example(
                        DowntimeRule.class,
                        "{type: signing-window, window: 48 h, minimumSigned: 0.8, slashedShare: 0.01, jail: 2 h}")
                .example(FinalityRule.class, "{type: halt}", "leak: {type: none}")
                .example(FinalityRule.class, "{type: longest-chain, confirmations: 6}", "leak: {type: none}")
                .example(LeakRule.class, "{type: linear, patience: 4 epochs, sharePerPeriod: 0.001}")
                .example(LeakRule.class, "{type: quadratic, patience: 4 epochs, quotient: 4_000}")
                .example(ExitRule.class, "{type: delay, delay: 2 d}")
                .example(ExitRule.class, "{type: queue, churnMinimum: 10_000 TOK, churnShare: 0.01, delay: 2 d}")
                .example(DelegationRule.class, "{type: simple, commission: 0.1}")
                .example(Strategy.class, "{type: flaky, offlineProbability: 0.1 per epoch, meanOutage: 3 epochs}")
                .example(Strategy.class, "{type: lazy, checkProbability: 0.3}")
                .example(Strategy.class, "{type: leaving, at: 30 epochs}")
                .example(Strategy.class, "{type: recorded, start: 10 epochs, online: [0.3, 0.9, 0.5]}")
                .example(
                        Strategy.class,
                        "{type: rational, options: [{type: honest}, {type: lazy}, {type: flaky, offlineProbability: 0.2 per epoch}],"
                                + " choice: logit, review: 5 h}",
                        "economy: {price: 2 USD, asOf: 2026-01-01}")
                .example(
                        Attack.class,
                        "{type: bribery, deed: {type: finality-stall, by: cartel, start: 2 epochs, lasts: 4 epochs},"
                                + " offer: {type: guided, margin: 1 USD}, budget: 1e12 USD}",
                        "economy: {price: 2 USD, asOf: 2026-01-01}")
                .example(
                        Attack.class,
                        "{type: commission-dumping, by: cartel, dumpFor: 4 epochs, captureShare: 0.6, lasts: 9 epochs}",
                        "delegators: [{name: savers, count: 100, share: 1, strategy: yield-seeking}]")
                .example(Measure.class, "{type: break-even-gain, of: cartel}");
        AttackMatrixTest.attacks().values().forEach(yaml -> contract.example(Attack.class, yaml));
        return contract.checks();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isKept(String name) {
        CHECKS.stream().filter(check -> check.name().equals(name)).forEach(Check::run);
    }

    private static final List<Check> CHECKS = checks();

    static List<String> names() {
        return CHECKS.stream().map(Check::name).toList();
    }

    @Test
    void nobodyIsLeftOut() {
        long listed = Stream.of(new ModelCatalogue(), new AgentsCatalogue(), new HouseMeasures())
                .flatMap(catalogue -> catalogue.types().stream())
                .filter(type -> Contract.kinds().stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                .count();
        assertThat(listed).isGreaterThan(100);
        assertThat(CHECKS.stream().map(Check::subject).distinct().count())
                .isGreaterThanOrEqualTo(listed - 1); // the composed protocol itself
    }
}
