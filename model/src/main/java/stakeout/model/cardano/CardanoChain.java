package stakeout.model.cardano;

import stakeout.model.slot.SlotLog;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/** One branch beside its pool columns: the pots, the accounts, the snapshots and the blocks made. */
public final class CardanoChain implements StatePart {
    final CardanoParameters parameters;
    StakeAccounts accounts;
    StakeSnapshot mark = new StakeSnapshot();
    StakeSnapshot set = new StakeSnapshot();
    StakeSnapshot go = new StakeSnapshot();
    BlockCounts blocks = new BlockCounts();
    HitRates hitRates;
    /** What became of the slots of the last epoch that was played slot by slot; null before the first. */
    SlotLog slots;

    long reserves;
    long treasury;
    long feePot;
    /** The fee pot at the last boundary: what the next update takes. */
    long feeSnapshot;

    long deposits;
    /** Stake of set that is on duty in the epoch being played. */
    long onDuty;

    /** The update being made; of the last epoch when none is. */
    EpochPots pots = new EpochPots(0, 0, 0, 0);

    /** Paid to accounts and the treasury out of {@link #pots} so far. */
    long paid;
    /** The period before which something that retirements caused is still to fall due. */
    long dueUntil;

    CardanoChain(CardanoParameters parameters, int pools, int accounts) {
        this(parameters, new StakeAccounts(accounts), new HitRates(pools));
    }

    private CardanoChain(CardanoParameters parameters, StakeAccounts accounts, HitRates hitRates) {
        this.parameters = parameters;
        this.accounts = accounts;
        this.hitRates = hitRates;
    }

    public static CardanoChain of(ProtocolState state) {
        return state.part(CardanoChain.class);
    }

    @Override
    public CardanoChain copy() {
        CardanoChain copy = new CardanoChain(parameters, accounts.copy(), hitRates.copy());
        copy.mark = mark.copy();
        copy.set = set.copy();
        copy.go = go.copy();
        copy.blocks = blocks.copy();
        copy.slots = slots;
        copy.reserves = reserves;
        copy.treasury = treasury;
        copy.feePot = feePot;
        copy.feeSnapshot = feeSnapshot;
        copy.deposits = deposits;
        copy.onDuty = onDuty;
        copy.pots = pots;
        copy.paid = paid;
        copy.dueUntil = dueUntil;
        return copy;
    }

    /** What became of the slots of an epoch, or null where it was played at once. */
    SlotLog slotsOf(long epoch) {
        return slots != null && slots.period() == epoch ? slots : null;
    }

    public CardanoParameters parameters() {
        return parameters;
    }

    public StakeAccounts accounts() {
        return accounts;
    }

    /** Stake at the last boundary. */
    public StakeSnapshot mark() {
        return mark;
    }

    /** Stake one boundary earlier, by which leaders are elected now. */
    public StakeSnapshot set() {
        return set;
    }

    /** Stake two boundaries earlier, by which the update of this epoch pays. */
    public StakeSnapshot go() {
        return go;
    }

    public BlockCounts blocks() {
        return blocks;
    }

    public HitRates hitRates() {
        return hitRates;
    }

    /** Tells how much stake of set is there to make the blocks of the epoch. */
    public void setOnDuty(long lovelace) {
        onDuty = lovelace;
    }

    /** Lovelace not yet in circulation. */
    public long reserves() {
        return reserves;
    }

    /** Lovelace given to the treasury since the first period. */
    public long treasury() {
        return treasury;
    }

    /** Fees paid and not yet shared out. */
    public long feePot() {
        return feePot;
    }

    /** Deposits held for pools and stake keys. */
    public long deposits() {
        return deposits;
    }

    /** The pots of the last update. */
    public EpochPots pots() {
        return pots;
    }

    /** All lovelace that is not in the reserves: what stake and pledge are shares of. */
    public long circulation() {
        return parameters.maxSupplyLovelace() - reserves;
    }

    /** The first period by which all that retirements caused has fallen due. */
    public long dueUntil() {
        return dueUntil;
    }
}
