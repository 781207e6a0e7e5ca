package stakeout.visualizer.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.replay.Replay;

/** Pictures of a replay at some steps, as files. */
public final class Frames {
    private final Picture picture;
    private final Replay replay;
    private final ImmutableList<Long> steps;

    /** @param steps to be painted, ascending; never empty */
    public Frames(Picture picture, Replay replay, ImmutableList<Long> steps) {
        this.picture = picture;
        this.replay = replay;
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
        replay.seek(steps.get(0));
        ImageIO.write(picture.of(replay), "png", file.toFile());
        return file + ": " + replay.run().clock().name() + " " + replay.period();
    }

    private String gif(Path file, int delayMillis) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (AnimatedGif gif = new AnimatedGif(beside, delayMillis)) {
            for (long step : steps) {
                replay.seek(step);
                gif.add(picture.of(replay));
            }
        }
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file + ": " + steps.size() + (steps.size() == 1 ? " frame" : " frames");
    }

    private String folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        int digits = Long.toString(replay.lastPeriod()).length();
        for (long step : steps) {
            replay.seek(step);
            String name = String.format(
                    Locale.ROOT, "%s-%0" + digits + "d.png", picture.scene().name(), replay.period());
            ImageIO.write(picture.of(replay), "png", folder.resolve(name).toFile());
        }
        return folder + ": " + steps.size() + (steps.size() == 1 ? " frame" : " frames");
    }
}
