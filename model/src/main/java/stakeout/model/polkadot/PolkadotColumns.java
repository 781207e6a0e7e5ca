package stakeout.model.polkadot;

/** The validator columns of Polkadot. */
public final class PolkadotColumns {
    /** Column (int): what is asked, parts per billion. */
    public static final String COMMISSION_PPB = "commissionPpb";
    /** Column (int): what was asked when the set of the next era was elected, which is paid in that era. */
    public static final String PLANNED_COMMISSION_PPB = "plannedCommissionPpb";
    /** Column (int): what is paid in the present era. */
    public static final String ERA_COMMISSION_PPB = "eraCommissionPpb";
    /** Column (byte): see the flags. */
    public static final String STATUS = "status";
    /** Column (long): points of the last era. */
    public static final String POINTS = "points";
    /** Column (long): whether it voted in each of its last 64 eras in the set, the newest in the lowest bit. */
    public static final String DUTIES = "duties";
    /** Column (byte): how many of those eras there were, at most 64. */
    public static final String DUTIES_SEEN = "dutiesSeen";

    /** In the set of the present era. */
    public static final byte ACTIVE = 1;
    /** Votes for finality in the present era. */
    public static final byte VOTED = 1 << 1;
    /** Does not want to be elected. */
    public static final byte CHILLED = 1 << 2;
    /** Judged for an offence: something is taken from it, or will be when the slash falls due. */
    public static final byte SLASHED = 1 << 3;
    /** Offended in a known way: has no duties until the era ends. */
    public static final byte DISABLED = 1 << 4;

    private PolkadotColumns() {}
}
