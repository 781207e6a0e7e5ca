package stakeout.scenarios.run;

import stakeout.scenarios.load.UserMistake;

/** What the user is told whose experiment does not fit into memory. */
public final class OutOfMemory {
    private static final int MIB = 1 << 20;

    private OutOfMemory() {}

    /** The mistake to name instead of an OutOfMemoryError. */
    public static UserMistake mistake() {
        return UserMistake.of(
                "this does not fit into memory (" + Runtime.getRuntime().maxMemory() / MIB
                        + " MiB); finished runs are kept.\n"
                        + "Maybe --threads 1, fewer validators or operators with more stake each, or more memory:"
                        + " STAKEOUT_OPTS=-Xmx16g (with Maven MAVEN_OPTS).");
    }
}
