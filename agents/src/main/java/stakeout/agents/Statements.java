package stakeout.agents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.coalition.Orders;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.Strategy;
import stakeout.model.TypeNames;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Testimony;

/**
 * Says for operators that weigh nothing by themselves what they are about to do and what they expect of it: in the first step,
 * and whenever their coalition orders something else.
 */
final class Statements implements Steppable {
    private static final long serialVersionUID = 1L;
    private static final byte NOT_ASKED = Byte.MIN_VALUE;

    private final transient Stage stage;
    private final byte[] told;

    Statements(Stage stage) {
        this.stage = stage;
        told = new byte[stage.holdings.operators()];
        Arrays.fill(told, NOT_ASKED);
    }

    @Override
    public void step(SimState simulation) {
        for (int group = 0; group < stage.holdings.groups(); group++) {
            Strategy strategy = stage.world.groups().get(group).strategy();
            boolean obeys = strategy.followsOrders();
            if (!strategy.testifies()) {
                int to = stage.holdings.firstOperator(group + 1);
                for (int operator = stage.holdings.firstOperator(group); operator < to; operator++) {
                    byte order = obeys ? stage.orders.of(operator) : Orders.NONE;
                    if (order != told[operator]) {
                        told[operator] = order;
                        speak(operator, strategy, order);
                    }
                }
            }
        }
    }

    private void speak(int operator, Strategy strategy, byte order) {
        int row = stage.prospects.firstActive(Rows.of(stage.holdings, operator, operator + 1));
        String name = TypeNames.of(strategy.getClass(), Strategy.class);
        double pay = row < 0 ? Double.NaN : strategy.expectedPay(stage.prospects, row);
        if (order == Orders.NONE) {
            testify(operator, name, row, name, ImmutableList.of(name), pay);
            return;
        }
        String ordered = Intent.name(order);
        String honest = Intent.name(Intent.ATTEST);
        if (order == Intent.ATTEST) {
            testify(operator, name, row, honest, ImmutableList.of(honest), pay);
            return;
        }
        double honestPay = row < 0
                ? Double.NaN
                : stage.prospects.pay(row, Intent.ATTEST)
                        - stage.prospects.verificationCost()
                        - stage.prospects.operationCost();
        testify(operator, name, row, ordered, ImmutableList.of(honest, ordered), honestPay, pay);
    }

    private void testify(
            int operator, String strategy, int row, String chosen, ImmutableList<String> options, double... expected) {
        stage.observer.testimony(new Testimony(
                stage.board.period(),
                operator,
                strategy,
                chosen,
                options,
                expected,
                stage.prospects.publicFacts(),
                row < 0 ? ImmutableMap.of() : stage.prospects.ownFacts(row)));
    }
}
