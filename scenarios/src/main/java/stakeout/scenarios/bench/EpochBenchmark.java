package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stakeout.agents.World;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;
import stakeout.model.protocol.Ethereum;
import stakeout.scenarios.plan.Scenario;

/**
 * How many validator-epochs a second Ethereum makes on one core: agents' decisions with their draws, votes, all rules, postings,
 * shortfalls, census and the measures that every run is measured by; and how that compares with a bare loop in the same JVM.
 */
final class EpochBenchmark {
    private static final int TURN = 10;
    private static final double LEAK_SHARE = 0.4;
    private static final long GWEI_PER_ETH = 1_000_000_000L;

    private final Benchmark.World world;
    private final Benchmark.Size size;
    private final double offline;
    private final List<String> extra;

    EpochBenchmark(Benchmark.World world, Benchmark.Size size, double offline, List<String> extra) {
        this.world = world;
        this.size = size;
        this.offline = offline;
        this.extra = extra;
    }

    void run() {
        Benchmark.print(
                "world %s: %,d validators of %,d operators, %s offline at random, %d epochs, median",
                world, size.validators(), size.operators(), offline, size.steps());
        Scenario scenario = Worlds.scenario("bench", lines());
        long free = usedBytes();
        World played = played(scenario);
        MeasuredPlay play = MeasuredPlay.of(played, scenario.measures());
        long heap = usedBytes() - free;
        long seen = time(play);
        long bytes = ((Ethereum) played.protocol()).residentBytes(play.state()) + size.validators();
        Benchmark.print(
                "resident   %8.1f bytes a validator and branch, %.1f of heap with the genesis",
                (double) bytes / size.validators(), (double) heap / size.validators());
        PartClock clock = new PartClock();
        MeasuredPlay clocked = MeasuredPlay.clocked(played, scenario.measures(), clock);
        measureParts(clocked, clock);
        Benchmark.print("(check %d %s %s)", seen, play.check(), clocked.check());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("protocol: {extends: ethereum@electra}");
        lines.add("until: " + (size.warmup() + size.steps() + 1) + " epochs");
        lines.add("population:");
        int gone = world == Benchmark.World.LEAK ? (int) (LEAK_SHARE * size.validators()) : 0;
        int goneOperators = world == Benchmark.World.LEAK ? (int) (LEAK_SHARE * size.operators()) : 0;
        if (gone > 0) {
            lines.add(Worlds.group("gone", gone, goneOperators, "32 ETH", 1, "epoch"));
        }
        lines.add(Worlds.group(
                "home", size.validators() - gone, size.operators() - goneOperators, "32 ETH", offline, "epoch"));
        lines.addAll(extra);
        return lines;
    }

    private World played(Scenario scenario) {
        World equal = Worlds.world(scenario);
        if (world != Benchmark.World.MIXED) {
            return equal;
        }
        long[] stake = new long[size.validators()];
        Arrays.setAll(stake, row -> (33 + row * 7L % 2016) * GWEI_PER_ETH);
        return Worlds.withStake(equal, stake);
    }

    /** Times play and reference in turns of a few epochs, so that both meet the same noise and neither finds the other's data cached. */
    private long time(MeasuredPlay play) {
        ReferenceLoop reference = new ReferenceLoop(size.validators());
        RandomStreams streams = new RandomStreams(play.world().masterSeed(), 0);
        Threshold absence = Threshold.of(offline);
        long[] whole = new long[size.steps()];
        long[] bare = new long[size.steps()];
        long seen = 0;
        for (int from = -size.warmup(); from < size.steps(); from += TURN) {
            int to = Math.min(from + TURN, size.steps());
            for (int epoch = from; epoch < to; epoch++) {
                long start = Benchmark.cpuNanos();
                play.step();
                record(whole, epoch, Benchmark.cpuNanos() - start);
            }
            for (int epoch = from; epoch < to; epoch++) {
                long start = Benchmark.cpuNanos();
                seen += reference.epoch(streams, epoch + size.warmup(), absence);
                record(bare, epoch, Benchmark.cpuNanos() - start);
            }
        }
        double ours = median(whole) / size.validators();
        double theirs = median(bare) / size.validators();
        Benchmark.print("epoch      %8.2f ns a validator  %8.1f M validator-epochs/s", ours, 1000 / ours);
        Benchmark.print("reference  %8.2f ns a validator  %8.1f M validator-epochs/s", theirs, 1000 / theirs);
        Benchmark.print("ratio      %8.2f", theirs / ours);
        return seen;
    }

    private static void record(long[] nanos, int epoch, long value) {
        if (epoch >= 0) {
            nanos[epoch] = value;
        }
    }

    static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A second run with a clock around every part. */
    private void measureParts(MeasuredPlay play, PartClock clock) {
        for (int epoch = -size.warmup(); epoch < size.steps(); epoch++) {
            if (epoch == 0) {
                clock.reset();
            }
            play.step();
            clock.endEpoch();
        }
        Benchmark.print("parts (second run, a clock around each):");
        ImmutableMap<String, Double> medians = clock.medianNanos();
        double sum = ImmutableList.copyOf(medians.values()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        for (Map.Entry<String, Double> part : medians.entrySet()) {
            Benchmark.print(
                    "  %-24s %7.3f ns a validator %6.1f %%",
                    part.getKey(), part.getValue() / size.validators(), 100 * part.getValue() / sum);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
