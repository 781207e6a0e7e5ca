package stakeout.visualizer.render;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.theme.Theme;

/** Paints a scene of a recording into a file, without a display. */
@Command(
        name = "render",
        description = {
            "Paints a scene of a recording: one epoch as PNG; a stretch as an animated GIF or, into a folder, as PNG frames.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout render runs/quickstart-1 --epochs 1012 --out stall.png",
            "  stakeout render runs/quickstart-1 --scene operators --run ethereum-stall-threshold/p0002-r0000 \\",
            "                  --epochs 1000..1059 --out stall.gif",
            "  stakeout render runs/quickstart-1 --epochs 1000..1059 --size 1920x1080 --out frames/",
            "  stakeout render runs/old-rules --scene compare --beside runs/new-rules --out both.png"
        })
public final class RenderCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\s*[x×X]\\s*(\\d{1,5})");
    private static final int SMALLEST = 64;
    private static final int LARGEST = 8192;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "The folder of a recording.")
    private String experiment;

    @Option(
            names = "--scene",
            paramLabel = "NAME",
            description =
                    "operators, validators, chain, stake, money, or compare: two runs side by side. Default: operators.")
    private String scene = "operators";

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "SCENARIO, or [SCENARIO/]p0001-r0000[-twin]. Default: the first scenario's first run.")
    private Optional<String> run;

    @Option(
            names = "--epochs",
            paramLabel = "A..B",
            description = "Periods by number, whatever the protocol calls them. Default: the last one"
                    + " as PNG, the whole run as GIF or into a folder.")
    private Optional<String> epochs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "FILE.png, FILE.gif, or a folder for frames.")
    private String out;

    @Mixin
    private BesideOptions beside = new BesideOptions();

    @Option(names = "--size", paramLabel = "WxH", description = "In points. Default: 1280x720.")
    private String size = "1280x720";

    @Option(names = "--scale", paramLabel = "N", description = "Pixels a point, 1 to 4. Default: 1.")
    private int scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: light.")
    private String theme = "light";

    @Option(names = "--frames", paramLabel = "N", description = "The most frames of a stretch. Default: 240.")
    private int frames = 240;

    @Option(names = "--delay", paramLabel = "MS", description = "How long a GIF shows each frame. Default: 100.")
    private int delay = 100;

    @Override
    public Integer call() {
        Picture picture = picture();
        inRange("--frames", frames, 1, 100_000);
        inRange("--delay", delay, 20, 60_000);
        Path target = target();
        PrintWriter print = spec.commandLine().getOut();
        try (Replay replay = beside.beside(Chosen.open(experiment, run), experiment, run)) {
            boolean still = out.toLowerCase(Locale.ROOT).endsWith(".png");
            Stretch stretch = epochs.map(Stretch::parse)
                    .orElseGet(
                            () -> new Stretch(still ? replay.lastPeriod() : replay.firstPeriod(), replay.lastPeriod()));
            String written = new Frames(picture, replay, stretch.steps(replay, frames)).write(target, delay);
            print.println(written);
            print.flush();
        }
        return 0;
    }

    private Picture picture() {
        Scene chosen = Scenes.named(scene)
                .orElseThrow(() -> UserMistake.of("--scene (" + scene + ") must be one of "
                        + String.join(", ", Scenes.names()) + "." + NearestName.remedy(scene, Scenes.names())));
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw UserMistake.of("--size (" + size + ") must be width x height.\nMaybe 1280x720.");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        inRange("--size: width", width, SMALLEST, LARGEST);
        inRange("--size: height", height, SMALLEST, LARGEST);
        inRange("--scale", scale, 1, 4);
        return new Picture(chosen, theme(theme), width, height, scale);
    }

    private static Theme theme(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw UserMistake.of("--theme (" + name + ") must be light or dark.");
        };
    }

    private static void inRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw UserMistake.of(option + " (" + value + ") must be in [" + least + ", " + most + "].");
        }
    }

    private Path target() {
        Path target;
        try {
            target = Path.of(out).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw UserMistake.of("--out (" + out + ") cannot be a file: " + e.getReason() + ".");
        }
        if (out.isBlank()) {
            throw UserMistake.of("--out must not be empty.\nMaybe --out operators.png.");
        }
        if (RecordingFolder.isWithin(target)) {
            throw UserMistake.of(target + ": it lies in a recording, which stays as it is.\nMaybe another folder.");
        }
        return target;
    }
}
