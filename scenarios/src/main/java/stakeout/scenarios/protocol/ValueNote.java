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
}
