package stakeout.model.polkadot;

/**
 * What a validator lost for being away, if many were. The pallet has it still; Polkadot runs it no longer, so that no preset uses it.
 *
 * <pre>fraction = min(3 · (absent − (validators div 10 + 1)) / validators, 1) · 7 %; 0 up to the threshold  [parts per billion, down]</pre>
 *
 * <p>Source: [polkadot-sdk] substrate/frame/im-online/src/lib.rs.
 */
public final class UnresponsivenessSlash {
    private static final int MOST = 70_000_000;

    private UnresponsivenessSlash() {}

    /** Parts per billion. */
    public static int fraction(long absent, long validators) {
        long above = absent - (validators / 10 + 1);
        return above <= 0 ? 0 : Perbill.product(Perbill.ofRatio(Math.multiplyExact(3, above), validators), MOST);
    }
}
