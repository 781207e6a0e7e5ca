package stakeout.model.tezos;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/**
 * What is kept by cycle: the rights of bakers, the stake that was frozen when a cycle began, the coefficient of rewards and the
 * bonus. Cycles beyond the rights delay overwrite the oldest.
 */
public final class CycleBook implements StatePart {
    /** Past cycles that are kept, for offences committed in them. */
    static final int PAST = 3;

    /** Blocks since the start; they stand still while the chain does. */
    public long blocks;

    private final int blocksPerCycle;
    private final int depth;
    private final long[][] frozenPower;
    private final long[][] delegatedPower;
    private final long[][] initialFrozen;
    private final BigFraction[] coefficients;
    private final BigFraction[] bonuses;

    CycleBook(int blocksPerCycle, int rightsDelay, int rows) {
        this.blocksPerCycle = blocksPerCycle;
        depth = rightsDelay + 2 + PAST;
        frozenPower = new long[depth][rows];
        delegatedPower = new long[depth][rows];
        initialFrozen = new long[depth][rows];
        coefficients = new BigFraction[depth];
        bonuses = new BigFraction[depth];
        Arrays.fill(coefficients, BigFraction.ONE);
        Arrays.fill(bonuses, BigFraction.ZERO);
    }

    private CycleBook(CycleBook other) {
        blocks = other.blocks;
        blocksPerCycle = other.blocksPerCycle;
        depth = other.depth;
        frozenPower = copied(other.frozenPower);
        delegatedPower = copied(other.delegatedPower);
        initialFrozen = copied(other.initialFrozen);
        coefficients = other.coefficients.clone();
        bonuses = other.bonuses.clone();
    }

    private static long[][] copied(long[][] rows) {
        return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public CycleBook copy() {
        return new CycleBook(this);
    }

    public static CycleBook of(ProtocolState state) {
        return state.part(CycleBook.class);
    }

    /** The cycle of the next block. */
    public long cycle() {
        return blocks / blocksPerCycle;
    }

    /** Whether a cycle is over when so many more blocks are. */
    public boolean endsCycle(int more) {
        return (blocks + more) % blocksPerCycle == 0;
    }

    private int slot(long cycle) {
        return (int) Math.floorMod(cycle, (long) depth);
    }

    /** The staked part of each baker's power in a cycle, mutez; one a row. */
    long[] frozenPower(long cycle) {
        return frozenPower[slot(cycle)];
    }

    /** The delegated part. */
    long[] delegatedPower(long cycle) {
        return delegatedPower[slot(cycle)];
    }

    /** What each baker and its stakers had frozen when a cycle began, mutez. */
    long[] initialFrozen(long cycle) {
        return initialFrozen[slot(cycle)];
    }

    /** What rewards of a cycle are multiplied by. */
    public BigFraction coefficient(long cycle) {
        return coefficients[slot(cycle)];
    }

    public BigFraction bonus(long cycle) {
        return bonuses[slot(cycle)];
    }

    void adapt(long cycle, BigFraction bonus, BigFraction coefficient) {
        bonuses[slot(cycle)] = bonus;
        coefficients[slot(cycle)] = coefficient;
    }
}
