package stakeout.model.tezos;

import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * The columns of bakers beside those of {@link StakeBook}: {@code stake} is what is frozen, own and external, {@code delegated} the
 * external part, {@code weight} the baking power that the rights of the present cycle rest on, all in mutez.
 */
public final class BakerColumns {
    /** Column (long): tez of others that are delegated and not staked, mutez. */
    public static final String DELEGATED_TEZ = "delegatedTez";
    /** Column (long): what the baker has earned and may spend, mutez. */
    public static final String SPENDABLE = "spendable";
    /** Column (long): the baker's turn to propose, in 2⁻³² blocks; see {@link BlockRewards}. */
    public static final String TURNS = "turns";
    /** Column (int): blocks of this cycle that it did not attest. */
    public static final String MISSED = "missedBlocks";
    /** Column (int): the last cycle in which it was active. */
    public static final String LAST_ACTIVE = "lastActiveCycle";
    /** Column (byte): {@link #FORBIDDEN}, {@link #INACTIVE}. */
    public static final String BARS = "bars";

    /** Denounced: must not vote until its deposit covers its rights again. */
    public static final byte FORBIDDEN = 1;
    /** Silent for too long: gets no more rights until it says that it is back. */
    public static final byte INACTIVE = 2;

    private BakerColumns() {}

    static void register(ValidatorColumns columns) {
        columns.addLongs(StakeBook.WEIGHT);
        columns.addBytes(StakeBook.STATUS);
        columns.addLongs(DELEGATED_TEZ);
        columns.addLongs(SPENDABLE);
        columns.addLongs(TURNS);
        columns.addInts(MISSED);
        columns.addInts(LAST_ACTIVE);
        columns.addBytes(BARS);
    }

    static long own(ProtocolState state, int row) {
        ValidatorColumns columns = state.validators();
        return columns.longs(StakeBook.STAKE)[row] - columns.longs(StakeBook.DELEGATED)[row];
    }

    /** Sets or lifts a bar; whoever is under any counts as jailed. */
    static void bar(ProtocolState state, int row, byte which, boolean barred) {
        ValidatorColumns columns = state.validators();
        byte[] bars = columns.bytes(BARS);
        byte[] status = columns.bytes(StakeBook.STATUS);
        bars[row] = (byte) (barred ? bars[row] | which : bars[row] & ~which);
        status[row] = (byte) (bars[row] != 0 ? status[row] | StakeBook.JAILED : status[row] & ~StakeBook.JAILED);
    }

    static boolean isBarred(ProtocolState state, int row, byte which) {
        return (state.validators().bytes(BARS)[row] & which) != 0;
    }
}
