package stakeout.model.rules.entry;

import stakeout.model.rules.Setting;

/** Who may become a validator. */
public interface EntryRule {
    /** Base units a validator must bond to enter. */
    long minimum(Setting setting);

    /** A validator whose stake has fallen below so many base units must exit; 0: never. */
    default long ejectedBelow(Setting setting) {
        return 0;
    }

    /** How many newcomers may wait to be admitted. */
    default int maximumWaiting() {
        return Integer.MAX_VALUE;
    }

    /** How many of those who wait are admitted in a period, in the order of their coming. */
    default int admittedPerPeriod() {
        return Integer.MAX_VALUE;
    }

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {
        minimum(setting);
        ejectedBelow(setting);
    }
}
