package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import java.util.List;
import stakeout.agents.World;
import stakeout.scenarios.plan.Scenario;

/** How many periods a second a whole run makes, decisions and the standing measures included, for protocols of few validators. */
final class StepBenchmark {
    private final String protocol;
    private final String stake;
    private final Benchmark.Size size;
    private final double offline;
    private final List<String> extra;

    StepBenchmark(String protocol, String stake, Benchmark.Size size, double offline, List<String> extra) {
        this.protocol = protocol;
        this.stake = stake;
        this.size = size;
        this.offline = offline;
        this.extra = extra;
    }

    void run() {
        int periods = (size.warmup() + size.steps() + 1) * size.periodsPerStep();
        Scenario scenario = Worlds.scenario(
                "bench",
                ImmutableList.<String>builder()
                        .add("protocol: {extends: " + protocol + "}")
                        .add("until: " + periods + " periods")
                        .add("periodsPerStep: " + size.periodsPerStep())
                        .add("population:")
                        .add(Worlds.group("home", size.validators(), size.operators(), stake, offline, "period"))
                        .addAll(extra)
                        .build());
        World world = Worlds.world(scenario);
        MeasuredPlay play = MeasuredPlay.of(world, scenario.measures());
        for (int step = 0; step < size.warmup(); step++) {
            play.step();
        }
        long[] nanos = new long[size.steps()];
        for (int step = 0; step < size.steps(); step++) {
            long start = Benchmark.cpuNanos();
            play.step();
            nanos[step] = Benchmark.cpuNanos() - start;
        }
        double period = EpochBenchmark.median(nanos) / size.periodsPerStep();
        Benchmark.print(
                "%s: %,d validators, %s offline at random, %d %ss a step, %d steps, median",
                protocol,
                world.genesis().rows(),
                offline,
                size.periodsPerStep(),
                world.protocol().period().name(),
                size.steps());
        Benchmark.print(
                "%10.1f us a %s  %,10.0f %2$ss/s  %8.1f ns a validator",
                period / 1000, world.protocol().period().name(), 1e9 / period, period / size.validators());
        Benchmark.print("(check %s)", play.check());
    }
}
