package stakeout.results.measure;

import stakeout.model.economy.Economy;
import stakeout.model.observe.WorldFacts;

/** What a measure counts in. */
public enum Unit {
    /** A part of a whole, in [0, 1]. */
    SHARE("share"),
    /** A part of a whole a year of 365.25 days. */
    SHARE_PER_YEAR("per year"),
    /** A pure number. */
    INDEX("index"),
    COUNT("count"),
    /** 1 for yes, 0 for no. */
    FLAG("yes/no"),
    BITS("bits"),
    NATS("nats"),
    DAYS("days"),
    /** The protocol's periods: epochs, blocks, eras. */
    PERIODS("periods"),
    /** Whole tokens; exact in base units. */
    TOKENS("tokens"),
    /** The scenario's currency; exact in micro-units. */
    MONEY("money");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /** As printed: the token's symbol, the currency, {@code epochs}, or the word above. */
    public String text(WorldFacts world) {
        return switch (this) {
            case TOKENS -> world.protocol().token().symbol();
            case MONEY -> world.economy().map(Economy::currency).orElse(text);
            case PERIODS -> world.protocol().period().name() + "s";
            default -> text;
        };
    }
}
