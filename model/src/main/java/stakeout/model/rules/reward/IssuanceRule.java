package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/** How much is issued in a period. */
public interface IssuanceRule {
    /** Base units issued this period if everybody did all duties; rounded down. */
    BigInteger perPeriod(ProtocolState state, Setting setting);

    /** Registers what the rule keeps in the state. */
    default void begin(ProtocolState state) {}

    /** Moves what the rule keeps on by one period, before {@link #perPeriod} is read. */
    default void advance(ProtocolState state, Setting setting) {}

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {}
}
