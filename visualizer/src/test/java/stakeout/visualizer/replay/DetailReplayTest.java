package stakeout.visualizer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Standings;
import stakeout.model.state.ValidatorColumns;
import stakeout.results.recording.RunId;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.moment.Divergence;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorNews;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.moment.Why;
import stakeout.visualizer.moment.Why.Statement;
import stakeout.visualizer.moment.WhyInWords;

/** What scenes of validators, money and two runs read from a recording is what was played. */
class DetailReplayTest {
    private static final String SCENARIO = Recorded.STALL
                    .replace("replications: 2", "replications: 1")
                    .replace("until: 700 epochs", "until: 90 epochs")
            + "record: {validators: true}\n";
    private static final RunId RUN = new RunId("small-stall", 0, 0, false);
    private static final int CARTEL = 30;

    @TempDir
    static Path folder;

    private static Path recording;

    /** What is told of each step: by validator a line, and what each operator had earned. */
    private static final List<List<String>> VALIDATORS = new ArrayList<>();

    private static final List<BigInteger[]> INCOMES = new ArrayList<>();
    private static final List<BigInteger[]> TWIN_INCOMES = new ArrayList<>();

    @BeforeAll
    static void playAndRecord() throws IOException {
        recording = Recorded.record(SCENARIO, folder);
        World world = Recorded.world(Recorded.experiment(SCENARIO, folder), 0);
        StakingSimulation.run(world, watching(world, VALIDATORS, INCOMES));
        StakingSimulation.run(world.honestTwin(90), watching(world, new ArrayList<>(), TWIN_INCOMES));
    }

    private static Observer watching(World world, List<List<String>> validators, List<BigInteger[]> incomes) {
        Standings standings = new Standings();
        return new Observer() {
            @Override
            public void step(StepFacts facts) {
                world.protocol().standings(facts.state(), standings);
                int[] operatorOf = facts.state().validators().ints(ValidatorColumns.OPERATOR);
                List<String> lines = new ArrayList<>();
                for (int row = 0; row < standings.rows(); row++) {
                    String did = standings.isOnDuty(row)
                            ? Intent.name(facts.intents().get(row))
                            : "nothing";
                    lines.add(operatorOf[row] + " " + standings.stake(row) + " "
                            + standings.status(row).ordinal() + " " + standings.isSlashed(row) + " " + did);
                }
                validators.add(lines);
                BigInteger[] income = new BigInteger[facts.census().operators()];
                for (int operator = 0; operator < income.length; operator++) {
                    income[operator] = facts.ledger().income(operator);
                }
                incomes.add(income);
            }
        };
    }

    @Test
    void everyValidatorOfEveryStepForwardsAndBack() {
        try (Replay replay = Replay.open(recording, RUN)) {
            for (int i = 0; i < 180; i++) {
                int step = i < 90 ? i : 179 - i;
                replay.seek(step);
                ValidatorMap map = replay.validators().orElseThrow();
                List<String> lines = new ArrayList<>();
                for (int validator = 0; validator < map.validators(); validator++) {
                    String did =
                            map.did[validator] == ValidatorMap.NOTHING ? "nothing" : Intent.name(map.did[validator]);
                    lines.add(map.operator[validator] + " " + map.stake[validator] + " " + map.status[validator] + " "
                            + map.slashed[validator] + " " + did);
                }
                assertThat(lines).as("step %s", step).isEqualTo(VALIDATORS.get(step));
            }
        }
    }

    @Test
    void theTwinStandsBesideAtTheSamePeriodAndTheFirstStepThatDiffersIsFound() {
        try (Replay replay = Replay.open(recording, RUN)) {
            replay.seek(42);
            Moment beside = replay.beside().orElseThrow();
            assertThat(beside.period()).isEqualTo(replay.period());
            assertThat(beside.run().name()).endsWith("-twin");
            assertThat(beside.beside()).isEmpty();
            // The cartel falls silent in the period of step 10.
            assertThat(replay.divergence().orElseThrow().step()).isEqualTo(10);
            assertThat(replay.divergence().orElseThrow().what()).isEqualTo("the chain");
        }
    }

    @Test
    void whatDiffersOnABranchThatDoesNotCountIsFoundToo(@TempDir Path folder) throws IOException {
        Path conflict = Recorded.record("""
                scenario: small-conflict
                question: Where does a run part from its twin that shows an attack on a side branch first?
                protocol: {extends: generic}
                masterSeed: 5
                replications: 1
                until: 20 epochs
                population:
                  - {name: home,   validators: 65, stake: 1000 TOK, strategy: honest}
                  - {name: cartel, validators: 35, stake: 1000 TOK}
                network: {partition: {halves: [home.first, home.second], bridged: [cartel], from: 10 epochs, to: 20 epochs}}
                attacks: [{type: conflicting-finality, by: cartel, start: 10 epochs}]
                """, folder);
        try (Replay replay = Replay.open(conflict, new RunId("small-conflict", 0, 0, false))) {
            // the partition is there in both runs; that the cartel votes on both sides is in one
            assertThat(replay.divergence().orElseThrow()).isEqualTo(new Divergence(10, "the chain"));
        }
    }

    @Test
    void runsWhoseStepsAreNotAlikeDifferFromTheFirstAndSaySo(@TempDir Path own) throws IOException {
        Path coarse = Recorded.record(
                Recorded.STALL.replace("until: 700 epochs", "until: 70 epochs\nperiodsPerStep: 7"), own);
        try (Replay replay = Replay.open(recording, RUN)) {
            replay.putBeside(Replay.open(coarse, new RunId("small-stall", 0, 0, false)));
            assertThat(replay.divergence().orElseThrow())
                    .isEqualTo(new Divergence(0, "how many epochs make a step (1 and 7)"));
        }
    }

    @Test
    void aRunDiffersNowhereFromItself(@TempDir Path own) throws IOException {
        Path shorter = Recorded.record(Recorded.STALL.replace("until: 700 epochs", "until: 70 epochs"), own);
        try (Replay replay = Replay.open(shorter, new RunId("small-stall", 0, 0, false))) {
            replay.putBeside(Replay.open(shorter, new RunId("small-stall", 0, 0, false)));
            assertThat(replay.divergence()).isEmpty();
        }
    }

    @Test
    void whatFollowedIsWhatWasPostedInTheStep() {
        try (Replay replay = Replay.open(recording, RUN)) {
            for (int step : new int[] {1, 9, 12, 20, 60}) {
                replay.seek(step);
                for (int operator : new int[] {0, CARTEL}) {
                    Why why = replay.why(operator).orElseThrow();
                    assertThat(why.from()).isEqualTo(step - 1);
                    assertThat(why.to()).isEqualTo(step);
                    BigInteger posted = why.booked().stream()
                            .filter(booking -> booking.asset().equals(Purse.TOKEN))
                            .map(Why.Booking::amount)
                            .reduce(BigInteger.ZERO, BigInteger::add);
                    BigInteger truth = INCOMES.get(step)[operator].subtract(INCOMES.get(step - 1)[operator]);
                    assertThat(posted)
                            .as("operator %s, step %s", operator, step)
                            .isEqualTo(truth);
                }
            }
        }
    }

    @Test
    void anOperatorSaysWhatItWasOrderedAndWhatItSaw() {
        try (Replay replay = Replay.open(recording, RUN)) {
            replay.seek(5);
            assertThat(said(replay).chosen()).isEqualTo("adversarial");
            assertThat(words(replay))
                    .containsEntry("chose", "its duty: nothing was ordered")
                    .containsEntry("last decided", "in epoch 1,000, 5 epochs ago; it weighs nothing")
                    .containsEntry("Posted to it in epoch 1,005", "");
            replay.seek(10);
            assertThat(words(replay)).containsEntry("last decided", "in epoch 1,010, now");
            replay.seek(15);
            Statement said = said(replay);
            assertThat(said.period()).isEqualTo(replay.firstPeriod() + 10);
            assertThat(said.options()).extracting(Why.Option::name).first().isEqualTo("attest");
            assertThat(said.options()).hasSize(2);
            assertThat(said.options().get(0).expected())
                    .isGreaterThan(said.options().get(1).expected());
            assertThat(said.saw()).containsEntry("leaking", 0.0).containsKeys("participation", "stake", "finalized");
            assertThat(words(replay))
                    .containsEntry("last decided", "in epoch 1,010, 5 epochs ago")
                    .containsEntry("saw stake of its first validator", "2,048.051267567 ETH")
                    .containsEntry("saw an emergency of finality", "no")
                    .containsKey("expected of attest");
        }
    }

    private static Statement said(Replay replay) {
        return replay.why(CARTEL).orElseThrow().said().get(0);
    }

    private static ImmutableMap<String, String> words(Replay replay) {
        return WhyInWords.of(replay, replay.why(CARTEL).orElseThrow());
    }

    @Test
    void whoeverLeavesACoalitionAndIsOrderedNothingThenSpeaksOfBothApart(@TempDir Path own) throws IOException {
        Path defects = Recorded.record("""
                scenario: small-defection
                question: Does a member that leaves say why?
                protocol: {extends: ethereum@electra}
                masterSeed: 3
                replications: 1
                until: 600 epochs
                population:
                  - {name: home,   validators: 180, stake: 2048 ETH, operators: 20, strategy: honest}
                  - {name: cartel, validators: 120, stake: 2048 ETH, operators: 4, selfStake: 0.1}
                attacks:
                  - type: finality-stall
                    by: {groups: [cartel], split: equal, defection: rational}
                    start: 10 epochs
                    lasts: 500 epochs
                    stallFor: 400 epochs
                economy: {price: 2500 USD, asOf: 2026-01-01, gain: 1 USD}
                """, own);
        try (Replay replay = Replay.open(defects, new RunId("small-defection", 0, 0, false))) {
            long left = replay.happenings().all().stream()
                    .filter(happening -> happening.kind().equals("coalition-defected"))
                    .findFirst()
                    .orElseThrow()
                    .step();
            replay.seek(left);
            int whoLeft = replay.happenings().at(left).stream()
                    .filter(happening -> happening.kind().equals("coalition-defected"))
                    .findFirst()
                    .orElseThrow()
                    .operator();
            Why why = replay.why(whoLeft).orElseThrow();
            assertThat(why.said()).extracting(Statement::strategy).containsExactly("adversarial", Why.COALITION);
            assertThat(why.said().get(1).options()).extracting(Why.Option::name).containsExactly("stay-honest", "join");
            assertThat(why.said().get(0).options()).extracting(Why.Option::name).doesNotContain("join");
            assertThat(WhyInWords.of(replay, why))
                    .containsEntry("Coalition: chose", "stay honest")
                    .containsKey("Coalition: saw voting weight of the coalition")
                    .containsKey("chose");
            assertThat(OperatorNews.of(replay, whoLeft)).containsKey("Coalition defected");
        }
    }

    @Test
    void moneyIsWhatTheLedgersSay() {
        try (Replay replay = Replay.open(recording, RUN)) {
            replay.seek(70);
            Purse purse = replay.purse().orElseThrow();
            BigInteger truth = BigInteger.ZERO;
            for (int operator = CARTEL; operator < CARTEL + 4; operator++) {
                truth = truth.add(INCOMES.get(70)[operator]);
            }
            double shown = purse.postings().stream()
                    .filter(posting -> posting.account().equals("cartel")
                            && posting.owner().equals("operators"))
                    .mapToDouble(Purse.Posting::amount)
                    .sum();
            assertThat(shown).isEqualTo(truth.doubleValue());
            ProfitLine line = replay.profit().orElseThrow();
            BigInteger profit = BigInteger.ZERO;
            for (int operator = CARTEL; operator < CARTEL + 4; operator++) {
                profit = profit.add(INCOMES.get(89)[operator])
                        .subtract(TWIN_INCOMES.get(89)[operator]);
            }
            assertThat(line.own()[line.own().length - 1]).isCloseTo(profit.doubleValue(), Offset.offset(1.0));
            assertThat(profit.signum()).isNegative();
        }
    }
}
