package stakeout.model.ethereum;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/** Small worlds of all kinds, drawn from a seed: stakes, absence, slashings, exits, deposits, consolidations. */
final class RandomWorld {
    static final long ETH = 1_000_000_000L;

    final Ethereum protocol;
    final Turn turn;
    final int operators;
    private final VoteTable table;
    private final double absence;
    private final double trouble;

    RandomWorld(int seed, Ethereum protocol) {
        this.protocol = protocol;
        RandomStreams streams = new RandomStreams(seed, 0);
        Draws draws = streams.draws("world/shape", 0);
        operators = 1 + (int) draws.below(0, 9);
        int rows = operators + (int) draws.below(1, 60);
        absence = new double[] {0, 0.02, 0.3, 0.6}[(int) draws.below(2, 4)];
        trouble = new double[] {0, 0.005, 0.05}[(int) draws.below(3, 3)];
        long[] stake = new long[rows];
        int[] operatorOf = new int[rows];
        boolean equal = draws.below(4, 2) == 0;
        for (int row = 0; row < rows; row++) {
            stake[row] = equal ? 32 * ETH : 32 * ETH + draws.below(10 + row, 2100 * ETH);
            operatorOf[row] = (int) ((long) row * operators / rows);
        }
        ProtocolState state = protocol.genesis(genesis(operatorOf, stake, operators, 500 + draws.below(5, 9000)));
        state.part(BeaconPart.class).earliestExitEpoch = (int) draws.below(6, 20_000);
        if (draws.below(7, 3) == 0) {
            starve(state, draws);
        }
        turn = new Turn(state, new Ledger(new Accounts(operators)), streams);
        table = VoteTable.whole(operators);
    }

    /** Leaves some rows with next to nothing, so that penalties meet the floor of 0. */
    private static void starve(ProtocolState state, Draws draws) {
        EthereumColumns columns = EthereumColumns.of(state);
        for (int row = 0; row < columns.rows(); row += 3) {
            state.supply().add(-columns.balance()[row]);
            columns.balance()[row] = draws.below(1000 + row, 20_000);
            columns.score()[row] = (int) draws.below(2000 + row, 50_000);
            state.supply().add(columns.balance()[row]);
        }
        state.part(BeaconPart.class).highestScore = BeaconPart.UNKNOWN;
    }

    static Genesis genesis(int[] operatorOf, long[] stake, int operators, long start) {
        List<String> names = new ArrayList<>();
        for (int operator = 0; operator < operators; operator++) {
            names.add("o" + operator);
        }
        int[] unknown = new int[operators];
        Arrays.fill(unknown, Roster.UNKNOWN);
        ImmutableList<String> home = ImmutableList.of("home");
        return new Genesis(
                new Roster(ImmutableList.copyOf(names), home, new int[operators], home, new int[operators], unknown),
                operatorOf,
                stake,
                ImmutableMap.of(),
                DelegationTable.NONE,
                BigInteger.valueOf(Arrays.stream(stake).sum()).add(BigInteger.valueOf(1000 * ETH)),
                start);
    }

    ProtocolState state() {
        return turn.state();
    }

    /** One epoch: what happens in it depends on the seed and the epoch alone. */
    void play(Turn on) {
        playWith(protocol, on);
    }

    void playWith(Ethereum protocol, Turn on) {
        ProtocolState state = on.state();
        Draws draws = on.streams().draws("world/events", state.period);
        IntentColumn intents = new IntentColumn(state.rows());
        Threshold absent = Threshold.of(absence);
        Threshold troubled = Threshold.of(trouble);
        for (int row = 0; row < state.rows(); row++) {
            intents.set(row, draws.hits(8L * row, absent) ? Intent.OFFLINE : Intent.ATTEST);
        }
        protocol.vote(on, intents, table);
        int rows = state.rows();
        for (int row = 0; row < rows; row++) {
            if (draws.hits(8L * row + 1, troubled)) {
                int other = (int) draws.below(8L * row + 2, rows);
                long gwei = ETH + draws.below(8L * row + 3, 70 * ETH);
                switch ((int) draws.below(8L * row + 4, 7)) {
                    case 0 -> protocol.punish(on, new Offence(row, state.period, Offence.Kind.EQUIVOCATION), other);
                    case 1 -> protocol.punish(on, new Offence(row, state.period, Offence.Kind.EQUIVOCATION), -1);
                    case 2 -> protocol.requestExit(on, row);
                    case 3 -> protocol.requests().depositMore(on, row, gwei);
                    case 4 -> protocol.requests().depositNew(on, other % operators, row % 2 == 0, gwei);
                    case 5 -> protocol.requests().switchToCompounding(state, row);
                    default ->
                        state.part(BeaconPart.class).pendingConsolidations.add(consolidation(state, row, other));
                }
            }
        }
        protocol.settle(on);
    }

    /** The churn of small worlds admits no consolidation, so one is put into the queue as if it had been admitted. */
    private PendingConsolidation consolidation(ProtocolState state, int source, int target) {
        protocol.parameters()
                .churn()
                .exitQueue(protocol.parameters())
                .initiateExit(state, EthereumColumns.of(state), source);
        return new PendingConsolidation(source, target);
    }
}
