package stakeout.model.cardano;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stakeout.model.cardano.CardanoParameters.Leaders;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;

/** A random network and all that happens in it, played by rules and by the twin beside them. */
final class CardanoWorld {
    private static final long ADA = 1_000_000;
    private static final long PPB = 1_000_000_000;

    final CardanoParameters parameters;
    final Genesis genesis;
    private final Draws draws;
    private int drawn;

    CardanoWorld(long seed) {
        draws = new RandomStreams(seed, 0).draws("test/world", 0);
        parameters = parameters();
        genesis = genesis();
    }

    private long below(long bound) {
        return draws.below(drawn++, bound);
    }

    private CardanoParameters parameters() {
        String[] decentralised = {"0", "0", "0", "0.3", "0.79", "0.8", "0.9"};
        return new CardanoParameters(
                new CardanoParameters.Epoch(200 + below(20_000), 1_000, Share.parse("0.05"), 1 + (int) below(3_000)),
                new CardanoParameters.Expansion(
                        new Share(BigDecimal.valueOf(below(11), 3)),
                        new Share(BigDecimal.valueOf(below(11), 1)),
                        Share.parse(decentralised[(int) below(decentralised.length)])),
                new CardanoParameters.Pools(
                        1 + (int) below(12),
                        BigDecimal.valueOf(below(10), 1),
                        Optional.empty(),
                        below(400) * ADA,
                        below(500) * ADA,
                        1 + (int) below(18)),
                45_000_000_000L * ADA,
                below(3) * ADA,
                below(2) * below(200_000 * ADA),
                below(3) == 0 ? Leaders.EXPECTED : Leaders.DRAWN);
    }

    private Genesis genesis() {
        int pools = 1 + (int) below(12);
        int operators = 1 + (int) below(pools);
        int[] operatorOf = IntStream.range(0, pools)
                .map(pool -> (int) ((long) pool * operators / pools))
                .toArray();
        long[] stake = new long[pools];
        long[] own = new long[pools];
        long[] pledge = new long[pools];
        long[] cost = new long[pools];
        long[] margin = new long[pools];
        int rows = pools * (int) below(5);
        int[] delegator = new int[rows];
        int[] validator = new int[rows];
        long[] amount = new long[rows];
        for (int i = 0; i < rows; i++) {
            delegator[i] = i;
            validator[i] = (int) ((long) i * pools / rows);
            amount[i] = 1 + below(100_000_000 * ADA);
            stake[validator[i]] += amount[i];
        }
        for (int pool = 0; pool < pools; pool++) {
            own[pool] = below(4) == 0 ? 0 : below(30_000_000 * ADA);
            stake[pool] += own[pool] + 1 + below(2_500_000_000L * ADA);
            // Mostly met, sometimes by a lovelace missed.
            pledge[pool] = below(4) == 0 ? own[pool] + 1 : own[pool] / (1 + below(3));
            cost[pool] = parameters.pools().minCostLovelace() + below(3) * ADA;
            margin[pool] = below(5) == 0 ? PPB : below(5) == 0 ? 0 : below(PPB);
        }
        ImmutableList<String> names =
                IntStream.range(0, operators).mapToObj(i -> "operator-" + i).collect(ImmutableList.toImmutableList());
        int[] unknown = new int[operators];
        java.util.Arrays.fill(unknown, Roster.UNKNOWN);
        return new Genesis(
                new Roster(
                        names,
                        ImmutableList.of("all"),
                        new int[operators],
                        names,
                        IntStream.range(0, operators).toArray(),
                        unknown),
                operatorOf,
                stake,
                ImmutableMap.of(
                        Genesis.SELF_STAKE, own,
                        Genesis.PLEDGE, pledge,
                        Genesis.COST, cost,
                        Genesis.COMMISSION_PPB, margin),
                new DelegationTable(rows, ImmutableList.of("all"), new int[rows], delegator, validator, amount),
                BigInteger.valueOf(30_000_000_000L + below(15_000_000_000L)).multiply(BigInteger.valueOf(ADA)),
                100);
    }

    /** Plays some epochs with moves, outages and retirements; what differs from the twin first, or the books. */
    Optional<String> play(List<Rule> rules, int epochs) {
        Cardano protocol = new Cardano("cardano", parameters, rules);
        ProtocolState state = protocol.genesis(genesis);
        Accounts accounts = new Accounts(genesis.roster().operators());
        Ledger ledger = new Ledger(accounts);
        Turn turn = new Turn(state, ledger, new RandomStreams(7, 0));
        EpochTwin twin = new EpochTwin(parameters, genesis);
        CardanoBooks books = new CardanoBooks(state, accounts);
        IntentColumn intents = new IntentColumn(genesis.rows());
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int pool = 0; pool < genesis.rows(); pool++) {
                intents.set(pool, below(5) == 0 ? Intent.OFFLINE : Intent.ATTEST);
            }
            protocol.vote(turn, intents, VoteTable.whole(genesis.roster().operators()));
            protocol.settle(turn);
            ValidatorColumns validators = state.validators();
            twin.settle(
                    java.util.Arrays.copyOf(validators.longs(PoolColumns.BLOCKS_BEFORE), genesis.rows()),
                    CardanoChain.of(state).blocks().madeBefore());
            Optional<String> difference = difference(state, twin).or(() -> books.difference(state, ledger));
            if (difference.isPresent()) {
                return Optional.of("epoch " + epoch + ": " + difference.get());
            }
            act(protocol, turn, twin);
            difference = books.difference(state, ledger);
            if (difference.isPresent()) {
                return Optional.of("after epoch " + epoch + ": " + difference.get());
            }
        }
        return Optional.empty();
    }

    private void act(Cardano protocol, Turn turn, EpochTwin twin) {
        ProtocolState state = turn.state();
        var delegating = protocol.delegating().orElseThrow();
        int rows = delegating.delegations(state);
        int pools = state.rows();
        if (rows > 0 && below(2) == 0) {
            int row = (int) below(rows);
            int to = (int) below(pools);
            if (delegating.redelegate(turn, row, to, Long.MAX_VALUE) > 0) {
                twin.accounts.get(row).pool = to;
            }
        }
        if (rows > 0 && below(3) == 0) {
            int row = (int) below(rows);
            long asked = below(3) == 0 ? Long.MAX_VALUE : 1 + below(1_000_000 * ADA);
            long taken = delegating.undelegate(turn, row, asked);
            twin.accounts.get(row).amount = twin.accounts.get(row).amount.subtract(BigInteger.valueOf(taken));
            if (taken > 0 && twin.accounts.get(row).amount.signum() == 0) {
                twin.accounts.get(row).isRegistered = false;
            }
        }
        int pool = (int) below(pools);
        if (below(4) == 0 && delegating.accepts(state, pool)) {
            long amount = 1 + below(1_000_000 * ADA);
            delegating.delegate(turn, 1_000_000 + drawn, pool, amount);
            twin.accounts.add(new EpochTwin.Account(pool, amount));
        }
        if (below(12) == 0 && protocol.requestExit(turn, (int) (pool * 7L % pools))) {
            twin.retiring[(int) (pool * 7L % pools)] = true;
        }
    }

    private static Optional<String> difference(ProtocolState state, EpochTwin twin) {
        CardanoChain chain = CardanoChain.of(state);
        StringBuilder differs = new StringBuilder();
        differ(differs, "reserves", chain.reserves(), twin.reserves);
        differ(differs, "treasury", chain.treasury(), twin.treasury);
        differ(differs, "fee pot", chain.feePot(), twin.feePot);
        for (int pool = 0; pool < twin.own.length; pool++) {
            differ(differs, "own " + pool, state.validators().longs(PoolColumns.OWN)[pool], twin.own[pool]);
        }
        for (int row = 0; row < twin.accounts.size(); row++) {
            differ(differs, "account " + row, chain.accounts().amount(row), twin.accounts.get(row).amount);
        }
        return differs.isEmpty() ? Optional.empty() : Optional.of(differs.toString());
    }

    private static void differ(StringBuilder differs, String what, long ours, BigInteger theirs) {
        if (differs.length() < 200 && !BigInteger.valueOf(ours).equals(theirs)) {
            differs.append(what)
                    .append(' ')
                    .append(ours)
                    .append(" for ")
                    .append(theirs)
                    .append("; ");
        }
    }
}
