package stakeout.model.cosmos;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.governance.Opposition;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Governing;
import stakeout.model.protocol.Motion;
import stakeout.model.protocol.RuleChange;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/** A Hub to play with: hub, state, ledger, and moves at random. */
public final class CosmosWorld {
    public final CosmosHub hub;
    public final ProtocolState state;
    public final Ledger ledger;
    final int delegators;
    private final IntentColumn intents;
    private final VoteTable table;

    public CosmosWorld(CosmosHub hub, Genesis genesis) {
        this(
                hub,
                hub.genesis(genesis),
                new Ledger(new Accounts(genesis.roster().operators())),
                genesis.delegations().delegators());
    }

    private CosmosWorld(CosmosHub hub, ProtocolState state, Ledger ledger, int delegators) {
        this.hub = hub;
        this.state = state;
        this.ledger = ledger;
        this.delegators = delegators;
        intents = new IntentColumn(state.rows());
        table = VoteTable.whole(ledger.accounts().operators());
    }

    public CosmosWorld branch() {
        return new CosmosWorld(hub, state.copy(), ledger.copy(), delegators);
    }

    public Turn turn() {
        return new Turn(state, ledger, new RandomStreams(1, 0));
    }

    public CosmosChain chain() {
        return CosmosChain.at(state);
    }

    /** One period in which those rows do not vote. */
    public void block(int... absent) {
        intents.fill(0, state.rows(), Intent.ATTEST);
        for (int row : absent) {
            intents.set(row, Intent.OFFLINE);
        }
        settle(table);
    }

    /** One period in which all vote, and those votes count which the table lets count. */
    void block(VoteTable counted) {
        intents.fill(0, state.rows(), Intent.ATTEST);
        settle(counted);
    }

    private void settle(VoteTable counted) {
        hub.vote(turn(), intents, counted);
        hub.settle(turn());
    }

    /** One period of chance: a few moves, some evidence, votes missing. */
    void randomBlock(SplittableRandom random) {
        for (int move = random.nextInt(4); move > 0; move--) {
            randomMove(random);
        }
        double absence = random.nextInt(20) == 0 ? 0.5 : 0.05;
        for (int row = 0; row < state.rows(); row++) {
            boolean away = random.nextInt(1000) < 1000 * absence || (row == 0 && state.period % 40 < 25);
            intents.set(row, away ? Intent.OFFLINE : Intent.ATTEST);
        }
        settle(table);
    }

    private void randomMove(SplittableRandom random) {
        Delegating delegating = hub.delegating().orElseThrow();
        int row = random.nextInt(state.rows());
        int rows = delegating.delegations(state);
        int delegation = rows == 0 ? -1 : random.nextInt(rows);
        switch (random.nextInt(14)) {
            case 0, 1 -> told().staking().delegate(anyAccount(random), row, 1 + random.nextLong(3_000_000));
            case 2 -> delegating.undelegate(turn(), delegation, 1 + random.nextLong(2_000_000));
            case 3 -> delegating.undelegate(turn(), delegation, Long.MAX_VALUE);
            case 4, 5 -> delegating.redelegate(turn(), delegation, row, 1 + random.nextLong(5_000_000));
            case 6 -> hub.unjail(turn(), row);
            case 7 -> {
                if (random.nextInt(6) == 0) {
                    long period = Math.max(0, state.period - random.nextInt(30));
                    hub.punish(turn(), new Offence(row, period, Offence.Kind.EQUIVOCATION), -1);
                }
            }
            case 8 -> withdraw(delegation);
            case 9 -> told().staking().changeCommission(row, Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW)));
            case 10 -> told().collectFees(random.nextLong(1_000_000));
            case 11 -> told().distribution().depositRewards(row, random.nextLong(1_000_000));
            case 12 -> propose(random);
            default -> {
                if (random.nextInt(8) == 0) {
                    hub.requestExit(turn(), row);
                }
            }
        }
    }

    /** A vote of a few blocks on tax and seats, if there was none before; all against it veto, or none do. */
    private void propose(SplittableRandom random) {
        CosmosChange change = new CosmosChange(
                Optional.empty(),
                Optional.of(new CosmosChange.Distribution(Optional.of(Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW))))),
                Optional.empty(),
                Optional.of(new CosmosChange.Staking(
                        Optional.of(1 + random.nextInt(8)), Optional.empty(), Optional.empty())));
        Governing governing = hub.governing().orElseThrow();
        Motion motion = new Motion(
                RuleChange.of(change),
                governing.ballot().orElseThrow().poll(),
                new Opposition(Share.parse("1"), Share.parse(random.nextBoolean() ? "1" : "0")),
                state.period + random.nextInt(10));
        int proposer = random.nextInt(ledger.accounts().operators());
        int majority = 1 + random.nextInt(3);
        governing.approve(turn(), motion, proposer, operator -> operator % majority == 0);
    }

    /** The chain, telling this ledger of what is done to it from outside. */
    CosmosChain told() {
        return chain().tell(new LedgerJournal(state, ledger));
    }

    private int anyAccount(SplittableRandom random) {
        return random.nextInt(delegators + ledger.accounts().operators());
    }

    private void withdraw(int delegation) {
        told().distribution().withdraw(delegation);
        chain().distribution().withdrawCommission(chain().delegations().validator(delegation));
    }

    // -------------------------------------------------------------------------------------------------------- making

    public static Genesis genesis(long[] stake, int[] operatorOf, int operators, DelegationTable table, long supply) {
        return genesis(stake, operatorOf, operators, table, supply, ImmutableMap.of());
    }

    public static Genesis genesis(
            long[] stake,
            int[] operatorOf,
            int operators,
            DelegationTable table,
            long supply,
            ImmutableMap<String, long[]> attributes) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int operator = 0; operator < operators; operator++) {
            names.add("operator-" + operator);
        }
        int[] halves = new int[operators];
        Arrays.fill(halves, Roster.PPB / 2);
        Roster roster = new Roster(
                names.build(), ImmutableList.of("all"), new int[operators], names.build(), range(operators), halves);
        return new Genesis(roster, operatorOf, stake, attributes, table, BigInteger.valueOf(supply), 0);
    }

    public static int[] range(int size) {
        int[] range = new int[size];
        Arrays.setAll(range, i -> i);
        return range;
    }

    /** A world of 1 to 10 validators, 0 to 12 delegators and hasty parameters. */
    static CosmosWorld random(SplittableRandom random) {
        int rows = 1 + random.nextInt(10);
        int operators = 1 + random.nextInt(rows);
        long[] stake = new long[rows];
        int[] operatorOf = new int[rows];
        long[] commission = new long[rows];
        for (int row = 0; row < rows; row++) {
            stake[row] = 10 + random.nextLong(random.nextBoolean() ? 20_000_000 : 3_000_000);
            operatorOf[row] = row * operators / rows;
            commission[row] = random.nextInt(Roster.PPB);
        }
        Genesis genesis = genesis(
                stake,
                operatorOf,
                operators,
                delegations(random, stake),
                Arrays.stream(stake).sum() + 1_000_000_000L + random.nextLong(1_000_000_000_000L),
                ImmutableMap.of(Genesis.COMMISSION_PPB, commission));
        return new CosmosWorld(new CosmosHub("cosmos-hub", hasty(random)), genesis);
    }

    private static DelegationTable delegations(SplittableRandom random, long[] stake) {
        int delegators = random.nextInt(13);
        int[] delegator = new int[delegators];
        int[] validator = new int[delegators];
        long[] amount = new long[delegators];
        long[] left = stake.clone();
        for (int i = 0; i < delegators; i++) {
            delegator[i] = i;
            validator[i] = random.nextInt(stake.length);
            amount[i] = Math.max(1, left[validator[i]] / (2 + random.nextInt(8)));
            left[validator[i]] -= amount[i];
        }
        return new DelegationTable(
                delegators, ImmutableList.of("all"), new int[delegators], delegator, validator, amount);
    }

    private static CosmosParameters hasty(SplittableRandom random) {
        long unbondingSeconds = 20 + random.nextInt(200);
        return new CosmosParameters(
                new CosmosParameters.Mint(
                        Dec18.parse("0.9"), Dec18.parse("0.2"), Dec18.parse("0.07"), Dec18.parse("0.67"), 2_000),
                new CosmosParameters.Distribution(Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW / 5))),
                new CosmosParameters.Slashing(
                        5 + random.nextInt(20),
                        Dec18.parse("0.5"),
                        10,
                        Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW / 10)),
                        Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW / (1 + random.nextInt(3))))),
                new CosmosParameters.Staking(
                        unbondingSeconds, 1 + random.nextInt(8), 1 + random.nextInt(7), Dec18.parse("0.05"), 1_000_000),
                new CosmosParameters.Evidence(1 + random.nextInt((int) unbondingSeconds), 1 + random.nextInt(30)),
                CosmosParameters.hub().governance(),
                5_000,
                Dec18.parse("0.1"));
    }
}
