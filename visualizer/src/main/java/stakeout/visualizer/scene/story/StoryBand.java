package stakeout.visualizer.scene.story;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.scene.EventSign;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** A few lines below a scene: what happened last, how long ago, and what its words mean. */
public final class StoryBand {
    /** Its height, in units. */
    public static final double HEIGHT = 58;

    private static final int LINES = 3;
    private static final int MOST_TOLD = 2;
    private static final double LINE = 17;
    private static final double WHEN = 164;

    private final Moment moment;

    public StoryBand(Moment moment) {
        this.moment = moment;
    }

    /** @param box of {@link #HEIGHT} units */
    public void paint(Brush brush, Rectangle2D box) {
        Theme theme = brush.theme();
        brush.line(box.getX(), box.getY(), box.getMaxX(), box.getY(), theme.line(), 1);
        double y = box.getY() + brush.u(18);
        double left = box.getX() + brush.u(WHEN);
        double wide = box.getMaxX() - left;
        Optional<Story> story = Story.of(moment);
        if (story.isEmpty()) {
            brush.text("So far", box.getX() + brush.u(18), y, 12, true, theme.ink(), Brush.Align.LEFT);
            brush.text("Nothing of note has happened yet.", left, y, 13, theme.quiet());
            Story.next(moment)
                    .ifPresent(period -> brush.text(
                            "What comes first is in " + moment.run().clock().name() + " " + Amounts.count(period) + ".",
                            left,
                            y + brush.u(LINE),
                            12,
                            theme.quiet()));
            return;
        }
        when(brush, box, story.get());
        List<Episode> told = told(brush, story.get(), wide);
        String text = text(told);
        List<String> glosses =
                new ArrayList<>(Story.byRank(told).stream().map(Episode::gloss).toList());
        String longer = text + " " + new Telling(moment).goesOn(story.get());
        if (!longer.endsWith(" ") && isShort(brush, longer, wide)) {
            text = longer;
            story.get().attackBehind(moment).ifPresent(begun -> glosses.add(Deeds.gloss(begun.detail())));
        }
        int lines = 0;
        for (String line : brush.wrapped(text, 13, false, wide, LINES)) {
            brush.text(line, left, y + lines++ * brush.u(LINE), 13, theme.ink());
        }
        for (String gloss : glosses) {
            List<String> wrapped = brush.wrapped(gloss, 12, false, wide, LINES);
            if (!gloss.isEmpty() && lines + wrapped.size() <= LINES) {
                for (String line : wrapped) {
                    brush.text(line, left, y + lines++ * brush.u(LINE), 12, theme.quiet());
                }
            }
        }
    }

    private void when(Brush brush, Rectangle2D box, Story story) {
        RunCard run = moment.run();
        double y = box.getY() + brush.u(18);
        double x = box.getX() + brush.u(18);
        double wide = brush.u(WHEN - 26);
        long period = story.episodes().get(0).first().period();
        EventSign.of(story.episodes().get(0).first().kind()).paint(brush, box.getX() + brush.u(6), y - brush.u(4), 11);
        long ago = moment.step() == story.step() ? 0 : moment.period() - period;
        String when = ago == 0 ? "Now" : Amounts.count(ago, run.clock().name()) + " ago";
        brush.text(
                brush.fitted(when, 12, true, wide),
                x,
                y,
                12,
                true,
                brush.theme().ink(),
                Brush.Align.LEFT);
        String at = "in " + run.clock().name() + " " + Amounts.count(period);
        brush.text(
                brush.fitted(at, 11, false, wide),
                x,
                y + brush.u(LINE),
                11,
                brush.theme().quiet());
        if (ago > 0) {
            String days = Amounts.days(run.clock().days(ago)) + " before";
            brush.text(
                    brush.fitted(days, 11, false, wide),
                    x,
                    y + brush.u(2 * LINE),
                    11,
                    brush.theme().quiet());
        }
    }

    /** As many episodes as there is room for, the most telling ones; of others only what stands behind the time line's signs is seen. */
    private List<Episode> told(Brush brush, Story story, double wide) {
        List<Episode> told = new ArrayList<>();
        for (Episode episode : story.episodes()) {
            List<Episode> more = new ArrayList<>(told);
            more.add(episode);
            if (told.stream().anyMatch(other -> episode.chapter().isImpliedBy(other.chapter()))) {
                continue;
            }
            if (told.isEmpty() || isShort(brush, text(Story.inOrder(more)), wide)) {
                told = more;
            }
        }
        return Story.inOrder(told);
    }

    private static boolean isShort(Brush brush, String text, double wide) {
        return brush.wrapped(text, 13, false, wide, LINES + 1).size() <= MOST_TOLD;
    }

    private String text(List<Episode> episodes) {
        Telling telling = new Telling(moment);
        return String.join(" ", episodes.stream().map(telling::sentence).toList());
    }
}
