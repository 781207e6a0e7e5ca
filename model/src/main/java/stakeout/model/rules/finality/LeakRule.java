package stakeout.model.rules.finality;

import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/** What absent stake loses while finality is missing, so that those who vote become a quorum again. */
public interface LeakRule {
    /** The rule that burns it and keeps {@code state.finality().leaking}. */
    Rule rule(Setting setting);

    /** Whether there is a leak at all. */
    default boolean leaks() {
        return true;
    }

    /** Base units a validator on duty loses this period if it does not vote, as things stood at the last settlement. */
    long lossIfAbsent(ProtocolState state, Setting setting, int row);

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {}
}
