package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
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

    /** The largest stake each operator ever has, base units, as far as known: what a layout leaves room for. */
    double[] mostStake();

    Happenings happenings();

    /** The chain over all steps known. */
    Optional<ChainStrip> chain();

    /** What moved from operator to operator in this step. */
    ImmutableList<Move> moves();
}
