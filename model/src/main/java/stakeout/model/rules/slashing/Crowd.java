package stakeout.model.rules.slashing;

import java.math.BigInteger;

/** Who offended together, by voting weight at the offence. */
public interface Crowd {
    /** The weight of all offenders in the window. */
    BigInteger weight();

    /** The sum over the offenders of ⌊√(weight · 2⁶⁴)⌋, that is of √weight in units of 2⁻³². */
    BigInteger roots();

    /** The weight of all on duty when the judged one offended; above 0. */
    BigInteger total();
}
