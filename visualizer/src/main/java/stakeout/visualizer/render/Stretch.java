package stakeout.visualizer.render;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.theme.Amounts;

/**
 * A stretch of periods, as {@code --epochs} gives it.
 *
 * @param from the first period, {@code to} the last
 */
public record Stretch(long from, long to) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    /** The value of {@code --epochs}. @throws UserMistake if the text is no stretch */
    public static Stretch parse(String text) {
        return parse("--epochs", text);
    }

    /**
     * A stretch as it was written.
     *
     * @param name what whoever wrote it calls it, for what is said of mistakes
     * @throws UserMistake if the text is no stretch
     */
    public static Stretch parse(String name, String text) {
        Matcher matcher = TEXT.matcher(text.replace("_", "").replace(",", ""));
        if (!matcher.matches()) {
            throw UserMistake.of(
                    name + " (" + text + ") must be a period or a first and a last one.\nMaybe 1200 or 1200..1260.");
        }
        long from = Long.parseLong(matcher.group(1));
        long to = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
        if (to < from) {
            throw UserMistake.of(
                    name + " (" + text + ") must not end before it begins.\nMaybe " + to + ".." + from + ".");
        }
        return new Stretch(from, to);
    }

    boolean isOne() {
        return from == to;
    }

    /**
     * The steps to be shown: evenly spread over the stretch, its first and last among them.
     *
     * @param most how many at most
     * @throws UserMistake if the run did not play them
     */
    public ImmutableList<Long> steps(Replay replay, int most) {
        return spread(step(replay, from), step(replay, to), most);
    }

    /** Steps evenly spread from one to another, both among them. */
    public static ImmutableList<Long> spread(long first, long last, int most) {
        long count = Math.min(last - first + 1, most);
        ImmutableList.Builder<Long> steps = ImmutableList.builder();
        for (long i = 0; i < count; i++) {
            steps.add(count == 1 ? first : first + Math.round((double) (last - first) * i / (count - 1)));
        }
        return steps.build();
    }

    private static long step(Replay replay, long period) {
        return replay.stepOf(period).orElseThrow(() -> {
            String clock = replay.run().clock().name();
            return UserMistake.of("--epochs: " + clock + " " + Amounts.count(period) + " was not played: the run has "
                    + clock + "s " + replay.firstPeriod() + " to " + replay.lastPeriod() + ".\nMaybe --epochs "
                    + replay.firstPeriod() + ".." + replay.lastPeriod() + ".");
        });
    }
}
