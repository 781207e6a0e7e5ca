package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.Setting;

/**
 * One slash: what share of its stake an offender loses, and when. The share is taken of the smaller of the stake at the offence and the
 * stake when the slash falls due, and of every part that left in between; it is rounded down.
 */
public interface SimpleSlashing extends SlashingRule {
    /** The share lost, in [0, 1]; only read when the slash falls due. */
    Ratio share(Crowd crowd);

    /** Whether an offender is removed for ever as soon as the evidence enters. */
    boolean removes();

    /** Whether the slash is taken as soon as the evidence enters, with no look at other offenders. */
    default boolean isAtOnce() {
        return false;
    }

    /** Offences of so many periods up to the judgement count together; at least 1. */
    default long windowPeriods(Setting setting) {
        return 1;
    }

    /** Periods from the offence to the judgement; 0: the settlement of the period in which the evidence enters. */
    default long delayPeriods(Setting setting) {
        return 0;
    }

    /** Itself, whatever the kind. */
    @Override
    default ImmutableList<SimpleSlashing> against(Offence.Kind kind) {
        return ImmutableList.of(this);
    }
}
