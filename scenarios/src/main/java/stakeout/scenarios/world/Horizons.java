package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.Horizon;
import stakeout.agents.attack.Attack;
import stakeout.model.Numbers;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;
import stakeout.scenarios.spec.ScenarioSpec;

/** When runs end, and whether that is near enough to be waited for. */
final class Horizons {
    /** Most periods of a run: 23 years of the Hub's blocks, 1,200 of Ethereum's epochs. */
    static final long MOST_PERIODS = 100_000_000;

    /** Most steps of a run, each of them with rows in the recording. */
    static final long MOST_STEPS = 10_000_000;

    private Horizons() {}

    /**
     * When a run of the scenario ends.
     *
     * @throws IllegalArgumentException if that is too far away
     */
    static Horizon of(ScenarioSpec spec, TimeScale scale) {
        boolean isSettled = spec.until().isSettled();
        String key = isSettled ? "cap" : "until";
        Span end = spec.until().span().orElse(spec.cap());
        checkArgument(end.amount().signum() > 0, "%s (%s) must be above 0.\nMaybe 30 d.", key, end);
        long periods = periods(key, end, scale);
        checkArgument(
                end.seconds(scale).compareTo(scale.secondsOf(scale.period())) >= 0,
                "%s (%s) must be at least one %s, which lasts %s s.\nMaybe 1 %s.",
                key,
                end,
                scale.period(),
                Numbers.format(scale.secondsOf(scale.period())),
                scale.period());
        checkArgument(
                spec.periodsPerStep() <= periods,
                "periodsPerStep (%s) must be at most the run's periods (%s).\nMaybe 1, or a later %s.",
                spec.periodsPerStep(),
                periods,
                key);
        checkArgument(
                periods / spec.periodsPerStep() <= MOST_STEPS,
                "%s (%s, that is %s steps) must be at most %s steps.\nMaybe periodsPerStep: %s.",
                key,
                end,
                periods / spec.periodsPerStep(),
                MOST_STEPS,
                (periods + MOST_STEPS - 1) / MOST_STEPS);
        return new Horizon(periods, isSettled);
    }

    /**
     * Refuses what could never happen.
     *
     * @throws IllegalArgumentException if an attack or a split of the network would begin after the run ends
     */
    static void checkReached(ScenarioSpec spec, TimeScale scale) {
        String key = spec.until().isSettled() ? "cap" : "until";
        Span end = spec.until().span().orElse(spec.cap());
        for (int i = 0; i < spec.attacks().size(); i++) {
            Attack attack = spec.attacks().get(i);
            checkBefore("attacks[" + i + "].start", attack.start(), key, end, scale);
        }
        spec.network()
                .partition()
                .ifPresent(split -> checkBefore("network.partition.from", split.from(), key, end, scale));
    }

    private static long periods(String key, Span end, TimeScale scale) {
        long periods;
        try {
            periods = end.periodsRoundedUp(scale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
        checkArgument(
                periods <= MOST_PERIODS,
                "%s (%s, that is %s %ss) must be at most %s %ss.\nMaybe a year or two: 1 y.",
                key,
                end,
                periods,
                scale.period(),
                MOST_PERIODS,
                scale.period());
        return periods;
    }

    private static void checkBefore(String what, Span begin, String key, Span end, TimeScale scale) {
        checkArgument(
                begin.seconds(scale).compareTo(end.seconds(scale)) < 0,
                "%s (%s) must be before the run ends (%s: %s).",
                what,
                begin,
                key,
                end);
    }
}
