package stakeout.agents;

import java.util.ArrayList;
import java.util.List;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.coalition.Orders;
import stakeout.agents.delegation.DelegatorCohort;
import stakeout.agents.delegation.DelegatorSeat;
import stakeout.agents.operator.Cohort;
import stakeout.agents.operator.Holdings;
import stakeout.agents.operator.Operator;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.View;
import stakeout.model.consensus.Intent;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.ValidatorColumns;

/** Who plays: puts the agents of a world on the stage, phase by phase. */
final class Cast {
    private final Stage stage;

    Cast(Stage stage) {
        this.stage = stage;
    }

    /** PLOT: orders and mishaps are cleared, then given anew; a later attack of the scenario overrules an earlier one. */
    Steppable[] plotters() {
        Orders orders = stage.orders;
        List<Steppable> plotters = new ArrayList<>();
        plotters.add((SimState simulation) -> {
            orders.clear();
            stage.mishaps.clear();
        });
        plotters.addAll(stage.attacks);
        return plotters.toArray(Steppable[]::new);
    }

    /** DECISION: one agent a cohort or an operator. */
    Steppable[] deciders() {
        List<Steppable> deciders = new ArrayList<>();
        Holdings holdings = stage.holdings;
        for (int group = 0; group < holdings.groups(); group++) {
            Group spec = stage.world.groups().get(group);
            int from = holdings.firstOperator(group);
            int to = holdings.firstOperator(group + 1);
            View view = new View(
                    spec.name(),
                    stage.board,
                    stage.prospects,
                    stage.orders,
                    stage.exits,
                    stage.streams,
                    stage.observer);
            if (spec.cohort()) {
                Rows all = Rows.of(holdings, from, to);
                deciders.add(new Cohort(spec.strategy().begin(seat(group, all)), view, all, stage.intents));
                continue;
            }
            for (int operator = from; operator < to; operator++) {
                Rows own = Rows.of(holdings, operator, operator + 1);
                deciders.add(new Operator(spec.strategy().begin(seat(group, own)), view, own, stage.intents));
            }
        }
        deciders.add(new Statements(stage));
        deciders.add((SimState simulation) -> decideForNewcomers());
        deciders.add((SimState simulation) -> stage.mishaps.apply(stage.intents));
        return deciders.toArray(Steppable[]::new);
    }

    private Seat seat(int group, Rows rows) {
        return new Seat(
                stage.holdings,
                group,
                rows,
                stage.protocol,
                stage.scale(),
                stage.world.periodsPerStep(),
                stage.world.genesis().startPeriod());
    }

    /** Rows appended since genesis do as their operator's first validator. */
    private void decideForNewcomers() {
        int rows = stage.chain.state().rows();
        int known = stage.holdings.rows();
        if (rows > known) {
            stage.intents.grow(rows);
            int[] operatorOf = stage.chain.state().validators().ints(ValidatorColumns.OPERATOR);
            for (int row = known; row < rows; row++) {
                int first = stage.holdings.firstRow(operatorOf[row]);
                boolean hasFirst = first < stage.holdings.firstRow(operatorOf[row] + 1);
                stage.intents.set(row, hasFirst ? stage.intents.get(first) : Intent.ATTEST);
            }
        }
    }

    /** MARKET: costs are paid, then delegators look around, group by group. */
    Steppable[] traders(Costs costs) {
        List<Steppable> traders = new ArrayList<>();
        traders.add(costs);
        DelegationTable table = stage.world.genesis().delegations();
        if (stage.protocol.delegating().isPresent()) {
            for (DelegatorGroup group : stage.world.delegators()) {
                DelegatorSeat seat = new DelegatorSeat(
                        group.name(),
                        indicesInGroup(table, table.groupNames().indexOf(group.name())),
                        stage.protocol.period(),
                        stage.world.periodsPerStep());
                traders.add(new DelegatorCohort(
                        seat,
                        group.strategy(),
                        stage.protocol,
                        stage.streams,
                        stage.chain,
                        stage.finality,
                        stage.observer));
            }
        }
        return traders.toArray(Steppable[]::new);
    }

    private static int[] indicesInGroup(DelegationTable table, int group) {
        int[] indices = new int[table.delegators()];
        int next = 0;
        for (int delegator = 0; delegator < indices.length; delegator++) {
            indices[delegator] = table.groupOf()[delegator] == group ? next++ : -1;
        }
        return indices;
    }
}
