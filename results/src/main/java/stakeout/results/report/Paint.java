package stakeout.results.report;

import stakeout.results.statistics.Verdict;

/** How words stand out on a terminal. Colour only repeats what the words say. */
public enum Paint {
    /** For files, pipes, and whoever asked for no colour. */
    PLAIN,
    /** By the escape sequences that terminals have understood since the VT100 (ECMA-48). */
    COLOURED;

    private static final String GREEN = "32";
    private static final String RED = "1;31";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";

    /** A verdict's word. */
    public String verdict(Verdict verdict, String text) {
        return with(
                switch (verdict) {
                    case MET -> GREEN;
                    case BROKEN -> RED;
                    case UNDECIDED -> YELLOW;
                },
                text);
    }

    /** What went well, or what did not. */
    public String outcome(boolean good, String text) {
        return with(good ? GREEN : RED, text);
    }

    public String heading(String text) {
        return with(BOLD, text);
    }

    private String with(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
