package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import stakeout.results.recording.RecordingException;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.render.Picture;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Theme;

/**
 * What is seen of a choice before it is opened.
 *
 * @param picture of a recording, where it tells most; absent for a scenario, and where the recording cannot be read
 * @param lines what stands beneath: when that was, who plays, or why there is no picture
 */
record Glimpse(Optional<BufferedImage> picture, ImmutableList<String> lines) {
    private static final String SCENE = "operators";

    Glimpse {
        lines = ImmutableList.copyOf(lines);
    }

    /** Reads it, which takes a while; whatever is wrong is in its lines. */
    static Glimpse of(Choice choice, Theme theme, int width, int scale) {
        try {
            if (choice.isLive()) {
                return new Glimpse(Optional.empty(), ScenarioWords.of(choice.title()));
            }
            if (choice.run().isEmpty()) {
                return new Glimpse(Optional.empty(), ImmutableList.of());
            }
            return painted(choice, new Picture(Scenes.named(SCENE).orElseThrow(), theme, width, width * 9 / 16, scale));
        } catch (RecordingException | UserMistake e) {
            return new Glimpse(
                    Optional.empty(),
                    ImmutableList.copyOf(e.getMessage().lines().toList()));
        } catch (RuntimeException e) {
            // opening it would tell the same: here nobody has asked for it yet
            return new Glimpse(Optional.empty(), ImmutableList.of("No picture can be painted of it: " + e));
        }
    }

    private static Glimpse painted(Choice choice, Picture picture) {
        try (Replay replay =
                // whoever opens it is told if a file is not what it was
                Replay.openUnhashed(choice.folder().orElseThrow(), choice.run().orElseThrow())) {
            Telling telling = Telling.of(replay.happenings().all(), replay.steps());
            replay.seek(telling.step());
            String when = replay.run().clock().name() + " " + Amounts.count(replay.period()) + ", " + telling.why();
            return new Glimpse(Optional.of(picture.of(replay)), ImmutableList.of("The picture: " + when));
        }
    }

    /** The step of a run that tells most. */
    record Telling(long step, String why) {
        /** When the attack succeeds; else the last moment of the attack; else the end. */
        static Telling of(List<Happening> all, long steps) {
            long last = steps - 1;
            return first(all, "attack-succeeds")
                    .map(success -> new Telling(Math.min(last, success.step()), "as the attack succeeds"))
                    .or(() -> first(all, "attack-ends")
                            .map(end ->
                                    new Telling(Math.max(0, Math.min(last, end.step() - 1)), "before the attack ends")))
                    .orElse(new Telling(last, "the end of the run"));
        }

        private static Optional<Happening> first(List<Happening> all, String kind) {
            return all.stream().filter(each -> each.kind().equals(kind)).findFirst();
        }
    }
}
