package stakeout.model.polkadot;

/**
 * What a validator loses for signing twice, the more of them do so together.
 *
 * <pre>fraction = min(3 · offenders / validators, 1)²      [parts per billion, each step down]</pre>
 *
 * <p>Source: [polkadot-sdk] substrate/frame/grandpa/src/equivocation.rs; [polkadot-docs] offenses-and-slashes.md.
 */
public final class EquivocationSlash {
    private EquivocationSlash() {}

    /** The chain's multiplier. */
    public static final int MULTIPLIER = 3;

    /** Parts per billion. */
    public static int fraction(long offenders, long validators) {
        return fraction(MULTIPLIER, offenders, validators);
    }

    /** As {@link #fraction(long, long)}, with another number in place of 3. */
    public static int fraction(int multiplier, long offenders, long validators) {
        return Perbill.square(Perbill.ofRatio(Math.multiplyExact(multiplier, offenders), validators));
    }
}
