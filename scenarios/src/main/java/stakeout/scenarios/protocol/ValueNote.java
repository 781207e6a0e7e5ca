package stakeout.scenarios.protocol;

/**
 * Where a value of a protocol comes from.
 *
 * @param unit what it counts, or empty
 * @param source where it was read
 * @param date when it held, or empty
 * @param status verified, unverified, illustrative; {@code own} for one that a scenario or the user's file sets
 */
public record ValueNote(String unit, String source, String date, String status) {
    public static final String OWN = "own";

    /** Whether a file of the user's sets it: those that are shipped are named by their place in the library. */
    public boolean isUsers() {
        return status.equals(OWN) && !source.startsWith(ProtocolLibrary.SHIPPED);
    }
}
