package stakeout.results.measure;

import stakeout.model.TypeNames;

/** Categories of causes: the word before the colon (see {@link stakeout.model.ledger}). */
final class Causes {
    private Causes() {}

    static String category(String cause) {
        int colon = cause.indexOf(':');
        return colon < 0 ? cause : cause.substring(0, colon);
    }

    /** Whether the cause makes its accounts richer or poorer, rather than moving their own capital in, out or about. */
    static boolean isIncome(String cause) {
        return switch (category(cause)) {
            case "deposit", "withdrawal", "transfer", "delegation", "entry" -> false;
            default -> true;
        };
    }

    /** Whether the cause takes something as a punishment. */
    static boolean isLoss(String cause) {
        return switch (category(cause)) {
            case "penalty", "leak", "slash" -> true;
            default -> false;
        };
    }

    /** Whether the cause is money spent on the game. */
    static boolean isCost(String cause) {
        return switch (category(cause)) {
            case "cost", "bribe" -> true;
            default -> false;
        };
    }

    /** Whether the cause takes in that way. */
    static boolean isOf(String cause, Loss.Taking taking) {
        return category(cause).equals(TypeNames.of(taking));
    }
}
