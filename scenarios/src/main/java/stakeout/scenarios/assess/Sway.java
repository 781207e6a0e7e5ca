package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import stakeout.scenarios.protocol.ValueNote;

/**
 * What rests on a value of the rules that nobody has verified.
 *
 * @param path {@code slashing.multiplier}
 * @param value as it is
 * @param moves what came of moving it, each away from the value; empty where it was not moved
 * @param unmoved why not; empty where it was
 */
record Sway(String path, String value, ValueNote note, ImmutableList<Move> moves, String unmoved) {
    /**
     * The value moved.
     *
     * @param refusal why the rules do not take it; empty where they do
     * @param effects one an attack that is played
     */
    record Move(String to, String refusal, ImmutableList<Effect> effects) {}

    /**
     * What the move does to one attack at one share of the stake, on the same draws.
     *
     * @param succeeded whether it succeeds with the value as it is
     * @param succeeds whether it does with the value moved
     * @param gave what all owners need to gain with the value as it is, tokens; NaN where only success was looked at
     * @param gives with the value moved
     * @param paid whether it pays with the value as it is: at the gain declared, or without any
     * @param pays with the value moved
     * @param refusal why it cannot be played with the value moved; empty where it can
     */
    record Effect(
            String attack,
            double share,
            boolean succeeded,
            boolean succeeds,
            double gave,
            double gives,
            boolean paid,
            boolean pays,
            String refusal) {
        boolean flips() {
            return succeeded != succeeds || paid != pays;
        }

        /** How many times as much it costs; 1 where that cannot be told: not played, or at no cost before or after. */
        double factor() {
            return gave > 0 && gives > 0 && succeeds ? gives / gave : 1;
        }

        /** Whether what it costs is another amount, by more than a thousandth. */
        boolean changes() {
            return !Double.isNaN(gave)
                    && succeeds
                    && Math.abs(gives - gave) > 1e-3 * Math.max(Math.abs(gave), Math.abs(gives));
        }
    }

    /** Whether a success or a verdict is another, at one of the moves. */
    boolean flips() {
        return moves.stream().flatMap(move -> move.effects().stream()).anyMatch(Effect::flips);
    }

    boolean changes() {
        return moves.stream().flatMap(move -> move.effects().stream()).anyMatch(Effect::changes);
    }

    /** How far costs move at most: the larger of a factor and its inverse. */
    double reach() {
        return moves.stream()
                .flatMap(move -> move.effects().stream())
                .mapToDouble(effect -> Math.max(effect.factor(), 1 / effect.factor()))
                .max()
                .orElse(1);
    }
}
