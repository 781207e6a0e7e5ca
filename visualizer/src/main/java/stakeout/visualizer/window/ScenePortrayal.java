package stakeout.visualizer.window;

import com.google.common.collect.ImmutableMap;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.SwingUtilities;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.OperatorNews;
import stakeout.visualizer.moment.WhyInWords;
import stakeout.visualizer.scene.Mark;
import stakeout.visualizer.scene.Scene;
import stakeout.visualizer.scene.Sheet;
import stakeout.visualizer.scene.operators.OperatorsScene;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Theme;

/** A scene as MASON displays it: it fills the display, and what lies under the mouse can be inspected. */
final class ScenePortrayal extends FieldPortrayal2D {
    private final Reel reel;
    private final Portrayal nothing = new SimplePortrayal2D();
    private Scene scene;
    private Theme theme;
    private Optional<Runnable> whenDrawn = Optional.empty();

    ScenePortrayal(Reel reel, Scene scene, Theme theme) {
        this.reel = reel;
        this.scene = scene;
        this.theme = theme;
        setField(reel);
    }

    void show(Scene other) {
        synchronized (reel) {
            scene = other;
        }
    }

    Scene scene() {
        return scene;
    }

    void setTheme(Theme other) {
        theme = other;
    }

    Theme theme() {
        return theme;
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return nothing;
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        Graphics2D own = (Graphics2D) graphics.create();
        own.translate(info.draw.x, info.draw.y);
        synchronized (reel) {
            new Sheet(scene, theme, info.draw.width, info.draw.height, false).paint(own, reel.moment());
        }
        own.dispose();
        whenDrawn.ifPresent(SwingUtilities::invokeLater);
        whenDrawn = Optional.empty();
    }

    /** Has something done once, after the next time that it is drawn; on the event thread. */
    void whenDrawn(Runnable then) {
        whenDrawn = Optional.of(then);
    }

    /** What lies under a point of the picture of a size. */
    Optional<Mark> at(Point2D point, double width, double height) {
        synchronized (reel) {
            return new Sheet(scene, theme, width, height, false).at(point, reel.moment());
        }
    }

    /** A thing with all that is known of it now; of an operator, or whoever runs a validator, also why it did what it did. */
    Mark inFull(Mark seen) {
        synchronized (reel) {
            Moment moment = reel.moment();
            return seen.kind().equals(Mark.OPERATOR_BESIDE)
                    ? moment.beside().map(other -> inFull(seen, other)).orElse(seen)
                    : inFull(seen, moment);
        }
    }

    private static Mark inFull(Mark seen, Moment moment) {
        int operator = operatorOf(seen, moment);
        if (operator < 0 || operator >= moment.run().operators()) {
            return seen;
        }
        // of an operator nothing is kept that was told of another step
        Map<String, String> facts =
                new LinkedHashMap<>(seen.isOperator() ? OperatorsScene.factsOf(operator, moment) : seen.facts());
        facts.putAll(moment.brought(operator));
        facts.putAll(why(operator, moment));
        return new Mark(seen.kind(), seen.index(), seen.name(), seen.outline(), ImmutableMap.copyOf(facts));
    }

    /** When it is, in words: {@code epoch 1,234}. */
    String now() {
        synchronized (reel) {
            Moment moment = reel.moment();
            return moment.run().clock().name() + " " + Amounts.count(moment.period());
        }
    }

    private static int operatorOf(Mark mark, Moment moment) {
        if (mark.isOperator()) {
            return (int) mark.index();
        }
        return mark.kind().equals(Mark.VALIDATOR)
                ? moment.validators()
                        .map(map -> map.operator[(int) mark.index()])
                        .orElse(-1)
                : -1;
    }

    private static Map<String, String> why(int operator, Moment moment) {
        Map<String, String> facts = new LinkedHashMap<>(OperatorNews.of(moment, operator));
        moment.why(operator).ifPresent(why -> facts.putAll(WhyInWords.of(moment, why)));
        moment.happenings()
                .voteOf(operator, moment.step())
                .ifPresent(vote -> facts.put(
                        "Voted in " + moment.run().clock().name(),
                        Amounts.count(vote.period()) + ", " + vote.detail()));
        return facts;
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag found) {
        Point2D point =
                new Point2D.Double(range.clip.getCenterX() - range.draw.x, range.clip.getCenterY() - range.draw.y);
        at(point, range.draw.width, range.draw.height)
                .ifPresent(mark -> found.add(new LocationWrapper(mark, mark.name(), this)));
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return new MarkInspector(this, gui, (Mark) wrapper.getObject());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return ((Mark) wrapper.getObject()).name();
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return ((Mark) wrapper.getObject()).summary(2).replace('\n', ' ');
    }
}
