package stakeout.scenarios.conform.ethereum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import stakeout.model.ethereum.BalanceChurn;
import stakeout.model.ethereum.Correlation;
import stakeout.model.ethereum.CountChurn;
import stakeout.model.ethereum.CountedRegistryUpdates;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.RegistryUpdates;
import stakeout.model.ethereum.WholeIncrementCorrelationPenalty;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Plausible mistakes in what was before Electra, each a whole rule or a value replaced. */
final class DenebMistakes {
    private final Map<String, Mistakes.Mistake> byName = new LinkedHashMap<>();

    static Map<String, Mistakes.Mistake> all() {
        DenebMistakes mistakes = new DenebMistakes();
        mistakes.addValues();
        mistakes.addRegistry();
        return mistakes.byName;
    }

    private void addValues() {
        value("exit churn 5", p -> Values.with(p, new CountChurn(5, 8, 65_536, 4)));
        value("exit churn 3", p -> Values.with(p, new CountChurn(3, 8, 65_536, 4)));
        value("lookahead 3", p -> Values.with(p, new CountChurn(4, 8, 65_536, 3)));
        value("churn of all validators", p -> Values.with(p, new CountChurn(4, 8, 1, 4)));
        value(
                "exits by balance",
                p -> Values.with(p, new BalanceChurn(128_000_000_000L, 256_000_000_000L, 65_536, 4, 16, 0)));
        value("correlation to the Gwei", p -> slashing(p, 3, 8192, Correlation.PER_INCREMENT));
        value("multiplier 2 before Electra", p -> slashing(p, 2, 8192, Correlation.WHOLE_INCREMENTS));
        put(
                "midpoint off by one before Electra",
                WholeIncrementCorrelationPenalty.class,
                p -> Correlation.WHOLE_INCREMENTS.rule(slashing(p, 3, 8194, Correlation.WHOLE_INCREMENTS)));
    }

    private static EthereumParameters slashing(
            EthereumParameters p, int multiplier, int window, Correlation correlation) {
        return Values.with(p, new EthereumParameters.Slashing(multiplier, window, 32, 512, correlation));
    }

    private void addRegistry() {
        rule("activations not counted", p -> new RegistryUpdates(p));
        rule(
                "queue by row alone",
                p -> new Mistaken(p, (state, columns) -> {
                    for (int row = 0; row < columns.rows(); row++) {
                        boolean waits = columns.activationEpoch()[row] == EthereumColumns.FAR_FUTURE
                                && columns.eligibilityEpoch()[row] <= state.finality().finalized;
                        columns.eligibilityEpoch()[row] = waits ? 0 : columns.eligibilityEpoch()[row];
                    }
                }));
        rule(
                "ejection below 16",
                p -> new CountedRegistryUpdates(Values.withExit(p, 15_999_999_999L), (CountChurn) p.churn()));
    }

    private interface Change {
        void to(ProtocolState state, EthereumColumns columns);
    }

    /** The rule as it is, on a state that is wrong until its last row is done. */
    private record Mistaken(EthereumParameters parameters, Change change) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            ProtocolState state = turn.state();
            EthereumColumns columns = EthereumColumns.of(state);
            final int[] eligibility = columns.eligibilityEpoch().clone();
            change.to(state, columns);
            final int[] wrong = columns.eligibilityEpoch().clone();
            BlockStep step = parameters.churn().registryUpdates(parameters).prepare(turn);
            step.apply(0, columns.rows());
            step.finish();
            for (int row = 0; row < columns.rows(); row++) {
                if (columns.eligibilityEpoch()[row] == wrong[row]) {
                    columns.eligibilityEpoch()[row] = eligibility[row];
                }
            }
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private void value(String name, UnaryOperator<EthereumParameters> parameters) {
        byName.put(name, new Mistakes.Mistake(parameters, Ethereum::epochFunction));
    }

    private void rule(String name, Function<EthereumParameters, Rule> registry) {
        put(name, CountedRegistryUpdates.class, registry);
    }

    private void put(String name, Class<? extends Rule> type, Function<EthereumParameters, Rule> by) {
        byName.put(
                name,
                new Mistakes.Mistake(
                        p -> p,
                        p -> Ethereum.epochFunction(p).stream()
                                .map(rule -> type.isInstance(rule) ? by.apply(p) : rule)
                                .toList()));
    }
}
