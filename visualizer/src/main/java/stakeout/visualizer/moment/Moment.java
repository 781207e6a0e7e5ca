package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * The world at one step, as every scene draws it. What it hands out is borrowed: it holds until the moment moves on. What a
 * recording does not keep is absent; {@link RunCard#remedy} says how to get it.
 */
public interface Moment {
    RunCard run();

    /** From 0. */
    long step();

    /** The last period settled in the step. */
    long period();

    /** How many steps there are, as far as known: at least {@code step + 1}. */
    long steps();

    /** The step whose facts {@link #operators} shows: the last one looked at, not after {@link #step}. */
    long lookedAt();

    OperatorColumns operators();

    /** Whether a step was played: a live run that waits for its first knows only what was there before it. */
    default boolean isBegun() {
        return true;
    }

    /** The largest stake each operator ever has, base units, as far as known: what a layout leaves room for. */
    double[] mostStake();

    /** What each operator held at the first step, base units; absent while nothing was played. */
    default Optional<double[]> firstStake() {
        return Optional.empty();
    }

    Happenings happenings();

    /** Whether an operator is in the coalition at this step. */
    default boolean isMember(int operator) {
        boolean isNamed = run().isCandidate(operator) && !run().isJoined();
        return happenings().membership().holds(operator, step(), isNamed);
    }

    /** The chain over all steps known. */
    Optional<ChainStrip> chain();

    /** What became of slots in all steps known that were played slot by slot, ascending; empty where none was. */
    default ImmutableList<LostSlots> lostSlots() {
        return ImmutableList.of();
    }

    /** The slots of this step's period in which most was lost; absent where they were not played one by one. */
    default Optional<Slots> slots() {
        return Optional.empty();
    }

    /** How stake was spread over all steps known. */
    default Optional<StakeRiver> river() {
        return Optional.empty();
    }

    /** What was posted until the end of the step. */
    default Optional<Purse> purse() {
        return Optional.empty();
    }

    /** What the coalition gained beyond its honest twin over all steps known; absent without an attack or its twin. */
    default Optional<ProfitLine> profit() {
        return Optional.empty();
    }

    /** Whether something that was asked for is still being read: absent yet, it will be there. */
    default boolean isReading() {
        return false;
    }

    /** Why something that was asked for can never be read; absent while nothing is amiss. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Where each validator stood; absent unless that was asked for. */
    default Optional<ValidatorMap> validators() {
        return Optional.empty();
    }

    /** Why an operator did what it did, and what was booked to it; absent where nothing of it is kept. */
    default Optional<Why> why(int operator) {
        return Optional.empty();
    }

    /** How the strategy of each group is set, in words, where there is anything to be set. */
    default ImmutableMap<String, String> strategyTerms() {
        return ImmutableMap.of();
    }

    /** What an operator's validators hold in columns that rules brought along, as labels and values; empty where none did. */
    default ImmutableMap<String, String> brought(int operator) {
        return ImmutableMap.of();
    }

    /** Another run at the same period, to be looked at side by side: the honest twin, or whichever was chosen. */
    default Optional<Moment> beside() {
        return Optional.empty();
    }

    /** Where the two part; absent where they are the same as far as both go, or there is only one. */
    default Optional<Divergence> divergence() {
        return Optional.empty();
    }

    /** The last period settled in a step. */
    default long periodOf(long step) {
        return run().firstPeriod() + (step + 1) * run().periodsPerStep() - 1;
    }

    /** What moved from operator to operator in this step. */
    ImmutableList<Move> moves();
}
