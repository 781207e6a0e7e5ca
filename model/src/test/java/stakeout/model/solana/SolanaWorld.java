package stakeout.model.solana;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Solana;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/** A Solana to play with: protocol, state, ledger, and moves at random. */
public final class SolanaWorld {
    public final Solana solana;
    public final ProtocolState state;
    public final Ledger ledger;
    private final IntentColumn intents;
    private final VoteTable table;

    public SolanaWorld(Solana solana, Genesis genesis) {
        this(
                solana,
                solana.genesis(genesis),
                new Ledger(new Accounts(genesis.roster().operators())));
    }

    private SolanaWorld(Solana solana, ProtocolState state, Ledger ledger) {
        this.solana = solana;
        this.state = state;
        this.ledger = ledger;
        intents = new IntentColumn(state.rows());
        table = VoteTable.whole(ledger.accounts().operators());
    }

    public SolanaWorld branch() {
        return new SolanaWorld(solana, state.copy(), ledger.copy());
    }

    public Turn turn() {
        return new Turn(state, ledger, new RandomStreams(1, 0));
    }

    public SolanaChain chain() {
        return SolanaChain.at(state);
    }

    /** One period in which those rows do not vote. */
    public void epoch(int... absent) {
        intents.fill(0, state.rows(), Intent.ATTEST);
        for (int row : absent) {
            intents.set(row, Intent.OFFLINE);
        }
        vote();
        settle();
    }

    void vote() {
        solana.vote(turn(), intents, table);
    }

    void settle() {
        solana.settle(turn());
    }

    /** Moves and votes of chance, up to the settlement. */
    void randomMoves(SplittableRandom random) {
        for (int move = random.nextInt(4); move > 0; move--) {
            randomMove(random);
        }
        double absence = random.nextInt(15) == 0 ? 0.6 : 0.04;
        for (int row = 0; row < state.rows(); row++) {
            boolean away = random.nextInt(1_000) < 1_000 * absence;
            intents.set(row, away ? Intent.OFFLINE : Intent.ATTEST);
        }
        vote();
    }

    private void randomMove(SplittableRandom random) {
        Delegating delegating = solana.delegating().orElseThrow();
        int row = random.nextInt(state.rows());
        int delegation = random.nextInt(delegating.delegations(state));
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                if (delegating.accepts(state, row)) {
                    long most = random.nextInt(4) == 0 ? 10 : 200_000_000;
                    delegating.delegate(turn(), random.nextInt(3), row, 1 + random.nextLong(most));
                }
            }
            case 2 -> delegating.undelegate(turn(), delegation, 1 + random.nextLong(20_000_000));
            case 3 -> delegating.undelegate(turn(), delegation, Long.MAX_VALUE);
            case 4, 5 -> delegating.redelegate(turn(), delegation, row, 1 + random.nextLong(500_000_000));
            case 6 -> solana.changeCommission(turn(), row, random.nextInt(10_001), random.nextInt(400));
            default -> {
                if (random.nextInt(10) == 0) {
                    solana.requestExit(turn(), row);
                }
            }
        }
    }

    // -------------------------------------------------------------------------------------------------------- making

    public static Genesis genesis(
            long[] stake, DelegationTable table, long supply, ImmutableMap<String, long[]> attributes) {
        int operators = stake.length;
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int operator = 0; operator < operators; operator++) {
            names.add("operator-" + operator);
        }
        int[] halves = new int[operators];
        Arrays.fill(halves, Roster.PPB / 2);
        int[] range = new int[operators];
        Arrays.setAll(range, i -> i);
        Roster roster =
                new Roster(names.build(), ImmutableList.of("all"), new int[operators], names.build(), range, halves);
        return new Genesis(roster, range, stake, attributes, table, BigInteger.valueOf(supply), 0);
    }

    /** Epochs of 400 slots that last two days: the inflation of mainnet-beta on round numbers. */
    public static SolanaParameters parameters(long voteLamports) {
        return new SolanaParameters(
                new SolanaParameters.Inflation(0.08, 0.015, 0.15, 0, 0, 150),
                new SolanaParameters.Epochs(400, 3_375_000_000L, 128, 4, 796),
                new SolanaParameters.Warmup(2_500, 900, 0),
                new SolanaParameters.Votes(2, 16, 1),
                new SolanaParameters.Fees(voteLamports, 10, 3, new Share(new BigDecimal("0.5"))),
                new Share(new BigDecimal("0.05")),
                1);
    }

    /** A world of 1 to 10 vote accounts, 0 to 12 delegators and hasty parameters. */
    static SolanaWorld random(SplittableRandom random) {
        int rows = 1 + random.nextInt(10);
        long[] stake = new long[rows];
        long[] commission = new long[rows];
        for (int row = 0; row < rows; row++) {
            stake[row] = 1 + random.nextLong(random.nextInt(3) == 0 ? 10_000 : 500_000_000);
            commission[row] =
                    random.nextInt(4) == 0 ? random.nextInt(2) * (long) Roster.PPB : random.nextInt(Roster.PPB);
        }
        Genesis genesis = genesis(
                stake,
                delegations(random, stake),
                Arrays.stream(stake).sum() + random.nextLong(5_000_000_000L),
                ImmutableMap.of(Genesis.COMMISSION_PPB, commission));
        return new SolanaWorld(new Solana("solana", hasty(random)), genesis);
    }

    private static SolanaParameters hasty(SplittableRandom random) {
        return new SolanaParameters(
                new SolanaParameters.Inflation(0.08, 0.015, 0.15, random.nextInt(2) * 0.05, 7, random.nextInt(800)),
                new SolanaParameters.Epochs(4L * (1 + random.nextInt(200)), 3_375_000_000L, 128, 4, 796),
                new SolanaParameters.Warmup(2_500, 100 + random.nextInt(3_000), 790 + random.nextInt(30)),
                new SolanaParameters.Votes(2, 16, 1 + random.nextInt(20)),
                new SolanaParameters.Fees(
                        random.nextInt(3) * 5, random.nextInt(50), random.nextInt(5), new Share(new BigDecimal("0.5"))),
                new Share(new BigDecimal("0.05")),
                1);
    }

    private static DelegationTable delegations(SplittableRandom random, long[] stake) {
        int most = random.nextInt(13);
        int[] delegator = new int[most];
        int[] validator = new int[most];
        long[] amount = new long[most];
        long[] left = stake.clone();
        int size = 0;
        for (int i = 0; i < most; i++) {
            int row = random.nextInt(stake.length);
            if (left[row] > 1) {
                delegator[size] = i;
                validator[size] = row;
                amount[size] = Math.max(1, left[row] / (2 + random.nextInt(8)));
                left[row] -= amount[size++];
            }
        }
        return new DelegationTable(
                most,
                ImmutableList.of("all"),
                new int[most],
                Arrays.copyOf(delegator, size),
                Arrays.copyOf(validator, size),
                Arrays.copyOf(amount, size));
    }
}
