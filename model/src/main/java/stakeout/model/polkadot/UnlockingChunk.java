package stakeout.model.polkadot;

/** Told of a chunk of a bond that is on its way out. */
@FunctionalInterface
public interface UnlockingChunk {
    /**
     * One chunk.
     *
     * @param account whose
     * @param era from which on it is free
     * @param value base units
     */
    void seen(int account, long era, long value);
}
