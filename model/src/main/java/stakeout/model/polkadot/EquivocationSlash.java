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

    /** Parts per billion. */
    public static int fraction(long offenders, long validators) {
        return Perbill.square(Perbill.ofRatio(Math.multiplyExact(3, offenders), validators));
    }
}
