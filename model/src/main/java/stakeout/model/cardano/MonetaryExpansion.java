package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.cardano.CardanoParameters.exactly;

import com.google.common.collect.Comparators;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How much an epoch takes from the reserves and how much of it the treasury keeps.
 *
 * <pre>
 * eta = 1 if d ≥ 0.8, else blocks / ⌊(1 − d) · f · slots⌋
 * deltaR1 = ⌊min(1, eta) · rho · reserves⌋
 * pot = fees + deltaR1,  deltaT = ⌊tau · pot⌋,  R = pot − deltaT          [lovelace]
 * </pre>
 *
 * <p>Source: [cardano-ledger] LedgerState/PulsingReward.hs.
 *
 * @param rho the part of the reserves that a full epoch takes, in [0, 1]
 * @param tau the treasury's part of the pot, in [0, 1]
 * @param d the decentralisation parameter: the part of slots that nobody's pool fills, in [0, 1]; 0 since 2021
 * @param f the active slot coefficient, in (0, 1]
 * @param slots of an epoch
 */
public record MonetaryExpansion(BigFraction rho, BigFraction tau, BigFraction d, BigFraction f, long slots) {
    /** From this d on blocks do not count. */
    static final BigFraction FEDERATED = new BigFraction(4, 5);

    public MonetaryExpansion {
        share("rho", rho);
        share("tau", tau);
        share("d", d);
        checkArgument(
                f.getNumerator().signum() > 0 && f.compareTo(BigFraction.ONE) <= 0,
                "f (%s) must be in (0, 1].\nMaybe 0.05.",
                f);
        checkArgument(slots >= 1, "slots (%s) of an epoch must be at least 1.\nMaybe 432000.", slots);
        checkArgument(
                d.compareTo(FEDERATED) >= 0 || expected(d, f, slots) >= 1,
                "slots (%s) must let pools make a block an epoch: ⌊(1 − d) · f · slots⌋ is 0.\nMaybe 432000.",
                slots);
    }

    static MonetaryExpansion of(CardanoParameters.Epoch epoch, CardanoParameters.Expansion expansion) {
        return new MonetaryExpansion(
                exactly(expansion.rho().value()),
                exactly(expansion.tau().value()),
                exactly(expansion.d().value()),
                exactly(epoch.activeSlots().value()),
                epoch.slots());
    }

    private static void share(String name, BigFraction value) {
        checkArgument(
                value.getNumerator().signum() >= 0 && value.compareTo(BigFraction.ONE) <= 0,
                "%s (%s) must be in [0, 1].",
                name,
                value);
    }

    private static long expected(BigFraction d, BigFraction f, long slots) {
        return part(BigFraction.ONE.subtract(d).multiply(f), slots);
    }

    /** Blocks that pools are expected to make in an epoch, rounded down. */
    public long expectedBlocks() {
        return expected(d, f, slots);
    }

    /** The part of the expected blocks that was made; above 1 when there were more. */
    public BigFraction eta(long blocks) {
        checkArgument(blocks >= 0, "blocks (%s) must not be negative.", blocks);
        return d.compareTo(FEDERATED) >= 0 ? BigFraction.ONE : new BigFraction(blocks, expectedBlocks());
    }

    /**
     * The pots of one epoch.
     *
     * @param reservesLovelace before the epoch's update
     * @param feesLovelace the fee pot as it stood at the last boundary
     * @param blocks made by all pools in the epoch that is rewarded
     */
    public EpochPots pots(long reservesLovelace, long feesLovelace, long blocks) {
        long expansion = part(Comparators.min(eta(blocks), BigFraction.ONE).multiply(rho), reservesLovelace);
        long pot = Math.addExact(feesLovelace, expansion);
        long treasury = part(tau, pot);
        return new EpochPots(expansion, feesLovelace, treasury, pot - treasury);
    }

    private static long part(BigFraction fraction, long amount) {
        return fraction.getNumerator()
                .multiply(BigInteger.valueOf(amount))
                .divide(fraction.getDenominator())
                .longValueExact();
    }
}
