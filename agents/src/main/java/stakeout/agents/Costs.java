package stakeout.agents;

import java.math.BigInteger;
import java.util.Optional;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.coalition.Coalition;
import stakeout.agents.coalition.Split;
import stakeout.agents.operator.Holdings;
import stakeout.model.consensus.Intent;
import stakeout.model.economy.Economy;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * What the scenario declares around the protocol, posted against {@code outside} in micro-units: verification for rows that
 * verified, operation for rows online, what financing the stake costs, and the gain of an attack that succeeded. Only validators with a vote cost anything.
 */
final class Costs implements Steppable {
    private static final long serialVersionUID = 1L;
    private static final String VERIFICATION = "cost:verification";
    private static final String OPERATION = "cost:operation";
    private static final String GAIN = "gain:attack";

    private final transient Stage stage;
    private final transient Optional<Economy> economy;
    private final transient Financed financed;
    private final int[] verified;
    private final int[] online;

    Costs(Stage stage) {
        this.stage = stage;
        economy = stage.world.economy();
        financed = new Financed(stage);
        verified = new int[stage.holdings.operators()];
        online = new int[stage.holdings.operators()];
    }

    /** MARKET: the costs of the step just played. */
    @Override
    public void step(SimState simulation) {
        financed.pass(stage.periods);
        economy.filter(e -> e.verificationMicros() > 0 || e.operationMicros() > 0)
                .ifPresent(this::pay);
    }

    private void pay(Economy declared) {
        ProtocolState state = stage.chain.state();
        stage.census.clear();
        stage.protocol.census(state, stage.census);
        byte[] intents = stage.intents.bytes();
        Holdings holdings = stage.holdings;
        for (int operator = 0; operator < holdings.operators(); operator++) {
            int active = stage.census.activeValidators[operator];
            if (active > 0) {
                boolean all = active == stage.census.validators[operator];
                for (int row = holdings.firstRow(operator); row < holdings.firstRow(operator + 1); row++) {
                    count(operator, intents[row], all || stage.protocol.weight(state, row) > 0);
                }
            }
        }
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        for (int row = holdings.rows(); row < StrictMath.min(state.rows(), intents.length); row++) {
            count(operatorOf[row], intents[row], stage.protocol.weight(state, row) > 0);
        }
        post(VERIFICATION, verified, declared.verificationMicros());
        post(OPERATION, online, declared.operationMicros());
    }

    private void count(int operator, byte intent, boolean active) {
        if (active && intent != Intent.OFFLINE) {
            online[operator]++;
            verified[operator] += intent == Intent.ATTEST ? 1 : 0;
        }
    }

    private void post(String name, int[] validators, long micros) {
        Ledger cash = stage.cash;
        int cause = cash.cause(name);
        for (int operator = 0; operator < validators.length; operator++) {
            long cost = StrictMath.multiplyExact(
                    StrictMath.multiplyExact((long) validators[operator], micros), stage.periods);
            cash.move(cash.accounts().operator(operator), cash.accounts().outside(), cause, cost);
            validators[operator] = 0;
        }
    }

    /** The declared gain, to the members by their split of it, by weights as they were when the attack began. */
    void gain(Coalition coalition, Census atStart, Split split) {
        financed.fall();
        long total = economy.map(Economy::gainMicros).orElse(0L);
        if (total == 0) {
            return;
        }
        Ledger cash = stage.cash;
        int cause = cash.cause(GAIN);
        BigInteger[] weights = new BigInteger[coalition.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = atStart.weight.get(coalition.operator(i));
        }
        long[] parts = split.parts(total, weights, atStart.totalWeight.get(), stage.protocol);
        for (int i = 0; i < parts.length; i++) {
            cash.move(cash.accounts().outside(), cash.accounts().operator(coalition.operator(i)), cause, parts[i]);
        }
    }
}
