package stakeout.results.toy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.economy.Economy;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * A world small enough to reckon by hand: operators with 1,000 TOY each, the first third {@code cartel}, the others
 * {@code home}. Each step pays every voter 1 toylet a TOY; a draw keeps some at home. In an attack the cartel does not vote
 * from step 2 on, finality stands still, and at step 4 it is slashed by 10 %.
 */
public final class ToyWorld {
    public static final int CARTEL = 0;

    private final int operators;
    private final long seed;
    private final int replication;
    private final boolean attack;
    private final boolean chance;
    private final ToyProtocol protocol;

    public ToyWorld(int operators, long seed, int replication, boolean attack) {
        this(operators, seed, replication, attack, true, false);
    }

    public ToyWorld(int operators, long seed, int replication, boolean attack, boolean chance, boolean delegating) {
        this.operators = operators;
        this.seed = seed;
        this.replication = replication;
        this.attack = attack;
        this.chance = chance;
        this.protocol = new ToyProtocol(delegating);
    }

    public static Roster roster(int operators) {
        int third = operators / 3;
        return new Roster(
                IntStream.range(0, operators).mapToObj(i -> "op" + i).collect(ImmutableList.toImmutableList()),
                ImmutableList.of("cartel", "home"),
                IntStream.range(0, operators).map(i -> i < third ? 0 : 1).toArray(),
                ImmutableList.of("e0", "e1"),
                IntStream.range(0, operators).map(i -> i % 2).toArray(),
                IntStream.range(0, operators)
                        .map(i -> i < third ? 100_000_000 : Roster.UNKNOWN)
                        .toArray());
    }

    public static final Economy ECONOMY = new Economy("USD", 2, 0.5, 0, false, 0, 0);

    public WorldFacts world() {
        ValidatorColumns columns = new ValidatorColumns(operators);
        long[] stake = columns.addLongs(ToyProtocol.STAKE);
        columns.addBytes(ToyProtocol.VOTED);
        columns.addBytes(ToyProtocol.SLASHED);
        for (int i = 0; i < operators; i++) {
            columns.ints(ValidatorColumns.OPERATOR)[i] = i;
            stake[i] = 1_000_000;
        }
        ProtocolState state = new ProtocolState(
                columns, WideSum.of(BigInteger.valueOf(operators).multiply(BigInteger.valueOf(2_000_000))));
        return new WorldFacts(
                protocol,
                roster(operators),
                state,
                1,
                Optional.of(ECONOMY),
                attack ? ImmutableListMultimap.of("0:finality-stall", "cartel") : ImmutableListMultimap.of(),
                ImmutableSet.of());
    }

    /** Plays {@code steps} steps before the observer. */
    public void play(Observer observer, int steps) {
        WorldFacts world = world();
        ProtocolState state = world.state();
        observer.begin(world);
        Accounts accounts = new Accounts(operators);
        Ledger ledger = new Ledger(accounts);
        Ledger cash = new Ledger(accounts);
        int reward = ledger.cause("reward:duty");
        int slash = ledger.cause("slash:double-vote");
        int missed = ledger.shortfallRule("duty");
        int cost = cash.cause("cost:operation");
        Census census = new Census(operators);
        RandomStreams streams = new RandomStreams(seed, replication);
        IntentColumn intents = new IntentColumn(operators);
        for (int step = 0; step < steps; step++) {
            Draws draws = streams.draws("toy/offline", step);
            boolean strike = attack && step >= 2;
            if (attack && step == 2) {
                observer.event(new Event(step, Event.Kind.ATTACK_BEGINS, -1, -1, 0, "finality-stall"));
            }
            for (int i = 0; i < operators; i++) {
                boolean isCartel = world.roster().groupOf()[i] == CARTEL;
                boolean votes = !(strike && isCartel) && !(chance && draws.uniform(i) < 0.02);
                state.validators().bytes(ToyProtocol.VOTED)[i] = (byte) (votes ? 1 : 0);
                if (votes) {
                    ledger.issue(accounts.operator(i), reward, 1000);
                    state.supply().add(1000);
                    state.validators().longs(ToyProtocol.STAKE)[i] += 1000;
                } else {
                    ledger.shortfall(missed, i, 1000);
                }
                cash.move(accounts.operator(i), accounts.outside(), cost, 5);
                if (strike && isCartel && step == 4) {
                    long taken = state.validators().longs(ToyProtocol.STAKE)[i] / 10;
                    ledger.burn(accounts.operator(i), slash, taken);
                    state.supply().add(-taken);
                    state.validators().longs(ToyProtocol.STAKE)[i] -= taken;
                    state.validators().bytes(ToyProtocol.SLASHED)[i] = 1;
                    observer.event(new Event(step, Event.Kind.SLASH, i, i, taken, "double-vote"));
                }
                intents.set(i, (byte) (votes ? 1 : 0));
            }
            if (strike && step == 4) {
                observer.event(new Event(step, Event.Kind.ATTACK_SUCCEEDS, -1, -1, 0, "finality-stall"));
            }
            observer.testimony(new Testimony(
                    step,
                    0,
                    "rational",
                    "honest",
                    ImmutableList.of("honest", "lazy"),
                    new double[] {1.5, Double.NaN},
                    ImmutableMap.of("participation", step / 10.0, "leaking", Double.NaN),
                    ImmutableMap.of("stake", 1e6)));
            if (!strike || step > 6) {
                state.finality().finalized = step;
            }
            state.period = step + 1;
            protocol.census(state, census);
            observer.step(new StepFacts(step, step, state, ledger, cash, census, intents, ChainFacts.whole(state)));
        }
        observer.end(new EndFacts(
                steps,
                state,
                ledger,
                cash,
                true,
                state.period,
                attack ? ImmutableMap.of("0:finality-stall", true) : ImmutableMap.of(),
                attack ? ImmutableMap.of("0:finality-stall", 4L) : ImmutableMap.of(),
                true));
    }
}
