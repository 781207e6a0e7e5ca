package stakeout.model.polkadot;

import java.math.BigInteger;

/**
 * What a validator's era is worth, and how it is shared with those who stand behind it: by points, whatever its stake.
 *
 * <pre>
 * total      = Perbill(points / all points) · pot
 * commission = rate · total
 * own        = Perbill(own stake / exposure) · (total − commission), a nominator's likewise
 * </pre>
 *
 * Parts round down, products to the nearest (halves down); what that leaves of the pot stays unpaid. Source: [polkadot-sdk]
 * substrate/frame/staking-async/src/pallet/impls.rs (do_payout_stakers_by_page); payout_stakers.rs tests.
 *
 * @param total the validator's part of the pot
 * @param commission the operator's before all others
 */
public record EraPayout(long total, long commission) {
    /** Of a pot, by points. */
    public static EraPayout of(long pot, long points, long allPoints, int commissionPpb) {
        long total = points == 0 ? 0 : Perbill.times(Perbill.ofRatio(points, allPoints), pot);
        return new EraPayout(total, Perbill.times(commissionPpb, total));
    }

    /** What is shared by stake. */
    public long shared() {
        return total - commission;
    }

    /** The part of it for a stake within an exposure. */
    public long share(long stake, BigInteger exposure) {
        return stake == 0 ? 0 : Perbill.times(Perbill.ofRatio(BigInteger.valueOf(stake), exposure), shared());
    }

    /** As {@link #share(long, BigInteger)}, where the exposure fits a long. */
    public long share(long stake, long exposure) {
        return stake == 0 ? 0 : Perbill.times(Perbill.ofRatio(stake, exposure), shared());
    }
}
