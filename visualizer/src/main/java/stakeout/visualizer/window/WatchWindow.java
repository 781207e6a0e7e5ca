package stakeout.visualizer.window;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Scenes;
import stakeout.visualizer.theme.Theme;

/** The window over a reel: MASON's display with a scene, tools above it, the time bar below, and MASON's console beside it. */
public final class WatchWindow extends GUIState {
    private static final int STEPS_DRAWN_A_SECOND = 25;

    private final Reel reel;
    private final Consumer<Theme> themeChosen;
    private final Runnable whenClosed;
    private final ScenePortrayal portrayal;
    private final String title;
    private final Path runs;
    private SceneDisplay picture;
    private JFrame frame;
    private TimeBar timeBar;
    private SceneTools tools;
    private WatchConsole console;

    /**
     * @param runs where other recordings are looked for, and new ones go
     * @param themeChosen told of the theme that somebody wants here; {@link #setTheme} is called if it is to be
     */
    WatchWindow(Reel reel, String title, Theme theme, Path runs, Consumer<Theme> themeChosen, Runnable whenClosed) {
        super(new WatchState(reel));
        this.reel = reel;
        this.title = title;
        this.runs = runs;
        this.themeChosen = themeChosen;
        this.whenClosed = whenClosed;
        reel.whenRead(() -> SwingUtilities.invokeLater(this::refresh));
        portrayal = new ScenePortrayal(reel, Scenes.named(Scenes.names().get(0)).orElseThrow(), theme);
    }

    /** What MASON calls windows of this kind. */
    public static String getName() {
        return "Stakeout";
    }

    /** What MASON's console tells about the window. */
    public static Object getInfo() {
        return "<html><body style='font-family: sans-serif; margin: 10px'><h2>Stakeout</h2>"
                + "<p>A staking game, recorded or played while you watch.</p>"
                + "<ul><li>The bar below the picture moves through time; signs on it mark events.</li>"
                + "<li>Click something in the picture to inspect it: the tab <b>Inspectors</b>.</li>"
                + "<li>The tab <b>Model</b> holds the rules; those of a live scenario can be changed between runs.</li>"
                + "<li>Keys: " + WatchKeys.IN_WORDS + "</li>"
                + "<li><i>stakeout render</i> writes the same pictures into files.</li></ul></body></html>";
    }

    /** Opens console and display on the event thread, placed within a screen. */
    void open(Rectangle screen) {
        console = new WatchConsole(this, this::closed);
        console.setTitle("Console: " + title);
        WindowPlaces.of(screen).place(frame, console);
        // otherwise it would be painted twice, first in the size that it was made in
        frame.validate();
        picture.fill();
        frame.setVisible(true);
    }

    /** Has something done once the picture has been painted for the first time; on the event thread. Before it is opened. */
    void whenPainted(Runnable then) {
        portrayal.whenDrawn(() -> {
            showConsole();
            then.run();
        });
    }

    /** After the picture, which people wait for; unless the window was closed by then. */
    private void showConsole() {
        if (frame.isDisplayable()) {
            console.setVisible(true);
            frame.toFront();
        }
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        picture = new SceneDisplay(this, portrayal);
        frame = WatchFrame.of(picture.display(), title, theme().paper(), this::close);
        timeBar = new TimeBar(this, reel);
        tools = new SceneTools(this, reel, portrayal);
        WatchFrame.fill(frame, tools, picture.display(), timeBar);
        picture.fit();
        picture.pointAtThings(tools::tell, tools::inspect);
        picture.keepKeys(frame);
        WatchKeys.install(this, frame.getRootPane());
        controller.registerFrame(frame);
    }

    Dimension pictureSize() {
        return picture.pictureSize();
    }

    @Override
    public void start() {
        super.start();
        picture.display().reset();
        if (console != null && console.hadInspectors()) {
            tools.inspectAgain();
        }
        scheduleRepeatingImmediatelyAfter(any -> SwingUtilities.invokeLater(this::refresh));
        SwingUtilities.invokeLater(this::refresh);
    }

    @Override
    public void finish() {
        super.finish();
        SwingUtilities.invokeLater(this::refresh);
    }

    @Override
    public Inspector getInspector() {
        return new RulesInspector(this, reel);
    }

    /** Paints what the moment shows now; on the event thread. */
    void refresh() {
        if (frame == null || !frame.isDisplayable()) {
            return;
        }
        picture.repaint();
        timeBar.update();
        tools.update();
    }

    void seek(long step) {
        synchronized (reel) {
            reel.seek(step);
        }
        refresh();
    }

    void seekBy(long steps) {
        if (isPlaying()) {
            console.pressPause();
        }
        synchronized (reel) {
            if (steps == 1) {
                reel.advance();
            } else {
                reel.seek(reel.moment().step() + steps);
            }
        }
        refresh();
    }

    boolean isPlaying() {
        return console != null && console.getPlayState() == Console.PS_PLAYING;
    }

    void playOrPause() {
        if (isPlaying()) {
            console.pressPause();
        } else {
            console.pressPlay();
        }
        refresh();
    }

    /** How many steps of the run pass in a second, more or less: fast speeds leave steps out. */
    void setSpeed(int stepsPerSecond) {
        int stride = Math.max(1, stepsPerSecond / STEPS_DRAWN_A_SECOND);
        ((WatchState) state).setStride(stride);
        if (console != null) {
            console.setPlaySleep(1000L * stride / stepsPerSecond);
        }
    }

    Theme theme() {
        return portrayal.theme();
    }

    /** Asks for day or night, which is one for all windows. */
    void choose(Theme theme) {
        themeChosen.accept(theme);
    }

    /** Paints by another theme from now on. */
    void setTheme(Theme theme) {
        portrayal.setTheme(theme);
        timeBar.scrub().setTheme(theme);
        tools.sayTheme();
        refresh();
    }

    /** Rules were changed: the next run is set up, and played from its beginning when asked to. */
    void renew(LiveScenario changed) {
        console.pressStop();
        synchronized (reel) {
            if (reel instanceof LiveReel live) {
                live.renew();
            }
        }
        tools.say("The next run of " + changed.name() + " has other rules.");
        refresh();
    }

    /** As {@link #seek}, from another thread than the event thread. */
    void seekAndWait(long step) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(() -> seek(step));
    }

    /** Keys are meant for the picture again, no longer for a field. */
    void takeKeys() {
        picture.takeKeys();
    }

    void say(String text) {
        tools.say(text);
    }

    SaveDialog save() {
        return new SaveDialog(this, reel, portrayal);
    }

    Reel reel() {
        return reel;
    }

    SceneTools tools() {
        return tools;
    }

    Path runs() {
        return runs;
    }

    Scene scene() {
        return portrayal.scene();
    }

    /** What the inspector shows, where one is open. */
    Optional<Mark> inspected() {
        return tools.inspected();
    }

    Optional<LiveScenario> rules() {
        return reel.rules();
    }

    JFrame frame() {
        return frame;
    }

    Display2D display() {
        return picture.display();
    }

    WatchConsole console() {
        return console;
    }

    /** Closes display, console and reel; on the event thread. */
    void close() {
        console.doClose();
    }

    @Override
    public void quit() {
        super.quit();
        if (picture != null) {
            picture.quit();
        }
        if (frame != null) {
            frame.dispose();
        }
    }

    private void closed() {
        synchronized (reel) {
            reel.close();
        }
        whenClosed.run();
    }
}
