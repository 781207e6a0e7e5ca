package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.NoTrial;
import stakeout.agents.attack.Trial;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** The ways in which attacks are tried: each in a small world, where theory says that it succeeds and where it says that it fails. */
class TrialTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(BINDER, Families.all());
    private static final Library LIBRARY = new Library(BINDER, new ScenarioReader(BINDER, PROTOCOLS));
    private static final long SEED = 20261130;
    private static final FinancingTerms TERMS = new FinancingTerms(
            Optional.empty(), BigDecimal.ONE, Share.parse("12 %"), new BigDecimal("1.5"), Share.parse("4 %"));

    private static final String COMPOSED = """
            extends: generic
            staked: {total: 600_000_000 TOK, validators: 100}
            """;

    private static final Map<String, String> RULES = Map.of(
            "composed",
            COMPOSED,
            "paid out in three days",
            COMPOSED + "exit: {type: delay, delay: 3 d}\nleak: {type: none}\n",
            "nothing at stake",
            COMPOSED + """
                    finality: {type: longest-chain, confirmations: 12}
                    leak: {type: none}
                    downtime: {type: none}
                    exit: {type: delay, delay: 2 d}
                    slashing: {type: none}
                    """,
            "hub by the hour",
            """
                    extends: cosmos-hub
                    staked: {total: 200_000_000 ATOM, validators: 100}
                    blockMillis: 3_600_000
                    mint: {blocksPerYear: 8_766}
                    slashing: {signedBlocksWindow: 20}
                    evidence: {maxAgeBlocks: 504}
                    """,
            "ethereum",
            """
                    extends: ethereum@electra
                    staked: {total: 6_553_600 ETH, validators: 3_200}
                    """,
            "cardano",
            """
                    extends: cardano
                    staked: {total: 21_600_000_000 ADA, validators: 300}
                    """);

    @TempDir
    Path folder;

    private static Question question(String protocol) {
        return new Question(
                protocol,
                Optional.empty(),
                Optional.of(Money.parse("1 USD")),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Share.parse("10 %"),
                Gains.of(Money.parse("1e9 USD")),
                Optional.of(Share.parse("10 %")),
                SEED,
                1,
                ImmutableSet.of(),
                TERMS,
                false);
    }

    private Attempt attempt(String rules, String name, double share) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, RULES.get(rules));
        Question question = question(file.toString());
        Network network = new Network(
                PROTOCOLS.read(file.toString()),
                Network.rulesOf(file.toString()),
                question.stake(),
                question.selfStake());
        return new Rehearsal(LIBRARY, new WorldFactory()).attempt(network, candidate(name, question), SEED, share);
    }

    private static Candidate candidate(String name, Question question) {
        for (Map.Entry<String, Class<? extends Record>> attack :
                BINDER.variants().of(Attack.class).entrySet()) {
            Trial[] trials = attack.getValue().getAnnotationsByType(Trial.class);
            for (int i = 0; i < trials.length; i++) {
                Candidate candidate = new Candidate(attack.getKey(), i + 1, trials.length, trials[i], question);
                if (candidate.name().equals(name)) {
                    return candidate;
                }
            }
        }
        throw new IllegalArgumentException("no trial " + name);
    }

    @Test
    void everyAttackSaysHowItIsTriedOrWhyNot() {
        BINDER.variants().of(Attack.class).forEach((name, type) -> {
            boolean isTried = type.getAnnotationsByType(Trial.class).length > 0;
            NoTrial why = type.getAnnotation(NoTrial.class);
            assertThat(isTried).as("%s is tried, or says why not", name).isEqualTo(why == null);
            assertThat(why == null || !why.because().isBlank()).as(name).isTrue();
        });
    }

    /**
     * By hand. Governance: more than half. Bribed or robbed: a third is stopped or divided as by who does it freely. Leak: from a quarter on the others' halves shrink faster than a third is far. Commission: a
     * week of a fifth a day of those who look, at 0.69 each, leaves 0.38 of the others' delegators where they were. Ex ante: the votes of
     * one slot beat a boost of 40 of 100, or of two slots, insisting. Sandwich: 2 b + 40 &gt; 100 − b. Private fork: ([nakamoto]) one race
     * in 4,000 at a tenth, and there are 28,000; 60 blocks behind cannot be made up for by a quarter. Selfish: from a third on, or from
     * nothing where all ties are won.
     */
    @ParameterizedTest
    @CsvSource({
        "composed, governance-capture-1, 0.51, 0.45",
        "hub by the hour, governance-capture-2, 0.51, 0.45",
        "composed, leak-gaming, 0.3, 0.15",
        "composed, bribery-1, 0.4, 0.3",
        "composed, bribery-2, 0.34, 0.3",
        "composed, bribery-3, 0.34, 0.3",
        "composed, key-compromise-1, 0.4, 0.3",
        "composed, key-compromise-2, 0.6, 0.3",
        "composed, commission-dumping, 0.51, 0.1",
        "ethereum, ex-ante-reorg-1, 0.45, 0.34",
        "ethereum, ex-ante-reorg-2, 0.3, 0.15",
        "ethereum, sandwich-reorg, 0.25, 0.15",
        "ethereum, randao-bias, 0.3, 0.0003",
        "cardano, private-fork-1, 0.2, 0.003",
        "cardano, private-fork-2, 0.45, 0.25",
        "cardano, selfish-proposing-1, 0.45, 0.2"
    })
    void succeedsAndFailsAsTheorySays(String rules, String name, double succeeds, double fails) throws IOException {
        assertThat(attempt(rules, name, succeeds)).as(name).isEqualTo(new Attempt(succeeds, true, ""));
        assertThat(attempt(rules, name, fails)).as(name).isEqualTo(new Attempt(fails, false, ""));
    }

    /** Where what decides is not the share but what can be taken, or who wins ties. */
    @ParameterizedTest
    @CsvSource({
        "long-range, 0.67, paid out in three days, composed",
        "nothing-at-stake, 0.1, nothing at stake, composed",
    })
    void succeedsByTheRules(String name, double share, String succeeds, String fails) throws IOException {
        assertThat(attempt(succeeds, name, share)).isEqualTo(new Attempt(share, true, ""));
        assertThat(attempt(fails, name, share)).isEqualTo(new Attempt(share, false, ""));
    }

    @Test
    void aFifthGainsBySelfishnessOnlyWhereItWinsAllTies() throws IOException {
        assertThat(attempt("cardano", "selfish-proposing-2", 0.2).success()).isTrue();
        assertThat(attempt("cardano", "selfish-proposing-1", 0.2).success()).isFalse();
    }

    @Test
    void nobodyBribesWithoutAGain() throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, COMPOSED);
        Question noGain = new Question(
                file.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Share.parse("0"),
                Gains.NONE,
                Optional.empty(),
                SEED,
                1,
                ImmutableSet.of(),
                TERMS,
                false);
        Network network = new Network(
                PROTOCOLS.read(file.toString()), Network.rulesOf(file.toString()), Optional.empty(), Optional.empty());
        assertThat(new Rehearsal(LIBRARY, new WorldFactory())
                        .attempt(network, candidate("bribery-2", noGain), SEED, 0.4)
                        .refusal())
                .contains("needs a declared gain (--gain)");
    }

    @Test
    void aProtocolThatCannotHostItSaysWhy() throws IOException {
        assertThat(attempt("ethereum", "private-fork-1", 0.3).refusal()).contains("needs longest-chain");
        assertThat(attempt("cardano", "governance-capture-1", 0.6).refusal()).contains("needs governance");
        assertThat(attempt("composed", "governance-capture-2", 0.6).refusal()).isNotEmpty();
        assertThat(attempt("composed", "randao-bias", 0.3).refusal()).contains("needs revealed-randomness");
    }
}
