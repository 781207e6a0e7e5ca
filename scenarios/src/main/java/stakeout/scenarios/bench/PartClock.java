package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Adds up nanoseconds by part, epoch by epoch. */
final class PartClock {
    private final Map<String, List<Long>> epochs = new LinkedHashMap<>();
    private final Map<String, Long> current = new LinkedHashMap<>();

    void add(String part, long nanos) {
        current.merge(part, nanos, Long::sum);
    }

    void endEpoch() {
        current.forEach((part, nanos) ->
                epochs.computeIfAbsent(part, name -> new ArrayList<>()).add(nanos));
        current.clear();
    }

    void reset() {
        epochs.clear();
        current.clear();
    }

    ImmutableMap<String, Double> medianNanos() {
        ImmutableMap.Builder<String, Double> medians = ImmutableMap.builder();
        epochs.forEach((part, nanos) ->
                medians.put(part, (double) nanos.stream().sorted().toList().get(nanos.size() / 2)));
        return medians.buildOrThrow();
    }

    /** The same rule with a clock around it. */
    Rule timed(Rule rule) {
        return new Timed(rule, this);
    }

    private record Timed(Rule rule, PartClock clock) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            String name = rule.getClass().getSimpleName();
            long start = System.nanoTime();
            BlockStep step = rule.prepare(turn);
            clock.add(name, System.nanoTime() - start);
            if (step == BlockStep.NOTHING) {
                return step;
            }
            return new BlockStep() {
                private long nanos;

                @Override
                public void apply(int from, int to) {
                    long before = System.nanoTime();
                    step.apply(from, to);
                    nanos += System.nanoTime() - before;
                }

                @Override
                public void finish() {
                    long before = System.nanoTime();
                    step.finish();
                    clock.add(name, nanos + System.nanoTime() - before);
                }
            };
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return rule.isBarrier(state);
        }
    }
}
