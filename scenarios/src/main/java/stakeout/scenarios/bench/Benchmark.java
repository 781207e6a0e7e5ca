package stakeout.scenarios.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times Stakeout on one core and prints medians; see docs/performance.md. */
@Command(
        name = "bench",
        description = "Times the simulation on one core.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class Benchmark implements Runnable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is played. */
    enum World {
        /** Ethereum, equal validators of 32 ETH. */
        PLAIN,
        /** Ethereum, compounding validators of 33 … 2048 ETH, neighbours always different. */
        MIXED,
        /** Ethereum, equal validators, 40 % of them absent for good, so that the leak is on and scores differ. */
        LEAK,
        /** Ethereum's real total, run as a scenario is, once recorded and once not. */
        RECORDED,
        /** The Hub, a full active set. */
        HUB,
        /** A composed network. */
        GENERIC;

        Size size() {
            return switch (this) {
                case PLAIN, LEAK -> new Size(1_000_000, 1_000, 60, 60, 1);
                case MIXED -> new Size(17_500, 500, 2_000, 2_000, 1);
                case RECORDED -> new Size(17_500, 1_000, 1_000, 0, 1);
                case HUB -> new Size(180, 180, 200, 200, 100);
                case GENERIC -> new Size(180, 180, 5_000, 5_000, 1);
            };
        }
    }

    /**
     * How much is played.
     *
     * @param steps measured
     * @param warmup steps before
     * @param periodsPerStep how many epochs or blocks pass between two decisions
     */
    record Size(int validators, int operators, int steps, int warmup, int periodsPerStep) {}

    @Option(names = "--world", defaultValue = "PLAIN", description = "${COMPLETION-CANDIDATES}")
    World world;

    @Option(names = "--validators")
    Optional<Integer> validators;

    @Option(names = "--operators")
    Optional<Integer> operators;

    @Option(names = "--offline", defaultValue = "0.02", description = "probability a period, default ${DEFAULT-VALUE}")
    double offline;

    @Option(names = "--epochs", description = "steps measured")
    Optional<Integer> epochs;

    @Option(names = "--warmup", description = "steps before")
    Optional<Integer> warmup;

    @Option(names = "--periods-per-step", description = "epochs or blocks between two decisions")
    Optional<Integer> periodsPerStep;

    @Option(
            names = "--with",
            paramLabel = "KEY: VALUE",
            description = "a further line of the scenario, such as 'measures: [{type: gini}]'; may be repeated")
    List<String> extra = List.of();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(args));
    }

    @Override
    public void run() {
        Size usual = world.size();
        Size size = new Size(
                validators.orElse(usual.validators),
                operators.orElse(usual.operators),
                epochs.orElse(usual.steps),
                warmup.orElse(usual.warmup),
                periodsPerStep.orElse(usual.periodsPerStep));
        switch (world) {
            case PLAIN, MIXED, LEAK -> new EpochBenchmark(world, size, offline, extra).run();
            case RECORDED -> new RecordingBenchmark(size, offline, extra).run();
            case HUB -> new StepBenchmark("cosmos-hub", "1_000_000 ATOM", size, offline, extra).run();
            case GENERIC -> new StepBenchmark("generic", "2_000_000 TOK", size, offline, extra).run();
        }
    }

    /** The time that this thread has had a core for: what else the machine does counts for little then. */
    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
