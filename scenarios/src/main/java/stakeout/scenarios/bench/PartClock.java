package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Adds up nanoseconds by part, epoch by epoch. */
final class PartClock {
    private final Map<String, List<Long>> epochs = new LinkedHashMap<>();
    private final Map<String, Long> current = new LinkedHashMap<>();
    private long last;

    /** The beginning of an epoch. */
    void start() {
        last = System.nanoTime();
    }

    /** The end of a part that began at the end of the part before it. */
    void mark(String part) {
        long now = System.nanoTime();
        current.merge(part, now - last, Long::sum);
        last = now;
    }

    private void add(String part, long nanos) {
        current.merge(part, nanos, Long::sum);
        last = System.nanoTime();
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

    /**
     * The same rules with a clock around each.
     *
     * @param before the part that ends when the first rule begins
     */
    ImmutableList<Rule> timed(List<Rule> rules, String before) {
        ImmutableList.Builder<Rule> timed = ImmutableList.builder();
        for (int i = 0; i < rules.size(); i++) {
            timed.add(new Timed(rules.get(i), this, i == 0 ? Optional.of(before) : Optional.empty()));
        }
        return timed.build();
    }

    private record Timed(Rule rule, PartClock clock, Optional<String> before) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            before.ifPresent(clock::mark);
            String name = rule.getClass().getSimpleName();
            long start = System.nanoTime();
            BlockStep step = rule.prepare(turn);
            clock.add(name, System.nanoTime() - start);
            return step == BlockStep.NOTHING ? step : new TimedStep(step, name, clock);
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return rule.isBarrier(state);
        }
    }

    private static final class TimedStep implements BlockStep {
        private final BlockStep step;
        private final String name;
        private final PartClock clock;
        private long nanos;

        TimedStep(BlockStep step, String name, PartClock clock) {
            this.step = step;
            this.name = name;
            this.clock = clock;
        }

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
    }
}
