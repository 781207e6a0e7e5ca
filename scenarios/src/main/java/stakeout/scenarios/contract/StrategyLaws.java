package stakeout.scenarios.contract;

import static stakeout.scenarios.contract.Laws.require;
import static stakeout.scenarios.contract.Laws.requireEqual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import stakeout.agents.Group;
import stakeout.agents.World;
import stakeout.agents.coalition.Orders;
import stakeout.agents.operator.Holdings;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Board;
import stakeout.agents.strategy.ExitRequests;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.agents.strategy.View;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.observe.Observer;
import stakeout.model.quantity.TimeScale;
import stakeout.model.state.ProtocolState;

/** What every strategy of operators keeps: it is played by the group {@code victims}, three operators of one validator each. */
final class StrategyLaws {
    private static final int TESTED = 1;
    private static final byte UNTOUCHED = 99;
    private static final int PERIODS = 60;

    private final Entry entry;
    private final Trial trial;

    StrategyLaws(Entry entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    ImmutableList<Check> checks() {
        return ImmutableList.of(
                entry.check("it writes the intents of its own rows, all of them, and of no others", this::ownRows),
                entry.check("a cohort does what its operators would do one by one", this::cohort),
                entry.check("the same seed plays the same, on two threads at once too", this::sameSeedSameRows),
                entry.check(
                        "it expects a finite pay of every validator, and asking changes nothing", this::expectedPay));
    }

    private World world() {
        World world = trial.ofScenario(ImmutableMap.of(), entry.beside());
        Strategy strategy = (Strategy) trial.bound(entry.example(), entry.kind());
        return Trial.with(
                world,
                group -> group.name().equals("victims") ? new Group(group.name(), strategy, group.cohort()) : group,
                attack -> attack);
    }

    private void ownRows() {
        World world = world();
        Holdings holdings = new Holdings(world.genesis());
        ProtocolState state = world.protocol().genesis(world.genesis());
        Rows all = Rows.of(holdings, holdings.firstOperator(TESTED), holdings.firstOperator(TESTED + 1));
        Behaviour behaviour = world.groups().get(TESTED).strategy().begin(seat(world, holdings, all));
        Board board = new Board(state);
        ExitRequests exits = new ExitRequests();
        View view = view(world, holdings, board, exits);
        for (int i = 0; i < PERIODS; i++) {
            decide(holdings, all, behaviour, view, i);
            exits.drain(row -> require(
                    row >= all.from() && row < all.to(), "it asks for the exit of row %s, which is not its own", row));
            state.period++;
            board.post(state, 0.9, 1, 0);
        }
    }

    /** All at once in even periods; operator by operator in odd ones, as a rational operator asks its options. */
    private static void decide(Holdings holdings, Rows all, Behaviour behaviour, View view, int period) {
        int parts = period % 2 == 0 ? 1 : all.toOperator() - all.fromOperator();
        for (int part = 0; part < parts; part++) {
            Rows own = parts == 1 ? all : Rows.of(holdings, all.fromOperator() + part, all.fromOperator() + part + 1);
            IntentColumn intents = new IntentColumn(holdings.rows());
            Arrays.fill(intents.bytes(), UNTOUCHED);
            behaviour.decide(view, own, intents);
            for (int row = 0; row < holdings.rows(); row++) {
                byte intent = intents.get(row);
                if (row < own.from() || row >= own.to()) {
                    require(
                            intent == UNTOUCHED,
                            "it writes row %s and may write rows %s to %s",
                            row,
                            own.from(),
                            own.to() - 1);
                } else {
                    require(
                            intent >= 0 && intent < Intent.COUNT,
                            "in period %s it leaves row %s without an intent, or writes one that there is not (%s)",
                            period,
                            row,
                            intent);
                }
            }
        }
    }

    private static Seat seat(World world, Holdings holdings, Rows rows) {
        return new Seat(
                holdings,
                TESTED,
                rows,
                world.protocol(),
                TimeScale.of(world.protocol().period()),
                world.periodsPerStep(),
                world.genesis().startPeriod());
    }

    private static View view(World world, Holdings holdings, Board board, ExitRequests exits) {
        Orders orders = new Orders(holdings.operators());
        return new View(
                "victims",
                board,
                new Prospects(world.protocol(), board, orders, world.economy()),
                orders,
                exits,
                new RandomStreams(world.masterSeed(), 0),
                new Observer() {});
    }

    private void cohort() {
        requireEqual(Watched.run(grouped(true)), Watched.run(grouped(false)), "played as a cohort and one by one");
    }

    private World grouped(boolean cohort) {
        return Trial.with(world(), group -> new Group(group.name(), group.strategy(), cohort), attack -> attack);
    }

    private void sameSeedSameRows() {
        World world = world();
        Laws.requireSameOnTwoThreads(() -> Watched.run(world), "the same world");
    }

    private void expectedPay() {
        World world = world();
        Strategy strategy = world.groups().get(TESTED).strategy();
        ProtocolState state = world.protocol().genesis(world.genesis());
        Board board = new Board(state);
        Prospects prospects = new Prospects(
                world.protocol(), board, new Orders(world.genesis().roster().operators()), Optional.empty());
        String before = Digest.of(state, row -> row);
        for (int row = 0; row < state.rows(); row++) {
            double pay = strategy.expectedPay(prospects, row);
            require(Double.isFinite(pay), "it expects %s of row %s", pay, row);
            require(pay == strategy.expectedPay(prospects, row), "asked twice it expects two amounts of row %s", row);
        }
        requireEqual(before, Digest.of(state, row -> row), "after expected pay was asked for");
    }
}
