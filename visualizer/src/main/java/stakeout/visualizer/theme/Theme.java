package stakeout.visualizer.theme;

import java.awt.Color;
import stakeout.visualizer.moment.Behaviour;

/**
 * The colours of all scenes, by daylight or at night. Classes take theirs from the eight of Okabe and Ito, which people with any of
 * the common kinds of colour blindness tell apart ([okabe-ito]); a pattern or a shape says the same once more.
 *
 * @param paper behind everything
 * @param panel behind what stands out a little
 * @param ink of text and outlines
 * @param quiet of what is said in passing
 * @param line of axes and frames
 */
public record Theme(String name, Color paper, Color panel, Color ink, Color quiet, Color line, boolean dark) {
    public static final Color ORANGE = new Color(0xE69F00);
    public static final Color SKY = new Color(0x56B4E9);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color YELLOW = new Color(0xF0E442);
    public static final Color BLUE = new Color(0x0072B2);
    public static final Color VERMILLION = new Color(0xD55E00);
    public static final Color PURPLE = new Color(0xCC79A7);

    public static final Theme LIGHT = new Theme(
            "light",
            new Color(0xFCFCFA),
            new Color(0xF1F2EE),
            new Color(0x1D2730),
            new Color(0x5F6B76),
            new Color(0xCFD4D8),
            false);
    public static final Theme DARK = new Theme(
            "dark",
            new Color(0x14191F),
            new Color(0x1E252D),
            new Color(0xE8ECEF),
            new Color(0x9AA6B2),
            new Color(0x3A444F),
            true);

    /** Night for day, and day for night. */
    public Theme other() {
        return dark ? LIGHT : DARK;
    }

    public Color of(Behaviour behaviour) {
        return switch (behaviour) {
            case HONEST -> dark ? new Color(0x3D9AD6) : BLUE;
            case LAZY -> ORANGE;
            case ADVERSARIAL -> dark ? new Color(0xE8722A) : VERMILLION;
            case OFFLINE -> dark ? new Color(0x7E8893) : new Color(0x9BA3AB);
            case GONE -> line;
        };
    }

    /** What is good to reach: finality, profit. */
    public Color good() {
        return dark ? new Color(0x1FBF92) : GREEN;
    }

    /** What is not: losses, slashes, stalls. */
    public Color bad() {
        return of(Behaviour.ADVERSARIAL);
    }

    /** A colour laid over the paper, the more the nearer {@code share} is to 1. */
    public Color faded(Color colour, double share) {
        return new Color(
                mixed(colour.getRed(), paper.getRed(), share),
                mixed(colour.getGreen(), paper.getGreen(), share),
                mixed(colour.getBlue(), paper.getBlue(), share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }

    /** Black or white, whichever is easier to read on a colour: one of the two always has a contrast of 4.5 or more ([wcag] 1.4.3). */
    public static Color readableOn(Color colour) {
        return contrast(Color.BLACK, colour) > contrast(Color.WHITE, colour) ? Color.BLACK : Color.WHITE;
    }

    /** How well one colour is told from another, from 1 to 21 ([wcag], contrast ratio). */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** The light of a channel of sRGB, in [0, 1]. */
    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
