package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.security.CostOfCorruption;
import stakeout.model.security.ElasticFloat;
import stakeout.results.recording.Environment;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Progress;

/** A network of a hundred validators that takes 5 % for signing twice, assessed. */
class AssessmentTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(BINDER, Families.all());
    private static final Library LIBRARY = new Library(BINDER, new ScenarioReader(BINDER, PROTOCOLS));
    private static final double PRICE = 2;
    private static final FinancingTerms TERMS = new FinancingTerms(
            Optional.empty(), BigDecimal.ONE, Share.parse("12 %"), new BigDecimal("1.5"), Share.parse("4 %"));

    @TempDir
    static Path folder;

    private static Answer answer;

    private static Question question(String protocol, Optional<String> stake) {
        return new Question(
                protocol,
                stake,
                Optional.of(Money.parse("2 USD")),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Share.parse("30 %"),
                Gains.of(Money.parse("1e6 USD")),
                Optional.of(Share.parse("10 %")),
                7,
                2,
                ImmutableSet.of(),
                TERMS,
                false);
    }

    private static Answer ask(Question question, String recording) {
        return new Assessment(BINDER.variants(), PROTOCOLS, LIBRARY, 2)
                .answer(
                        question,
                        folder.resolve(recording),
                        "0",
                        Environment.UNKNOWN,
                        told -> {},
                        title -> Progress.SILENT);
    }

    @BeforeAll
    static void assess() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, """
                extends: generic
                supply: 30_000_000 TOK
                staked: {total: 20_000_000 TOK, validators: 100}
                exit: {type: delay, delay: 21 d}
                slashing: {type: flat, share: 0.05}
                """);
        answer = ask(question(rules.toString(), Optional.empty()), "recording");
    }

    private static Finding finding(String name) {
        return answer.findings().stream()
                .filter(each -> each.name().equals(name) || each.name().equals(name + "-1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThirdIsTheSmallestThatSucceeds() {
        for (String attack : new String[] {"finality-stall", "conflicting-finality"}) {
            Finding finding = finding(attack);
            assertThat(finding.outcome()).isEqualTo(Finding.Outcome.SUCCESS);
            finding.tried()
                    .forEach((share, success) ->
                            assertThat(success).as("%s at %s", attack, share).isEqualTo(share > 1.0 / 3));
            assertThat(finding.members()).isEqualTo(34);
        }
    }

    /** What a share costs is told of every success, and the least of them is estimated. */
    @Test
    void theCheapestSuccessIsEstimated() {
        for (Finding finding : answer.of(Finding.Outcome.SUCCESS)) {
            assertThat(finding.chosenBy().keySet())
                    .as(finding.name())
                    .allMatch(share -> finding.tried().get(share));
            assertThat(finding.chosenBy().get(finding.share()))
                    .as(finding.name())
                    .isEqualTo(Collections.min(finding.chosenBy().values()));
            assertThat(finding.members()).isEqualTo((int) Math.ceil(100 * finding.share() - 1e-9));
        }
        assertThat(finding("conflicting-finality").chosenBy().keySet()).contains(0.34, 0.67);
    }

    /** Each way to come by the stake costs what its closed form does beside owning. */
    @Test
    void financingIsItsClosedForm() {
        Finding.Cost cost = finding("conflicting-finality").cost().orElseThrow();
        CostOfCorruption theory = new CostOfCorruption(cost.stake(), 0.05, 0.3);
        double years = cost.settlementDays().mean() / 365.25;
        Map<String, Double> needed = new HashMap<>();
        new FinancingSection(answer)
                .ways().stream()
                        .filter(each -> each.attack().equals("conflicting-finality-1"))
                        .forEach(each ->
                                needed.put(each.way().way(), each.needed().mean()));
        double owned = needed.get("owned");
        assertThat(owned).isEqualTo(cost.breakEven(0.3).sample().mean());
        double premium = new ElasticFloat(10_000_000, 1).averagePremium(cost.stake());
        assertThat(needed.get("bought") - owned)
                .as("out of the third that is not staked")
                .isCloseTo(theory.buyer(premium) - theory.owner(), within(1e-3));
        assertThat(needed.get("borrowed") - owned)
                .isCloseTo(theory.borrower(0.12, years) - theory.owner(), within(1e-3));
        double hedge = 1.5 * cost.stake();
        assertThat(needed.get("short-hedged") - owned)
                .isCloseTo(theory.hedged(hedge) + hedge * 0.04 * years - theory.owner(), within(1e-3));
    }

    /** Also where all stake is no round number of tokens. */
    @Test
    void everyProtocolsOpenTokensCanBeBought() {
        for (String name : ProtocolLibrary.names()) {
            if (PROTOCOLS.read(name).staked().isPresent()) {
                Network network =
                        new Network(PROTOCOLS.read(name), Network.rulesOf(name), Optional.empty(), Optional.empty());
                FinancingTerms.Way bought = TERMS.ways(network, 1000, 10, 0).get(1);
                boolean isKnown = network.protocol().supply().isPresent();
                assertThat(bought.more().isPresent()).as(name).isEqualTo(isKnown);
            }
        }
    }

    @Test
    void whatCannotBeBoughtIsSaid() {
        Network network =
                new Network(PROTOCOLS.read("generic"), "{extends: generic}", Optional.empty(), Optional.empty());
        FinancingTerms few = new FinancingTerms(
                Optional.of(Money.parse("1000 TOK")),
                BigDecimal.ONE,
                Share.parse("0"),
                BigDecimal.ONE,
                Share.parse("0"));
        FinancingTerms.Way bought = few.ways(network, 2000, 10, 0).get(1);
        assertThat(bought.more()).isEmpty();
        assertThat(bought.whyNot()).isEqualTo("so much is not to be had");
        FinancingTerms.Way unsettled = TERMS.ways(network, 2000, Double.NaN, 0).get(2);
        assertThat(unsettled.whyNot()).contains("not settled");
    }

    /** What was measured is the closed form, and the rewards that slashing and leaving forgo: at most 30 days of 4.5 % a year. */
    @Test
    void closedFormAndMeasurementAgreeWhereTheTheoryApplies() {
        Finding.Cost cost = finding("conflicting-finality").cost().orElseThrow();
        assertThat(cost.settled()).isTrue();
        assertThat(cost.stake()).isCloseTo(6_800_000, Percentage.withPercentage(1e-9));
        for (double fall : WhatIf.FALLS) {
            double theory = new CostOfCorruption(cost.stake(), 0.05, fall).owner();
            double measured = cost.breakEven(fall).sample().mean();
            assertThat(measured - theory).as("fall %s", fall).isBetween(0.0, 0.01 * cost.stake());
        }
        double stall = finding("finality-stall")
                .cost()
                .orElseThrow()
                .breakEven(0)
                .sample()
                .mean();
        assertThat(stall).as("a day without pay, and its penalties").isBetween(0.0, 0.005 * cost.stake());
    }

    /** The arithmetic of what if, against the profit in money that the runs themselves measured. */
    @Test
    void whatIfIsWhatWasMeasured() {
        for (Finding finding : answer.of(Finding.Outcome.SUCCESS)) {
            Finding.Cost cost = finding.cost().orElseThrow();
            if (cost.succeeded() < 2) {
                continue; // without a success there is neither gain nor fall
            }
            double expected = 1e6 - PRICE * cost.breakEven(0.3).sample().mean();
            assertThat(cost.money().orElseThrow().mean()).as(finding.name()).isCloseTo(expected, within(1.0));
        }
    }

    /** Half of a gain of 10⁶ USD in 34 equal parts of whole cents: what comes of it is the briber's, and a thief's costs it nothing. */
    @Test
    void whoIsOutsideBearsNothing() {
        Finding bribed = named("bribery-2");
        assertThat(bribed.outcome()).isEqualTo(Finding.Outcome.OUTSIDE);
        assertThat(bribed.members()).isEqualTo(34);
        Finding.Cost cost = bribed.cost().orElseThrow();
        assertThat(cost.bribes().mean()).isCloseTo(34 * 14_705.88, within(0.01));
        assertThat(OutsiderSection.judgement(answer.question(), bribed)).isEqualTo("pays");
        Finding robbed = named("key-compromise-1");
        assertThat(robbed.outcome()).isEqualTo(Finding.Outcome.OUTSIDE);
        assertThat(robbed.cost().orElseThrow().bribes().size()).isZero();
        assertThat(new AssessmentReport(answer, run -> run).markdown())
                .contains("## What somebody outside can do")
                .contains("gains, if it is worth anything");
    }

    private static Finding named(String name) {
        return answer.findings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void successesAndCostsHaveSeedsOfTheirOwn() {
        assertThat(answer.question().otherSeed()).isNotEqualTo(answer.question().seed());
    }

    @Test
    void everyAttackOfTheCatalogueIsTold() {
        assertThat(answer.findings()).extracting(Finding::name).anyMatch(name -> name.startsWith("vote-omission"));
        for (String attack :
                BINDER.variants().of(stakeout.agents.attack.Attack.class).keySet()) {
            assertThat(answer.findings())
                    .as(attack)
                    .anyMatch(each -> each.name().equals(attack) || each.name().startsWith(attack + "-"));
        }
        for (Finding finding : answer.findings()) {
            assertThat(finding.tried().isEmpty())
                    .as(finding.name())
                    .isNotEqualTo(finding.reason().isEmpty());
        }
    }

    @Test
    void theReportSaysWhatItRestsOn() {
        String report = new AssessmentReport(answer, run -> "open " + run).markdown();
        assertThat(report)
                .contains("pays all who own its stake together")
                .contains("## Not modelled")
                .contains("## Whose stake it is")
                .contains("open conflicting-finality-1/p0000-r0000\n")
                .contains("## What would change the answer")
                .contains("a day, and the coalition reaches both")
                .contains("seed noise only")
                .doesNotContainIgnoringCase("secure");
        String terminal = new AssessmentReport(answer, run -> "open " + run).terminal(160);
        assertThat(terminal.lines()).allMatch(line -> line.length() <= 160);
        assertThat(terminal).doesNotContainIgnoringCase("secure");
    }

    @Test
    void programsReadTheSame() throws IOException {
        JsonNode json = new ObjectMapper().readTree(AssessmentJson.text(answer, run -> "open " + run));
        assertThat(json.path("token").asText()).isEqualTo("TOK");
        assertThat(json.path("totalStakeBaseUnits").asText()).isEqualTo("20000000000000000");
        assertThat(json.path("attacks")).hasSize(answer.findings().size());
        for (JsonNode attack : json.path("attacks")) {
            if (attack.path("outcome").asText().equals("success")) {
                assertThat(attack.path("open").asText())
                        .isEqualTo("open " + attack.path("run").asText());
                assertThat(attack.path("financing")).hasSize(4);
                double all = attack.path("givesUp").path("mean").asDouble();
                double own = attack.path("operatorsOwnProfit").path("mean").asDouble();
                double delegated = attack.path("delegatorsProfit").path("mean").asDouble();
                assertThat(own + delegated).as("by owner").isCloseTo(-all, within(1e-6 * Math.abs(all) + 1e-6));
            }
        }
    }

    /** A snapshot of one's own: the largest rows are the coalition. */
    @Test
    void aSnapshotIsTakenFromTheTop() throws IOException {
        Path csv = folder.resolve("stake.csv");
        StringBuilder rows = new StringBuilder("stake\n");
        for (int i = 0; i < 40; i++) {
            rows.append(i == 0 ? 400_000 : 20_000).append('\n');
        }
        Files.writeString(csv, rows);
        Network network = new Network(
                PROTOCOLS.read("generic"), "{extends: generic}", Optional.of(csv.toString()), Optional.empty());
        assertThat(network.members(0.05)).isEqualTo(1);
        assertThat(network.members(0.33)).isEqualTo(1);
        assertThat(network.members(0.34)).isEqualTo(2);
        assertThat(network.total()).isEqualTo("1180000000000000");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThatThrownBy(() -> ask(question("ethereum@deneb", Optional.empty()), "none"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("must say how much is staked, or --stake must");
        assertThatThrownBy(() -> ask(question("generic", Optional.of("nowhere.csv")), "none"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--stake (nowhere.csv) must be a CSV file or a shipped distribution");
        assertThatThrownBy(() -> ask(question("nonesuch", Optional.empty()), "none"))
                .isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> new Question(
                        "generic",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Share.parse("0"),
                        Gains.of(Money.parse("1 USD")),
                        Optional.empty(),
                        1,
                        1,
                        ImmutableSet.of(),
                        TERMS,
                        true))
                .hasMessageContaining("--gain (1 USD) needs a price");
    }
}
