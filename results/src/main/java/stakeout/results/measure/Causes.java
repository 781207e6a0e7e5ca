package stakeout.results.measure;

import stakeout.model.TypeNames;
import stakeout.model.ledger.CauseCategory;

/** Categories of causes: the word before the colon (see {@link stakeout.model.ledger}). */
final class Causes {
    private Causes() {}

    static String category(String cause) {
        return CauseCategory.of(cause);
    }

    /** Whether the cause makes its accounts richer or poorer, rather than moving their own capital in, out or about. */
    static boolean isIncome(String cause) {
        return CauseCategory.isIncome(cause);
    }

    /** Whether the cause takes something as a punishment. */
    static boolean isLoss(String cause) {
        return switch (category(cause)) {
            case "penalty", "leak", "slash" -> true;
            default -> false;
        };
    }

    /** Whether the cause is what an attack brings from outside. */
    static boolean isLoot(String cause) {
        return cause.equals("gain:attack");
    }

    /** Whether the cause is money that operators spend on the game. */
    static boolean isCost(String cause) {
        return category(cause).equals("cost");
    }

    /** Whether the cause is money that a briber outside pays to operators. */
    static boolean isBribe(String cause) {
        return category(cause).equals("bribe");
    }

    /** Whether the cause takes in that way. */
    static boolean isOf(String cause, Loss.Taking taking) {
        return category(cause).equals(TypeNames.of(taking));
    }
}
