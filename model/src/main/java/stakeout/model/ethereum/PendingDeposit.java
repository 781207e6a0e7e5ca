package stakeout.model.ethereum;

/**
 * A deposit that waits to be credited. Its money belongs to {@code operator} all the while.
 *
 * @param key the validator's public key as a number: rows of genesis have the keys 0 … rows − 1
 * @param operator who paid it in, and who runs the validator if the key is new
 * @param compounding the withdrawal credential of a new validator is 0x02
 * @param gwei the amount
 * @param slot when it was made; 0 counts as final at once
 * @param validSignature whether a new key comes with a valid proof of possession; without it the deposit is lost
 */
public record PendingDeposit(
        int key, int operator, boolean compounding, long gwei, long slot, boolean validSignature) {}
