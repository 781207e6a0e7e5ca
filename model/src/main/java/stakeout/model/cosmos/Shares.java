package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18Column;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.arithmetic.Decimal;

/**
 * What shares are worth in tokens and tokens in shares. Source: [cosmos-sdk] x/staking/types/validator.go.
 *
 * <pre>
 * tokens(shares)  = shares × tokens quo total shares            half to even; truncated where rewards hang on it
 * shares(amount)  = total shares × amount quoInt tokens         1:1 for the first
 * removing shares = truncateInt(tokens(shares)), the last shares take all
 * </pre>
 *
 * <p>Each method leaves its decimal in the register given and returns it.
 */
public final class Shares {
    private Shares() {}

    /** Shares (in {@code register}) to tokens, half to even. */
    public static Dec18Register toTokens(Dec18Register register, long tokens, Decimal totalShares) {
        return register.mulIntQuo(tokens, totalShares);
    }

    /** Shares (in {@code register}) to tokens, truncated at digit 18. */
    public static Dec18Register toTokensTruncated(Dec18Register register, long tokens, Decimal totalShares) {
        return register.mulIntQuoTruncate(tokens, totalShares);
    }

    /** The shares of {@code amount} tokens, from total shares (in {@code register}) and tokens above 0. */
    public static Dec18Register fromTokens(Dec18Register register, long amount, long tokens) {
        return register.mulIntQuoInt(amount, tokens);
    }

    /** As {@link #fromTokens}, but as [cosmos-sdk] SharesFromTokensTruncated rounds it. */
    public static Dec18Register fromTokensTruncated(Dec18Register register, long amount, Decimal tokens) {
        return register.mulIntQuoTruncate(amount, tokens);
    }

    /** Adds tokens to a validator; {@code issued} holds the new shares afterwards. */
    public static void add(Dec18Column shares, long[] tokens, int validator, long amount, Dec18Register issued) {
        if (shares.isZero(validator)) {
            issued.setInt(amount);
        } else {
            fromTokens(shares.load(validator, issued), amount, tokens[validator]);
        }
        tokens[validator] = Math.addExact(tokens[validator], amount);
        shares.add(validator, issued);
    }

    /** Takes shares from a validator; returns the tokens that leave with them. */
    public static long remove(
            Dec18Column shares,
            long[] tokens,
            int validator,
            Decimal removed,
            Dec18Register scratch,
            Dec18Register all) {
        shares.load(validator, all);
        shares.subtract(validator, removed);
        long leaving = shares.isZero(validator)
                ? tokens[validator]
                : toTokens(scratch.set(removed), tokens[validator], all).truncateInt();
        if (leaving > tokens[validator]) {
            throw new ArithmeticException("shares removed are worth more than the validator holds");
        }
        tokens[validator] -= leaving;
        return leaving;
    }
}
