package stakeout.model.rules;

import stakeout.model.arithmetic.WideMath;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.LostVotes;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * What the composed rules keep beside their columns: who is on duty in sum, what the accounts hold outside their bonds, and
 * how stake moves between them. Everything that a validator, its delegators or a pot holds is in the column
 * {@link #STAKE}, in the exit queue or in {@link #liquid}.
 */
public final class StakeBook implements StatePart {
    /** Column (long): base units bonded to the validator, own and delegated. */
    public static final String STAKE = "stake";
    /** Column (long): the part of {@link #STAKE} that belongs to delegators; only where there is delegation. */
    public static final String DELEGATED = "delegated";
    /** Column (long): voting weight in this period, 0 when not on duty. */
    public static final String WEIGHT = "weight";
    /** Column (byte): the flags below. */
    public static final String STATUS = "status";
    /** Column (long): 1 + the first period in which stake may be paid out, 0 for any; only where something is or was locked. */
    public static final String LOCKED_UNTIL = "lockedUntil";

    public static final byte VOTED = 1;
    /** On its way out, still on duty until it has left. */
    public static final byte EXITING = 2;
    /** Off duty for good, its stake not yet paid out. */
    public static final byte LEFT = 4;
    /** Paid out. */
    public static final byte GONE = 8;

    public static final byte JAILED = 16;
    /** Slashed at any time. */
    public static final byte SLASHED = 32;
    /** Removed for an offence, for ever. */
    public static final byte BARRED = 64;
    /** Bonded and not yet admitted. */
    public static final byte WAITING = -128;

    /** Flags that keep a validator off duty. */
    public static final byte OFF_DUTY = (byte) (LEFT | GONE | JAILED | BARRED | WAITING);

    public final WideSum activeWeight = new WideSum();
    public final WideSum activeStake = new WideSum();
    public long activeSeats;
    /** {@link #activeWeight} as it was when the validators of this period were selected. */
    public final WideSum selectedWeight = new WideSum();

    public final WideSum selectedStake = new WideSum();
    public final WideSum votedWeight = new WideSum();
    /** Which votes of this period others lost, and who; null where nobody did. Never changed once made. */
    public LostVotes lostVotes;
    /** {@link #votedWeight} and {@link #activeWeight} as they were when the last period was settled; 0 before the first. */
    public final WideSum lastVotedWeight = new WideSum();

    public final WideSum lastActiveWeight = new WideSum();
    /** Validators bonded and not yet admitted. */
    public int waiting;

    /** Base units held outside bonds: paid rewards, withdrawn stake, the treasury. One cell an account. */
    public final WideColumn liquid;

    public final long startPeriod;

    public StakeBook(Accounts accounts, long startPeriod) {
        this(new WideColumn(accounts.size()), startPeriod);
    }

    private StakeBook(WideColumn liquid, long startPeriod) {
        this.liquid = liquid;
        this.startPeriod = startPeriod;
    }

    @Override
    public StakeBook copy() {
        StakeBook copy = new StakeBook(liquid.copy(), startPeriod);
        copy.activeWeight.add(activeWeight);
        copy.activeStake.add(activeStake);
        copy.activeSeats = activeSeats;
        copy.selectedWeight.add(selectedWeight);
        copy.selectedStake.add(selectedStake);
        copy.votedWeight.add(votedWeight);
        copy.lostVotes = lostVotes;
        copy.lastVotedWeight.add(lastVotedWeight);
        copy.lastActiveWeight.add(lastActiveWeight);
        copy.waiting = waiting;
        return copy;
    }

    public static StakeBook of(ProtocolState state) {
        return state.part(StakeBook.class);
    }

    /**
     * Takes {@code amount ≤ stake} from a validator: from its operator and its delegators pro rata (the delegators' part
     * rounded down), to an account; {@link Accounts#supply()} burns it.
     *
     * @return the delegators' part
     */
    public long take(Turn turn, int row, long amount, int cause, int account) {
        if (amount == 0) {
            return 0;
        }
        ValidatorColumns validators = turn.state().validators();
        long[] stake = validators.longs(STAKE);
        Accounts accounts = turn.ledger().accounts();
        int operator = validators.ints(ValidatorColumns.OPERATOR)[row];
        long fromDelegators = 0;
        if (validators.has(DELEGATED)) {
            long[] delegated = validators.longs(DELEGATED);
            if (delegated[row] > 0) {
                fromDelegators = WideMath.mulDiv(amount, delegated[row], stake[row]);
                delegated[row] -= fromDelegators;
                turn.ledger().move(accounts.delegatorsOf(operator), account, cause, fromDelegators);
            }
        }
        turn.ledger().move(accounts.operator(operator), account, cause, amount - fromDelegators);
        stake[row] -= amount;
        if (validators.longs(WEIGHT)[row] > 0) {
            activeStake.add(-amount);
        }
        arrive(turn, account, amount);
        return fromDelegators;
    }

    /** As {@link #take}, from a validator whose vote is missing: whoever lost that vote, if it was cast, is charged. */
    public void takeFromAbsent(Turn turn, int row, long amount, int cause, int account) {
        long fromDelegators = take(turn, row, amount, cause, account);
        int party = partyOf(row);
        if (party != LostVotes.OWN) {
            Ledger ledger = turn.ledger();
            int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[row];
            int delegators = ledger.accounts().delegatorsOf(operator);
            Culprits culprits = lostVotes.culprits(party);
            culprits.share(
                    amount - fromDelegators,
                    (culprit, part) ->
                            ledger.charge(cause, culprit, ledger.accounts().operator(operator), part));
            culprits.share(fromDelegators, (culprit, part) -> ledger.charge(cause, culprit, delegators, part));
        }
    }

    /** The party that lost a row's vote in this period, or {@link LostVotes#OWN}. */
    public int partyOf(int row) {
        return lostVotes == null ? LostVotes.OWN : lostVotes.partyOf(row);
    }

    /** Puts what was moved into the account's holdings, or out of supply. */
    public void arrive(Turn turn, int account, long amount) {
        Accounts accounts = turn.ledger().accounts();
        if (account == accounts.supply()) {
            turn.state().supply().add(-amount);
        } else if (account != accounts.outside()) {
            liquid.add(account, amount);
        }
    }

    /** Writes down who is on duty in the next period, and closes the votes of this one. */
    public void select(WideSum weight, WideSum stake, long seats) {
        assign(lastVotedWeight, votedWeight);
        assign(lastActiveWeight, activeWeight);
        assign(activeWeight, weight);
        assign(activeStake, stake);
        activeSeats = seats;
        assign(selectedWeight, weight);
        assign(selectedStake, stake);
        votedWeight.clear();
    }

    private static void assign(WideSum to, WideSum from) {
        to.clear();
        to.add(from);
    }

    /** Sends a validator off duty at once: its weight and its vote count no longer. */
    public void dismiss(ProtocolState state, int row, long seats) {
        long[] weight = state.validators().longs(WEIGHT);
        if (weight[row] > 0) {
            activeWeight.add(-weight[row]);
            activeStake.add(-state.validators().longs(STAKE)[row]);
            activeSeats -= seats;
            if ((state.validators().bytes(STATUS)[row] & VOTED) != 0) {
                votedWeight.add(-weight[row]);
            }
            weight[row] = 0;
        }
    }

    /** No payout of the validator's stake before the settlement of {@code period}. */
    public static void lock(ProtocolState state, int row, long period) {
        long[] locked = state.validators().addLongs(LOCKED_UNTIL);
        locked[row] = Math.max(locked[row], period + 1);
    }

    /** The first period in which the validator's stake may be paid out; −1 where nothing locks it. */
    public static long lockedUntil(ProtocolState state, int row) {
        return state.validators().has(LOCKED_UNTIL) ? state.validators().longs(LOCKED_UNTIL)[row] - 1 : -1;
    }
}
