package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.Setting;

/** What provable offences cost: which {@linkplain SimpleSlashing slashes} answer each kind of them. */
public interface SlashingRule {
    /** The slashes that an offence is answered with, one after the other; none where it goes unpunished. */
    ImmutableList<SimpleSlashing> against(Offence.Kind kind);

    /** @throws IllegalArgumentException if a quantity does not fit the protocol, or the rule can never slash */
    default void check(Setting setting) {}
}
