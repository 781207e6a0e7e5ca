package stakeout.visualizer.scene;

import com.google.common.collect.ImmutableMap;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Set;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Theme;

/** The signs by which events are marked on a time line, each with a shape and a colour of its own. */
public enum EventSign {
    ATTACK("attack", Set.of("attack-begins", "attack-ends", "attack-succeeds", "invalid-proposal", "stolen-keys-used")),
    SLASH("offence, slash, jail", Set.of("offence", "slash", "jail")),
    STALL("finality stalls, leak", Set.of("finality-stalls", "leak-begins", "chain-halts")),
    RECOVERY("finality returns; all is settled", Set.of("finality-returns", "leak-ends", "chain-resumes", "settled")),
    FORK(
            "fork, reorganisation, conflict",
            Set.of(
                    "partition-begins",
                    "partition-heals",
                    "conflicting-finality",
                    "invalid-finalised",
                    "branch-ends",
                    "history-rewritten",
                    "reorg")),
    COALITION(
            "coalition, bribe",
            Set.of(
                    "coalition-joined",
                    "coalition-formed",
                    "coalition-defected",
                    "coalition-dissolved",
                    "bribe-accepted",
                    "bribes-committed")),
    VOTE("vote on the rules", Set.of("vote-begins", "rules-changed", "vote-fails")),
    LEAVING("wave of exits", Set.of(Happenings.EXIT_WAVE)),
    /** Not worth a sign each: a bar below the line, the longer the more of them. */
    EVERYDAY(
            "everyday: delegations, exits, strategies, votes cast",
            Set.of("exit-requested", "delegation-moved", "strategy-changed", "vote-cast")),
    OTHER("other events", Set.of());

    /** What a kind that is in none of the sets goes by: the first of these words that it holds. */
    private static final ImmutableMap<String, EventSign> BY_WORD = ImmutableMap.<String, EventSign>builder()
            .put("coalition", COALITION)
            .put("brib", COALITION)
            .put("defect", COALITION)
            .put("fork", FORK)
            .put("reorg", FORK)
            .put("branch", FORK)
            .put("conflict", FORK)
            .put("slash", SLASH)
            .put("offence", SLASH)
            .put("evidence", SLASH)
            .put("jail", SLASH)
            .put("censor", ATTACK)
            .put("attack", ATTACK)
            .put("halt", STALL)
            .put("stall", STALL)
            .put("leak", STALL)
            .put("exit", LEAVING)
            .put("vote", VOTE)
            .put("rules", VOTE)
            .buildOrThrow();

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // sets of texts that nobody changes
    private final Set<String> kinds;

    EventSign(String meaning, Set<String> kinds) {
        this.meaning = meaning;
        this.kinds = kinds;
    }

    public String meaning() {
        return meaning;
    }

    /** The sign of a kind of event, as recordings call it. */
    public static EventSign of(String kind) {
        for (EventSign sign : values()) {
            if (sign.kinds.contains(kind)) {
                return sign;
            }
        }
        return BY_WORD.entrySet().stream()
                .filter(word -> kind.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    public Color colour(Theme theme) {
        return switch (this) {
            case ATTACK -> theme.bad();
            case SLASH -> theme.ink();
            case STALL -> Theme.ORANGE;
            case RECOVERY -> theme.good();
            case FORK -> Theme.PURPLE;
            case COALITION -> theme.dark() ? Theme.YELLOW : new Color(0x9A6A00);
            case VOTE -> theme.of(Behaviour.HONEST);
            case LEAVING, EVERYDAY -> Theme.SKY;
            case OTHER -> theme.quiet();
        };
    }

    /** Paints the sign around a point. */
    public void paint(Brush brush, double x, double y, double size) {
        brush.fill(shape(x, y, brush.u(size) / 2), colour(brush.theme()));
    }

    private Shape shape(double x, double y, double r) {
        return switch (this) {
            case ATTACK -> polygon(x, y - r, x + r, y + r, x - r, y + r);
            case SLASH -> polygon(x, y - r, x + r, y, x, y + r, x - r, y);
            case STALL -> Brush.box(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
            case FORK -> polygon(x - r, y - r, x + r, y - r, x, y + r);
            case LEAVING -> polygon(x - r, y - r, x + r, y, x - r, y + r);
            case RECOVERY -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case COALITION -> plus(x, y, r);
            // an hourglass
            case VOTE -> polygon(x - r, y - r, x + r, y - r, x - r, y + r, x + r, y + r);
            case EVERYDAY -> Brush.box(x - r * 0.25, y - r * 0.6, r * 0.5, r * 1.6);
            case OTHER -> Brush.box(x - r / 3, y - r, r * 2 / 3, 2 * r);
        };
    }

    private static Shape plus(double x, double y, double r) {
        double a = r * 0.36;
        return polygon(
                x - a, y - r, x + a, y - r, x + a, y - a, x + r, y - a, x + r, y + a, x + a, y + a, x + a, y + r, x - a,
                y + r, x - a, y + a, x - r, y + a, x - r, y - a, x - a, y - a);
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
