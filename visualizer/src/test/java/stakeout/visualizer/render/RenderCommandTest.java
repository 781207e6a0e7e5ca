package stakeout.visualizer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import picocli.CommandLine;
import stakeout.scenarios.cli.Stakeout;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.scene.Sheet;
import stakeout.visualizer.scene.compare.CompareScene;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

class RenderCommandTest {
    @TempDir
    static Path folder;

    private static Path recording;

    @BeforeAll
    static void recordOnce() throws IOException {
        recording = Recorded.record(Recorded.STALL, folder);
    }

    private record Ended(int status, String out, String err) {}

    private static Ended render(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Stakeout.commandLine(new RenderCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        String[] all = new String[args.length + 2];
        all[0] = "render";
        all[1] = recording.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return new Ended(commands.execute(all), out.toString(), err.toString());
    }

    @Test
    void everySceneIsPaintedInBothThemes() throws IOException {
        for (String scene : Scenes.names()) {
            for (String theme : new String[] {"light", "dark"}) {
                Path file = folder.resolve(scene + theme + ".png");
                Ended ended = render(
                        "--scene",
                        scene,
                        "--epochs",
                        "1020",
                        "--theme",
                        theme,
                        "--size",
                        "800x450",
                        "--scale",
                        "2",
                        "--out",
                        file.toString());
                assertThat(ended.err()).isEmpty();
                assertThat(ended.status()).isZero();
                BufferedImage image = ImageIO.read(file.toFile());
                assertThat(image.getWidth()).isEqualTo(1600);
                assertThat(image.getHeight()).isEqualTo(900);
            }
        }
    }

    @Test
    void aFilmIsOfTheWholeRunUnlessAStretchIsNamed() throws IOException {
        Path gif = folder.resolve("whole.gif");
        assertThat(render("--frames", "5", "--size", "480x270", "--out", gif.toString())
                        .out())
                .endsWith("5 frames" + System.lineSeparator());
        Path still = folder.resolve("last.png");
        assertThat(render("--size", "480x270", "--out", still.toString()).status())
                .isZero();
    }

    @Test
    void aStretchIsAnAnimatedGifOfTheSamePictures() throws IOException {
        Path gif = folder.resolve("stall.gif");
        assertThat(render("--epochs", "1008..1013", "--size", "640x360", "--out", gif.toString())
                        .status())
                .isZero();
        Path frames = folder.resolve("frames");
        assertThat(render("--epochs", "1008..1013", "--size", "640x360", "--out", frames.toString())
                        .status())
                .isZero();
        try (var files = Files.list(frames)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "operators-1008.png",
                            "operators-1009.png",
                            "operators-1010.png",
                            "operators-1011.png",
                            "operators-1012.png",
                            "operators-1013.png");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(6);
            BufferedImage first = reader.read(0);
            BufferedImage png =
                    ImageIO.read(frames.resolve("operators-1008.png").toFile());
            assertThat(distance(first, png)).isLessThan(2.0);
            BufferedImage shown = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
            for (int image = 0; image < 6; image++) {
                lay(reader, image, shown);
                png = ImageIO.read(
                        frames.resolve("operators-" + (1008 + image) + ".png").toFile());
                assertThat(distance(shown, png)).as("image " + image).isLessThan(3.0);
            }
        }
    }

    @Test
    void anotherRunIsPutBeside() throws IOException {
        Path twin = folder.resolve("twin.png");
        Path own = folder.resolve("own.png");
        String[] common = {"--scene", "compare", "--epochs", "1050", "--size", "800x450"};
        assertThat(render(with(common, "--out", twin.toString())).status()).isZero();
        assertThat(render(with(
                                common,
                                "--beside",
                                recording.toString(),
                                "--beside-run",
                                "p0000-r0000",
                                "--out",
                                own.toString()))
                        .status())
                .isZero();
        BufferedImage besideTwin = ImageIO.read(twin.toFile());
        BufferedImage besideItself = ImageIO.read(own.toFile());
        assertThat(distance(besideTwin, besideItself)).isGreaterThan(0);
        // beside itself both halves are the same discs; the twin's third that votes has another colour than the silent
        // one
        assertThat(halvesDiffer(besideItself)).isLessThan(halvesDiffer(besideTwin));
    }

    private static String[] with(String[] options, String... more) {
        String[] all = java.util.Arrays.copyOf(options, options.length + more.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }

    /** How much the right one of two runs side by side differs from the left one, below their names. */
    private static double halvesDiffer(BufferedImage compared) {
        var area = new Sheet(new CompareScene(), Theme.LIGHT, 800, 450).sceneArea();
        double gap = 24 * Brush.unitOf(800, 450);
        int wide = (int) ((area.getWidth() - gap) / 2);
        int apart = (int) Math.round(wide + gap);
        int top = (int) (area.getY() + area.getHeight() * 0.1);
        int high = (int) (area.getHeight() * 0.4);
        BufferedImage left = compared.getSubimage((int) area.getX(), top, wide - 2, high);
        BufferedImage right = compared.getSubimage((int) area.getX() + apart, top, wide - 2, high);
        return distance(left, right);
    }

    /** Lays an image over those before it, where it says it belongs. */
    private static void lay(ImageReader reader, int image, BufferedImage over) throws IOException {
        Element root = (Element) reader.getImageMetadata(image).getAsTree("javax_imageio_gif_image_1.0");
        Element place = (Element) root.getElementsByTagName("ImageDescriptor").item(0);
        Graphics2D g = over.createGraphics();
        g.drawImage(
                reader.read(image),
                Integer.parseInt(place.getAttribute("imageLeftPosition")),
                Integer.parseInt(place.getAttribute("imageTopPosition")),
                null);
        g.dispose();
    }

    /** The mean difference of channels, of 255. */
    private static double distance(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }

    /** As in a folder that {@code stakeout record} put a later replication into. */
    @Test
    void withoutTheFirstRunOfAllTheFirstThatIsThereIsPainted() throws IOException {
        Path single = Recorded.record(
                Recorded.STALL.replace("until: 700", "until: 20"), Files.createDirectory(folder.resolve("single")));
        Files.move(single.resolve("runs/small-stall/p0000-r0000"), folder.resolve("elsewhere"));
        Path picture = folder.resolve("first-there.png");
        assertThat(Stakeout.commandLine(new RenderCommand())
                        .execute("render", single.toString(), "--out", picture.toString()))
                .isZero();
        assertThat(picture).exists();
    }

    @Test
    void equalCommandsGiveEqualBytes() throws IOException {
        Path one = folder.resolve("one.gif");
        Path two = folder.resolve("two.gif");
        for (Path file : new Path[] {one, two}) {
            render("--epochs", "1000..1004", "--size", "640x360", "--out", file.toString());
        }
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epochs 999 | epoch 999 was not played: the run has epochs 1000 to 1699",
                "--epochs 1650..1700 | epoch 1,700 was not played",
                "--epochs 1010..1005 | must not end before it begins",
                "--epochs soon | must be a period",
                "--scene operator | must be one of",
                "--theme blue | must be light or dark",
                "--size 5 | must be width x height",
                "--size 5x5 | must be in [64, 8192]",
                "--scale 9 | must be in [1, 4]",
                "--run p0000-r0001 | keeps no operator frames",
                "--run p0007-r0000 | there is no run",
                "--run nobody | must be a scenario or a run",
                "--scene compare --beside nowhere | no such folder",
                "--scene compare --beside-run p0000-r0001 | keeps no operator frames",
                "--scene compare --beside-run nobody | must be a scenario or a run",
                "--epochs 1000..1005 | a PNG shows one epoch"
            })
    void mistakesAreSaidAndEndWith2(String options, String message) {
        String[] given = (options + " --out " + folder.resolve("never.png")).split(" ");
        Ended ended = render(given);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(folder.resolve("never.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "picture.svg", "recording/picture.png"})
    void whatCannotBeWrittenIsRefused(String out) {
        Ended ended = render("--out", folder.resolve(out).toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).containsAnyOf("only .png, .gif and folders", "lies in a recording");
    }
}
