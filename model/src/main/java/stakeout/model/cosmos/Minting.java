package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;

/**
 * New tokens every block: inflation drifts up while less than the goal is bonded and down while more is.
 *
 * <pre>
 * bonded     = bonded pool quoInt supply
 * change     = (1 − bonded quo goal) mul rate change quo blocks per year     each step half to even at 18 digits
 * inflation' = clamp(inflation + change, min, max)
 * annual     = inflation' × supply
 * minted     = truncate(annual quoInt blocks per year)                       [base units]
 * </pre>
 *
 * <p>Source: [cosmos-sdk] x/mint/types/minter.go, x/mint/keeper/abci.go.
 */
public final class Minting {
    private final CosmosParameters.Mint parameters;
    private final Dec18 blocksPerYear;
    private final Dec18Register inflation = new Dec18Register();
    private final Dec18Register annual = new Dec18Register();
    private final Dec18Register work = new Dec18Register();
    // The last change computed, for as long as the bonded ratio stays what it was.
    private long lastBondedRatio = -1;
    private Dec18 lastChange = Dec18.ZERO;

    public Minting(CosmosParameters.Mint parameters, Dec18 firstInflation) {
        this.parameters = parameters;
        blocksPerYear = Dec18.of(parameters.blocksPerYear());
        inflation.set(firstInflation);
    }

    Minting copy() {
        return under(parameters);
    }

    /** The same inflation, under other parameters from the next block on. */
    Minting under(CosmosParameters.Mint others) {
        Minting changed = new Minting(others, inflation.toDec18());
        changed.annual.set(annual);
        return changed;
    }

    public Dec18 inflation() {
        return inflation.toDec18();
    }

    public Dec18 annualProvisions() {
        return annual.toDec18();
    }

    /** Moves on by one block and answers what it mints, in base units. */
    public long mint(long bonded, long supply) {
        long bondedRatio = supply > 0 ? work.setInt(bonded).quoInt(supply).lo() : 0;
        nextInflation(bondedRatio);
        annual.set(inflation).mulInt(supply);
        return provision(annual, parameters.blocksPerYear());
    }

    /** Lets inflation drift by one block. {@code bondedRatioRaw} is in units of 1e-18. */
    public void nextInflation(long bondedRatioRaw) {
        if (isHeldAtBound(bondedRatioRaw)) {
            return;
        }
        if (bondedRatioRaw != lastBondedRatio) {
            lastBondedRatio = bondedRatioRaw;
            lastChange = work.setRaw(bondedRatioRaw)
                    .quo(parameters.goalBonded())
                    .negate()
                    .add(Dec18.ONE)
                    .mul(parameters.inflationRateChange())
                    .quo(blocksPerYear)
                    .toDec18();
        }
        inflation.add(lastChange);
        if (inflation.compareTo(parameters.inflationMax()) > 0) {
            inflation.set(parameters.inflationMax());
        }
        if (inflation.compareTo(parameters.inflationMin()) < 0) {
            inflation.set(parameters.inflationMin());
        }
    }

    /** At its maximum with too little bonded, or at its minimum with too much, inflation stays without a division. */
    private boolean isHeldAtBound(long bondedRatioRaw) {
        long goal = parameters.goalBonded().lo();
        return (bondedRatioRaw <= goal && inflation.compareTo(parameters.inflationMax()) == 0)
                || (bondedRatioRaw >= goal && inflation.compareTo(parameters.inflationMin()) == 0);
    }

    /** Sets annual provisions for that inflation and supply: exact. */
    public static Dec18Register annualProvisions(Dec18 inflation, long supply, Dec18Register into) {
        return into.set(inflation).mulInt(supply);
    }

    /** What one block mints of annual provisions (which stay in the register's place as they are). */
    public static long provision(Dec18Register annualProvisions, long blocksPerYear) {
        Dec18 before = annualProvisions.toDec18();
        long minted = annualProvisions.quoInt(blocksPerYear).truncateInt();
        annualProvisions.set(before);
        return minted;
    }
}
