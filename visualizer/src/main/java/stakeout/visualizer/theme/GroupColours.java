package stakeout.visualizer.theme;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.RunCard;

/** What groups of operators look like where their behaviour is not the question: coalitions stand out, the others take turns. */
public record GroupColours(RunCard run, Theme theme) {
    private static final ImmutableList<Color> TURNS =
            ImmutableList.of(Theme.SKY, Theme.GREEN, Theme.PURPLE, Theme.YELLOW, Theme.ORANGE);
    private static final ImmutableList<Hatch> PATTERNS = ImmutableList.of(Hatch.NONE, Hatch.LEVEL, Hatch.DIAGONAL);

    private boolean isCoalition(int group) {
        return run.coalition().contains(run.roster().groups().get(group));
    }

    /** The turn of a group among those that are in no coalition. */
    private int turn(int group) {
        int turn = 0;
        for (int before = 0; before < group; before++) {
            turn += isCoalition(before) ? 0 : 1;
        }
        return turn;
    }

    public Color of(int group) {
        if (isCoalition(group)) {
            return theme.bad();
        }
        int turn = turn(group);
        return turn == 0 ? theme.of(Behaviour.HONEST) : TURNS.get((turn - 1) % TURNS.size());
    }

    public Hatch hatch(int group) {
        return isCoalition(group) ? Hatch.CROSSED : PATTERNS.get(turn(group) % PATTERNS.size());
    }

    /** A group's colour and pattern over a shape. */
    public void fill(Brush brush, java.awt.Shape shape, int group) {
        fill(brush, shape, group, 1);
    }

    /** The same, paler the nearer {@code strength} is to 0: neighbours of one group told apart. */
    public void fill(Brush brush, java.awt.Shape shape, int group, double strength) {
        Color colour = theme.faded(of(group), strength);
        brush.fill(shape, colour);
        hatch(group).fill(brush.g(), shape, theme.faded(colour, 0.62), brush.u(7));
    }
}
