package stakeout.model.cardano;

import stakeout.model.state.ValidatorColumns;

/** The names of the columns of pools, and their bits. Lovelace where nothing else is said. */
public final class PoolColumns {
    /** Column (long): in all accounts delegated to the pool, owners' included, now. */
    public static final String STAKE = "stake";
    /** Column (long): of it, the owners', with the reward account of the operator. */
    public static final String OWN = "ownStake";
    /** Column (long): what the owners promise to hold. */
    public static final String PLEDGE = "pledge";
    /** Column (long): fixed cost an epoch. */
    public static final String COST = "cost";
    /** Column (long): margin, parts per billion. */
    public static final String MARGIN_PPB = "marginPpb";
    /** Column (long): the margin that the pool has asked for from the next epoch on, parts per billion. */
    public static final String ASKED_MARGIN_PPB = "askedMarginPpb";
    /** Column (long): the pool's weight among the blocks of the epoch being played: counts, or stakes in proportion. */
    public static final String BLOCKS = "blocks";
    /** Column (long): the same of the epoch before. */
    public static final String BLOCKS_BEFORE = "blocksBefore";
    /** Column (long): the pool's weight among the blocks of this epoch had it been there, 0 if it was. */
    public static final String MISSED = "missed";
    /** Column (long): the same of the epoch before. */
    public static final String MISSED_BEFORE = "missedBefore";
    /** Column (long): the pool's reward f of the last update. */
    public static final String REWARD = "poolReward";
    /** Column (int): the epoch at whose beginning the pool retires, if it is to. */
    public static final String RETIRES = "retires";
    /** Column (byte): bits. */
    public static final String STATUS = "status";

    /** Bit: on duty this epoch. */
    public static final byte VOTED = 1;
    /** Bit: announced its retirement. */
    public static final byte RETIRING = 2;
    /** Bit: retired. */
    public static final byte RETIRED = 4;

    private PoolColumns() {}

    static void register(ValidatorColumns validators) {
        for (String name : new String[] {
            STAKE, OWN, PLEDGE, COST, MARGIN_PPB, ASKED_MARGIN_PPB, BLOCKS, BLOCKS_BEFORE, MISSED, MISSED_BEFORE, REWARD
        }) {
            validators.addLongs(name);
        }
        validators.addInts(RETIRES);
        validators.addBytes(STATUS);
    }
}
