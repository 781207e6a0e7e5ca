package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one epoch's reward update takes and shares out, lovelace.
 *
 * @param expansion deltaR1: taken from the reserves
 * @param fees taken from the fee pot
 * @param treasury deltaT: given to the treasury
 * @param rewards R: set aside for the pools
 */
public record EpochPots(long expansion, long fees, long treasury, long rewards) {
    /**
     * The change of the reserves once so much of {@link #rewards} was paid: the rest goes back.
     *
     * <pre>deltaR = −deltaR1 + (R − paid)</pre>
     */
    public long changeOfReserves(long paid) {
        checkArgument(paid >= 0 && paid <= rewards, "paid (%s) must be in [0, %s], the pot of rewards.", paid, rewards);
        return rewards - paid - expansion;
    }
}
