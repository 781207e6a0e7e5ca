package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * How many validator-epochs a second Ethereum's epoch makes on one core, with draws, decisions, votes, all rules, postings,
 * shortfalls and the census; and how that compares with a bare loop in the same JVM.
 */
@CommandLine.Command(
        name = "bench",
        description = "Times Ethereum's epoch on one core.",
        mixinStandardHelpOptions = true)
public final class EpochBenchmark implements Runnable {
    private static final long ETH = 1_000_000_000L;
    private static final long START = 10_000;
    private static final int TURN = 10;

    /** What is played. */
    enum World {
        /** Equal validators of 32 ETH. */
        PLAIN,
        /** Compounding validators of 33 … 2048 ETH, neighbours always different. */
        MIXED,
        /** Equal validators, 40 % of them absent for good, so that the leak is on and scores differ. */
        LEAK
    }

    @Option(names = "--validators", defaultValue = "1000000", description = "default ${DEFAULT-VALUE}")
    int validators;

    @Option(names = "--operators", defaultValue = "1000", description = "default ${DEFAULT-VALUE}")
    int operators;

    @Option(names = "--offline", defaultValue = "0.02", description = "probability an epoch, default ${DEFAULT-VALUE}")
    double offline;

    @Option(names = "--epochs", defaultValue = "60", description = "measured epochs, default ${DEFAULT-VALUE}")
    int epochs;

    @Option(names = "--warmup", defaultValue = "30", description = "epochs before, default ${DEFAULT-VALUE}")
    int warmup;

    @Option(
            names = "--world",
            defaultValue = "PLAIN",
            description = "${COMPLETION-CANDIDATES}, default ${DEFAULT-VALUE}")
    World world;

    private final RandomStreams streams = new RandomStreams(1, 0);
    private Threshold absence;
    private Ethereum protocol;
    private ProtocolState state;
    private Turn turn;
    private IntentColumn intents;
    private VoteTable table;
    private Census census;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new EpochBenchmark()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(args));
    }

    @Override
    public void run() {
        absence = Threshold.of(offline);
        begin(new Ethereum("ethereum@electra", EthereumParameters.electra()));
        ReferenceLoop reference = new ReferenceLoop(validators);
        long[] whole = new long[epochs];
        long[] bare = new long[epochs];
        long seen = 0;
        // In turns of a few epochs, so that both meet the same noise and neither finds the other's data in its cache.
        for (int from = -warmup; from < epochs; from += TURN) {
            int to = Math.min(from + TURN, epochs);
            for (int epoch = from; epoch < to; epoch++) {
                long start = System.nanoTime();
                playEpoch(null);
                record(whole, epoch, System.nanoTime() - start);
            }
            for (int epoch = from; epoch < to; epoch++) {
                long start = System.nanoTime();
                seen += reference.epoch(streams, epoch + warmup, absence);
                record(bare, epoch, System.nanoTime() - start);
            }
        }
        double ours = nanosPerRow(whole);
        double theirs = nanosPerRow(bare);
        print(
                "world %s: %,d validators of %,d operators, %s offline at random, %d epochs, median",
                world, validators, operators, offline, epochs);
        print("epoch      %8.2f ns a validator  %8.1f M validator-epochs/s", ours, 1000 / ours);
        print("reference  %8.2f ns a validator  %8.1f M validator-epochs/s", theirs, 1000 / theirs);
        print("ratio      %8.2f", theirs / ours);
        long bytes = protocol.residentBytes(state) + intents.bytes().length;
        print("resident   %8.1f bytes a validator and branch", (double) bytes / validators);
        measureParts();
        print(
                "(check %d %d %s)",
                seen, state.finality().finalized, turn.ledger().netIssuance());
    }

    private static void record(long[] nanos, int epoch, long value) {
        if (epoch >= 0) {
            nanos[epoch] = value;
        }
    }

    /** A second run with a clock around every part. */
    private void measureParts() {
        EthereumParameters parameters = EthereumParameters.electra();
        PartClock clock = new PartClock();
        List<Rule> timed = new ArrayList<>();
        for (Rule rule : Ethereum.rules(parameters)) {
            timed.add(clock.timed(rule));
        }
        begin(new Ethereum("ethereum@electra", parameters, timed));
        for (int epoch = -warmup; epoch < epochs; epoch++) {
            if (epoch == 0) {
                clock.reset();
            }
            playEpoch(clock);
            clock.endEpoch();
        }
        print("parts (second run, a clock around each):");
        double sum = 0;
        Map<String, Double> medians = clock.medianNanos();
        for (double nanos : medians.values()) {
            sum += nanos;
        }
        for (Map.Entry<String, Double> part : medians.entrySet()) {
            print(
                    "  %-24s %7.3f ns a validator %6.1f %%",
                    part.getKey(), part.getValue() / validators, 100 * part.getValue() / sum);
        }
    }

    private void playEpoch(PartClock clock) {
        long t0 = System.nanoTime();
        decide();
        long t1 = System.nanoTime();
        protocol.vote(turn, intents, table);
        long t2 = System.nanoTime();
        protocol.settle(turn);
        long t3 = System.nanoTime();
        census.clear();
        protocol.census(state, census);
        if (clock != null) {
            clock.add("draws and decisions", t1 - t0);
            clock.add("vote", t2 - t1);
            clock.add("census", System.nanoTime() - t3);
        }
    }

    private void decide() {
        Draws draws = streams.draws("home/offline", state.period);
        byte[] bytes = intents.bytes();
        int gone = world == World.LEAK ? validators * 2 / 5 : 0;
        for (int row = 0; row < validators; row++) {
            boolean absent = draws.hits(row, absence) || row < gone;
            bytes[row] = absent ? Intent.OFFLINE : Intent.ATTEST;
        }
    }

    private void begin(Ethereum ethereum) {
        protocol = ethereum;
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int operator = 0; operator < operators; operator++) {
            names.add("o" + operator);
        }
        int[] unknown = new int[operators];
        Arrays.fill(unknown, Roster.UNKNOWN);
        ImmutableList<String> home = ImmutableList.of("home");
        Roster roster = new Roster(names.build(), home, new int[operators], home, new int[operators], unknown);
        int[] operatorOf = new int[validators];
        long[] stake = new long[validators];
        for (int row = 0; row < validators; row++) {
            operatorOf[row] = (int) ((long) row * operators / validators);
            stake[row] = world == World.MIXED ? (33 + row * 7L % 2016) * ETH : 32 * ETH;
        }
        BigInteger supply = BigInteger.valueOf(120_000_000L).multiply(BigInteger.valueOf(1000 * ETH));
        Genesis genesis =
                new Genesis(roster, operatorOf, stake, ImmutableMap.of(), DelegationTable.NONE, supply, START);
        state = protocol.genesis(genesis);
        turn = new Turn(state, new Ledger(new Accounts(operators)), streams);
        intents = new IntentColumn(validators);
        table = VoteTable.whole(operators);
        census = new Census(operators);
    }

    private double nanosPerRow(long[] nanos) {
        Arrays.sort(nanos);
        return (double) nanos[nanos.length / 2] / validators;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
