package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;

/** What every value of a kind must keep to. A message names the value, the law and mainnet's own value. */
final class ParameterLaws {
    /** Longest span of epochs, 12 years: sums of spans and epochs fit the columns. */
    static final int LONGEST_EPOCHS = 1 << 20;

    private ParameterLaws() {}

    static void atLeast(String path, long value, long least, long usual) {
        checkArgument(
                value >= least, "%s (%s) must be at least %s.\nMaybe %s, as on mainnet.", path, value, least, usual);
    }

    static void isWithin(String path, long value, long least, long most, long usual) {
        checkArgument(
                value >= least && value <= most,
                "%s (%s) must be in [%s, %s].\nMaybe %s, as on mainnet.",
                path,
                value,
                least,
                most,
                usual);
    }

    static void isSpan(String path, long epochs, long least, long usual) {
        isWithin(path, epochs, least, LONGEST_EPOCHS, usual);
    }

    static void isMultiple(String path, long value, long step) {
        checkArgument(
                value >= step && value % step == 0,
                "%s (%s) must be a multiple of balance.incrementGwei (%s).\nMaybe %s.",
                path,
                value,
                step,
                Math.max(step, value - value % step));
    }
}
