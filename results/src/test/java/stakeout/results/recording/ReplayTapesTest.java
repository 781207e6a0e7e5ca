package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.BranchFacts;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.Move;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideColumn;
import stakeout.results.toy.ToyWorld;

/** Flows, edges, the chain and testimony: what is written gives back what was. */
class ReplayTapesTest {
    private static final int OPERATORS = 5;

    @TempDir
    Path temp;

    private static StepFacts facts(long step, Ledger ledger, Ledger cash) {
        return new StepFacts(step, step, null, ledger, cash, null, null, null);
    }

    private record Flow(long step, String cell, BigInteger amount) {}

    /** Every cell that is not 0, under the name that the test gives it. */
    private static Map<String, BigInteger> cells(Ledger ledger, Ledger cash) {
        Map<String, BigInteger> cells = new HashMap<>();
        gather("token", ledger, cells);
        gather("cash", cash, cells);
        for (String rule : ledger.shortfallRules()) {
            WideColumn column = ledger.shortfalls(ledger.shortfallRules().indexOf(rule));
            for (int operator = 0; operator < OPERATORS; operator++) {
                cells.put("shortfall " + operator + " operators " + rule, column.get(operator));
            }
        }
        cells.values().removeIf(amount -> amount.signum() == 0);
        return cells;
    }

    private static void gather(String asset, Ledger ledger, Map<String, BigInteger> cells) {
        for (String cause : ledger.causes()) {
            WideColumn column = ledger.postings(ledger.causes().indexOf(cause));
            for (int account = 0; account < column.length(); account++) {
                String owner = account < 2 * OPERATORS
                        ? account % OPERATORS + (account < OPERATORS ? " operators" : " delegators")
                        : "null " + ledger.accounts().name(account);
                cells.put(asset + " " + owner + " " + cause, column.get(account));
            }
        }
    }

    private static void post(Ledger ledger, Draws draws) {
        int reward = ledger.cause("reward:duty");
        int missed = ledger.shortfallRule("duty");
        for (int i = 0; i < OPERATORS; i++) {
            if (draws.uniform(i) < 0.5) {
                ledger.issue(i, reward, 1 + draws.below(10 + i, 1000));
                ledger.issue(ledger.accounts().delegatorsOf(i), reward, Long.MAX_VALUE / 3);
            } else {
                ledger.shortfall(missed, i, 7);
            }
        }
        if (draws.uniform(100) < 0.02) {
            int fee = ledger.cause("fee:" + draws.below(101, 3));
            ledger.move(2, ledger.accounts().fees(), fee, 11);
        }
    }

    @Test
    void flowsAreExactAtEveryLookAlsoWhereABranchThatForgotACauseTakesOver() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.FLOWS, temp, duckDb);
            TableWriter keys = new TableWriter(Schema.KEYFRAMES, temp, duckDb);
            FlowTape tape = new FlowTape(OPERATORS, table, keys, 1200);
            RandomStreams streams = new RandomStreams(3, 0);
            Ledger ledger = new Ledger(new Accounts(OPERATORS));
            Ledger cash = new Ledger(new Accounts(OPERATORS));
            Ledger fork = null;
            List<Map<String, BigInteger>> truth = new ArrayList<>();
            for (int step = 0; step < 400; step++) {
                post(ledger, streams.draws("test/flows", step));
                cash.move(1, cash.accounts().outside(), cash.cause("cost:operation"), 5);
                if (step == 60) {
                    fork = ledger.copy();
                    ledger.issue(0, ledger.cause("bonus:forgotten"), 1);
                    ledger.shortfall(ledger.shortfallRule("forgotten"), 1, 9);
                }
                if (step == 70) {
                    ledger = fork;
                }
                truth.add(cells(ledger, cash));
                tape.step(facts(step, ledger, cash), false);
            }
            List<Flow> flows = Parquet.read(
                    duckDb,
                    table.finish().files(),
                    "true",
                    row -> new Flow(
                            row.getLong("step"),
                            row.getString("asset") + " " + row.getObject("operator") + " " + row.getString("owner")
                                    + " " + row.getString("cause"),
                            row.getBigDecimal("amount").toBigIntegerExact()));
            TreeMap<Long, Long> keyframes = Keyframes.of(keys.finish(), duckDb);
            List<Long> looks = flows.stream().map(Flow::step).distinct().toList();
            assertThat(looks).contains(0L, 1L, 60L, 61L).hasSizeLessThan(390);
            for (long step : looks) {
                Map<String, BigInteger> state = new HashMap<>();
                for (int i = keyframes.floorEntry(step).getValue().intValue();
                        i < flows.size() && flows.get(i).step() <= step;
                        i++) {
                    state.put(flows.get(i).cell(), flows.get(i).amount());
                }
                state.values().removeIf(amount -> amount.signum() == 0);
                assertThat(state).as("step %s", step).isEqualTo(truth.get((int) step));
            }
        }
    }

    @Test
    void nothingThatMovedIsLostHoweverLongTheRun() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.EDGES, temp, duckDb);
            EdgeTape tape = new EdgeTape(table, 100);
            RandomStreams streams = new RandomStreams(4, 0);
            long moved = 0;
            int steps = 1003;
            for (int step = 0; step < steps; step++) {
                Draws draws = streams.draws("test/edges", step);
                for (int i = 0; i < 3; i++) {
                    long amount = 1 + draws.below(i, 100);
                    int from = (int) draws.below(10 + i, OPERATORS);
                    tape.moved(new Move(step, Move.Kind.DELEGATION, "fans", from, (from + 1) % OPERATORS, amount));
                    moved += amount;
                }
                tape.step(facts(step, null, null));
            }
            tape.flush(steps - 1, steps - 1);
            assertThat(table.rows()).isLessThan(1500);
            List<long[]> rows = Parquet.read(
                    duckDb, table.finish().files(), "kind = 'delegation' AND \"of\" = 'fans'", row -> new long[] {
                        row.getLong("since"),
                        row.getLong("step"),
                        row.getBigDecimal("amount").longValueExact(),
                        Math.floorMod(row.getInt("to_operator") - row.getInt("from_operator"), OPERATORS)
                    });
            assertThat(rows.stream().mapToLong(row -> row[2]).sum()).isEqualTo(moved);
            assertThat(rows).allMatch(row -> row[3] == 1);
            long[][] windows = rows.stream()
                    .map(row -> new long[] {row[0], row[1]})
                    .sorted(Comparator.comparingLong(window -> window[0]))
                    .toArray(long[][]::new);
            assertThat(windows[0][0]).isZero();
            for (int i = 1; i < windows.length; i++) {
                boolean same = windows[i][0] == windows[i - 1][0] && windows[i][1] == windows[i - 1][1];
                assertThat(same || windows[i][0] == windows[i - 1][1] + 1)
                        .as("window %s follows %s", windows[i], windows[i - 1])
                        .isTrue();
            }
            assertThat(rows.get(rows.size() - 1)[1]).isEqualTo(steps - 1);
        }
    }

    @Test
    void aLongChainKeepsEveryTurnOfEvents() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.CHAIN, temp, duckDb);
            WorldFacts toy = new ToyWorld(OPERATORS, 1, 0, true).world();
            ChainTape tape = new ChainTape(toy, table, 50);
            ProtocolState a = toy.state();
            ProtocolState b = a.copy();
            Census census = new Census(OPERATORS);
            for (int step = 0; step < 5000; step++) {
                boolean stalls = step >= 3001 && step < 3333;
                if (!stalls) {
                    a.finality().finalized = step;
                    a.finality().justified = step;
                }
                a.finality().leaking = step >= 3007 && step < 3335;
                Optional<BranchFacts> other = step >= 4001 && step <= 4003
                        ? Optional.of(new BranchFacts("B", b, step == 4003))
                        : Optional.empty();
                b.finality().finalized = 4000;
                ChainFacts chain = new ChainFacts(
                        new BranchFacts("A", a, false), other, other.isPresent() ? 4001 : -1, step >= 4003);
                census.clear();
                toy.protocol().census(a, census);
                tape.step(new StepFacts(step, step, a, null, null, census, null, chain));
            }
            assertThat(table.rows()).isBetween(50L, 500L);
            List<String> rows = Parquet.read(
                    duckDb,
                    table.finish().files(),
                    "true",
                    row -> row.getLong("step") + " " + row.getString("branch") + " " + row.getBoolean("canonical") + " "
                            + row.getObject("justified") + " " + row.getLong("finalized") + " "
                            + row.getBoolean("leaking") + " " + row.getObject("fork") + " "
                            + row.getBoolean("beyond_fork") + " " + row.getBoolean("conflict") + " "
                            + row.getBigDecimal("weight"));
            assertThat(rows)
                    .contains(
                            "0 A true 0 0 false null false false 5000000",
                            "3001 A true 3000 3000 false null false false 5000000",
                            "3007 A true 3000 3000 true null false false 5000000",
                            "3333 A true 3333 3333 true null false false 5000000",
                            "3335 A true 3335 3335 false null false false 5000000",
                            "4001 A true 4001 4001 false 4001 false false 5000000",
                            "4001 B false null 4000 false 4001 false false 5000000",
                            "4003 B false null 4000 false 4001 true true 5000000",
                            "4004 A true 4004 4004 false null false true 5000000");
        }
    }

    @Test
    void whoChangesItsMindIsAlwaysHeardAndWhatEveryoneSawIsSaidOnce() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter testimonies = new TableWriter(Schema.TESTIMONY, temp, duckDb);
            TableWriter sights = new TableWriter(Schema.SIGHTS, temp, duckDb);
            TestimonyTape tape = new TestimonyTape(testimonies, sights, 60);
            for (int step = 0; step < 1000; step++) {
                for (int operator = 0; operator < 2; operator++) {
                    String chosen = operator == 1 && step >= 777 ? "lazy" : "honest";
                    tape.hear(
                            step,
                            new Testimony(
                                    step,
                                    operator,
                                    "rational",
                                    chosen,
                                    ImmutableList.of("honest", "lazy"),
                                    new double[] {1, 2},
                                    ImmutableMap.of("participation", step / 1000.0),
                                    ImmutableMap.of("stake", 10.0 + operator)));
                }
            }
            assertThat(testimonies.rows()).isLessThan(500);
            List<String> lazy = Parquet.read(
                    duckDb,
                    testimonies.finish().files(),
                    "chosen = 'lazy'",
                    row -> row.getLong("period") + " " + row.getInt("operator") + " " + row.getString("option"));
            assertThat(lazy).startsWith("777 1 honest", "777 1 lazy");
            List<String> seen = Parquet.read(
                    duckDb,
                    sights.finish().files(),
                    "period = 0 OR period = 777",
                    row -> row.getLong("period") + " " + row.getObject("operator") + " " + row.getString("fact") + " "
                            + row.getDouble("value"));
            assertThat(seen)
                    .containsExactly(
                            "0 null participation 0.0",
                            "0 0 stake 10.0",
                            "0 1 stake 11.0",
                            "777 null participation 0.777",
                            "777 1 stake 11.0");
        }
    }
}
