package stakeout.visualizer.scene.chain;

import java.awt.Color;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;
import stakeout.visualizer.theme.Hatch;
import stakeout.visualizer.theme.Theme;

/** How a period of a branch stands as of now. */
enum Standing {
    FINAL("final: cannot be undone"),
    JUSTIFIED("justified: two thirds voted for it"),
    PENDING("waiting for finality"),
    ORPHANED("on a branch that does not count");

    private final String meaning;

    Standing(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** Of a period, by the newest row of its branch. */
    static Standing of(Link link, Link newest) {
        if (link.period() <= newest.finalized()) {
            return FINAL;
        }
        if (newest.justified() != ChainStrip.NONE && link.period() <= newest.justified()) {
            return JUSTIFIED;
        }
        return link.canonical() ? PENDING : ORPHANED;
    }

    Color colour(Theme theme) {
        return switch (this) {
            case FINAL -> theme.good();
            case JUSTIFIED -> Theme.SKY;
            case PENDING -> theme.faded(theme.quiet(), 0.35);
            case ORPHANED -> theme.faded(Theme.PURPLE, 0.45);
        };
    }

    Hatch hatch() {
        return switch (this) {
            case FINAL, PENDING -> Hatch.NONE;
            case JUSTIFIED -> Hatch.DIAGONAL;
            case ORPHANED -> Hatch.CROSSED;
        };
    }
}
