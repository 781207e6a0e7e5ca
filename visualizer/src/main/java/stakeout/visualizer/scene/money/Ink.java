package stakeout.visualizer.scene.money;

import java.awt.Color;
import stakeout.visualizer.theme.Hatch;
import stakeout.visualizer.theme.Theme;

/** What kinds of causes look like. */
enum Ink {
    PAY("pay: issuance, rewards", Hatch.NONE),
    LOSS("losses: penalties, leak, slashes", Hatch.CROSSED),
    SHARE("shares: commission, taxes, fees", Hatch.LEVEL),
    MOVE("moves: deposits, withdrawals, transfers", Hatch.DIAGONAL),
    OUTSIDE("outside: costs, bribes, gains", Hatch.DIAGONAL),
    UNPAID("not paid, because somebody was absent", Hatch.LEVEL);

    private final String meaning;
    private final Hatch hatch;

    Ink(String meaning, Hatch hatch) {
        this.meaning = meaning;
        this.hatch = hatch;
    }

    /** Of a cause, by its category. */
    static Ink of(String cause) {
        String category = cause.contains(":") ? cause.substring(0, cause.indexOf(':')) : cause;
        return switch (category) {
            case "issuance", "reward" -> PAY;
            case "penalty", "leak", "slash" -> LOSS;
            case "commission", "tax", "fee" -> SHARE;
            case "cost", "bribe", "gain" -> OUTSIDE;
            case "shortfall" -> UNPAID;
            default -> MOVE;
        };
    }

    String meaning() {
        return meaning;
    }

    Hatch hatch() {
        return hatch;
    }

    Color colour(Theme theme) {
        return switch (this) {
            case PAY -> theme.good();
            case LOSS -> theme.bad();
            case SHARE -> Theme.SKY;
            case MOVE -> Theme.PURPLE;
            case OUTSIDE -> Theme.ORANGE;
            case UNPAID -> theme.quiet();
        };
    }
}
