package stakeout.visualizer.render;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.replay.Replay;

/** Pictures of a run at some steps, as files. */
public final class Frames {
    private final String scene;
    private final Shot shot;
    private final RunCard run;
    private final ImmutableList<Long> steps;

    /** Moves to a step and takes a picture there. */
    @FunctionalInterface
    public interface Shot {
        /** The picture of a step, and the period it shows. */
        Frame at(long step);
    }

    /** @param period the last one settled in the step that the picture shows */
    public record Frame(BufferedImage image, long period) {}

    /**
     * Of a replay.
     *
     * @param steps to be painted, ascending; never empty
     */
    public Frames(Picture picture, Replay replay, ImmutableList<Long> steps) {
        this(
                picture.scene().name(),
                step -> {
                    replay.seek(step);
                    return new Frame(picture.of(replay), replay.period());
                },
                replay.run(),
                steps);
    }

    /** @param scene its name, for the names of files */
    public Frames(String scene, Shot shot, RunCard run, ImmutableList<Long> steps) {
        this.scene = scene;
        this.shot = shot;
        this.run = run;
        this.steps = steps;
    }

    /**
     * Writes one PNG, an animated GIF, or frames into a folder, as the target's name says.
     *
     * @return what was written, in one line
     * @throws UserMistake if it cannot be written
     */
    public String write(Path target, int delayMillis) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            if (name.endsWith(".png")) {
                return png(target);
            }
            if (name.endsWith(".gif")) {
                return gif(target, delayMillis);
            }
            if (name.matches(".*\\.(jpe?g|svg|pdf|mp4|webm|mov|avi|bmp|webp|tiff?)")) {
                throw UserMistake.of(target + ": only .png, .gif and folders of frames can be written.\nMaybe "
                        + name.replaceFirst("\\.[a-z0-9]+$", ".png") + ".");
            }
            return folder(target);
        } catch (IOException e) {
            throw UserMistake.of(target + ": cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + ").\nMaybe another folder.");
        }
    }

    private String png(Path file) throws IOException {
        if (steps.size() > 1) {
            throw UserMistake.of(file + ": a PNG shows one epoch, and " + steps.size()
                    + " steps are asked for.\nMaybe a name that ends in .gif, or a folder.");
        }
        Frame frame = shot.at(steps.get(0));
        write(frame.image(), file);
        return file + ": " + run.clock().name() + " " + frame.period();
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Path part = partOf(file);
        ImageIO.write(image, "png", part.toFile());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a file is written before it is whole, so that nobody finds half of one. */
    private static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private String gif(Path file, int delayMillis) throws IOException {
        Path part = partOf(file);
        try (AnimatedGif gif = new AnimatedGif(part, delayMillis)) {
            for (long step : steps) {
                gif.add(shot.at(step).image());
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return file + ": " + steps.size() + (steps.size() == 1 ? " frame" : " frames");
    }

    private String folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        long last = run.firstPeriod() + (steps.get(steps.size() - 1) + 1) * run.periodsPerStep();
        int digits = Long.toString(last).length();
        for (long step : steps) {
            Frame frame = shot.at(step);
            String name = String.format(Locale.ROOT, "%s-%0" + digits + "d.png", scene, frame.period());
            write(frame.image(), folder.resolve(name));
        }
        return folder + ": " + steps.size() + (steps.size() == 1 ? " frame" : " frames");
    }
}
