package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18Column;
import stakeout.model.state.ValidatorColumns;

/**
 * The Hub's columns of a validator set, as arrays to loop over. A view: fetch it afresh after rows were appended.
 *
 * <p>Commissions and fractions are in units of 1e-18 in a {@code long}; tokens in base units; power in tokens div power
 * reduction; times in milliseconds since the start of the run.
 */
public final class CosmosValidators {
    public static final byte UNBONDED = 0;
    public static final byte UNBONDING = 1;
    public static final byte BONDED = 2;

    public static final byte JAILED = 1;
    public static final byte TOMBSTONED = 2;
    /** Slashed at any time, for whatever reason. */
    public static final byte SLASHED = 4;
    /** Has been bonded at least once, so that signing information is kept. */
    public static final byte KNOWN_SIGNER = 8;
    /** Left for good: no shares, unbonded. */
    public static final byte REMOVED = 16;

    /** Column (byte): 1 if the last commit on this branch holds the validator's vote. */
    public static final String VOTED = "voted";

    public static final String TOKENS = "tokens";
    public static final String STATUS = "status";
    public static final String FLAGS = "flags";
    public static final String COMMISSION = "commission";
    public static final String POWER = "power";
    public static final String MISSED = "missedBlocks";

    private final ValidatorColumns columns;
    private final int rows;
    public final long[] tokens;
    public final byte[] status;
    public final byte[] flags;
    public final byte[] voted;
    public final int[] operator;
    /** Power in the active set as of the last end of a block, 0 outside it. */
    public final long[] power;

    public final long[] commission;
    final long[] maxCommission;
    final long[] maxCommissionChange;
    final long[] commissionChangedMillis;
    final long[] minSelfDelegation;
    final long[] unbondingHeight;
    final long[] unbondingMillis;
    public final long[] jailedUntilMillis;
    final long[] startHeight;
    final int[] windowIndex;
    public final int[] missed;
    final long[] period;
    final long[] commissionTold;
    final long[] potTold;
    final long[] potFraction;
    final long[] dustTold;
    public final Dec18Column shares;
    final Dec18Column ratio;
    final Dec18Column pot;
    /** Rewards of ended periods that are not paid. */
    final Dec18Column owed;

    final Dec18Column commissionDue;
    final Dec18Column dust;

    public CosmosValidators(ValidatorColumns columns) {
        this.columns = columns;
        rows = columns.rows();
        tokens = columns.addLongs(TOKENS);
        status = columns.addBytes(STATUS);
        flags = columns.addBytes(FLAGS);
        voted = columns.addBytes(VOTED);
        operator = columns.ints(ValidatorColumns.OPERATOR);
        power = columns.addLongs(POWER);
        commission = columns.addLongs(COMMISSION);
        maxCommission = columns.addLongs("maxCommission");
        maxCommissionChange = columns.addLongs("maxCommissionChange");
        commissionChangedMillis = columns.addLongs("commissionChangedMillis");
        minSelfDelegation = columns.addLongs("minSelfDelegation");
        unbondingHeight = columns.addLongs("unbondingHeight");
        unbondingMillis = columns.addLongs("unbondingMillis");
        jailedUntilMillis = columns.addLongs("jailedUntilMillis");
        startHeight = columns.addLongs("startHeight");
        windowIndex = columns.addInts("windowIndex");
        missed = columns.addInts(MISSED);
        period = columns.addLongs("rewardPeriod");
        commissionTold = columns.addLongs("commissionTold");
        potTold = columns.addLongs("rewardPotTold");
        potFraction = columns.addLongs("rewardPotFraction");
        dustTold = columns.addLongs("dustTold");
        shares = decimals(columns, "shares");
        ratio = decimals(columns, "rewardRatio");
        pot = decimals(columns, "rewardPot");
        owed = decimals(columns, "owedRewards");
        commissionDue = decimals(columns, "commissionDue");
        dust = decimals(columns, "dust");
    }

    private static Dec18Column decimals(ValidatorColumns columns, String name) {
        return new Dec18Column(columns.addLongs(name + ".hi"), columns.addLongs(name + ".lo"));
    }

    /** Whether this still shows all rows of those columns. */
    boolean shows(ValidatorColumns other) {
        return columns == other && rows == other.rows();
    }

    public int rows() {
        return rows;
    }

    public boolean isBonded(int row) {
        return status[row] == BONDED;
    }

    public boolean has(int row, byte flag) {
        return (flags[row] & flag) != 0;
    }

    void set(int row, byte flag) {
        flags[row] |= flag;
    }

    void clear(int row, byte flag) {
        flags[row] &= (byte) ~flag;
    }
}
