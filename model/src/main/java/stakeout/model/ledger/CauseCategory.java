package stakeout.model.ledger;

/** Categories of causes: the word before the colon. */
public final class CauseCategory {
    private CauseCategory() {}

    /** {@code reward} of {@code reward:source}. */
    public static String of(String cause) {
        int colon = cause.indexOf(':');
        return colon < 0 ? cause : cause.substring(0, colon);
    }

    /** Whether the cause makes its accounts richer or poorer, rather than moving their own capital in, out or about. */
    public static boolean isIncome(String cause) {
        return switch (of(cause)) {
            case "deposit", "withdrawal", "transfer", "delegation", "entry" -> false;
            default -> true;
        };
    }
}
