package stakeout.model.rules.delegation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;

/** Who holds how many shares of which validator's pool. Rows are appended and may fall to zero. */
public final class DelegationBook implements StatePart {
    /** Column (long): shares of the validator's pool in all hands, one a base unit at first. */
    public static final String SHARES = "delegatorShares";
    /** Column (long): what the operator keeps of its delegators' rewards, parts per billion. */
    public static final String COMMISSION_PPB = "commissionPpb";
    /** Column (int): share of the recent duties done, parts per billion; see {@link TrackUptime}. */
    public static final String UPTIME_PPB = "uptimePpb";

    /** A pool that is worth less than this part of its shares takes no more stake: one base unit would buy too many. */
    private static final long LEAST_WORTH_PER_SHARE = 1_000_000;

    private int size;
    private int[] delegators;
    private int[] validators;
    private long[] shares;
    private Map<Long, Integer> index; // (delegator, validator) to row, built when first asked for

    public DelegationBook(DelegationTable table) {
        this(
                table.size(),
                table.delegator().clone(),
                table.validator().clone(),
                table.amount().clone());
    }

    private DelegationBook(int size, int[] delegators, int[] validators, long[] shares) {
        this.size = size;
        this.delegators = delegators;
        this.validators = validators;
        this.shares = shares;
    }

    @Override
    public DelegationBook copy() {
        return new DelegationBook(size, delegators.clone(), validators.clone(), shares.clone());
    }

    public int size() {
        return size;
    }

    public int delegator(int delegation) {
        return delegators[delegation];
    }

    public int validator(int delegation) {
        return validators[delegation];
    }

    /** Base units a delegation is worth, rounded down. */
    public long worth(ProtocolState state, int delegation) {
        return worths(state).applyAsLong(delegation);
    }

    /** As {@link #worth}, by delegation, for whoever asks for all of them; stale once the state has changed. */
    public IntToLongFunction worths(ProtocolState state) {
        long[] all = state.validators().longs(SHARES);
        long[] delegated = state.validators().longs(StakeBook.DELEGATED);
        return delegation -> {
            int row = validators[delegation];
            return all[row] == 0 ? 0 : WideMath.mulDiv(shares[delegation], delegated[row], all[row]);
        };
    }

    /** Whether stake can be bonded to a validator: not leaving, not barred, its pool not slashed to next to nothing. */
    public static boolean accepts(ProtocolState state, int row) {
        ValidatorColumns columns = state.validators();
        int gone = StakeBook.EXITING | StakeBook.LEFT | StakeBook.GONE | StakeBook.BARRED;
        long all = columns.longs(SHARES)[row];
        return (columns.bytes(StakeBook.STATUS)[row] & gone) == 0
                && columns.longs(StakeBook.DELEGATED)[row] >= all / LEAST_WORTH_PER_SHARE
                && (all == 0 || columns.longs(StakeBook.DELEGATED)[row] > 0);
    }

    /**
     * Bonds base units to a validator that accepts them. Returns false, and does nothing, where they are too few to buy a
     * share or too many for a pool to hold.
     */
    public boolean bond(ProtocolState state, int delegator, int row, long amount) {
        ValidatorColumns columns = state.validators();
        long[] all = columns.longs(SHARES);
        long[] delegated = columns.longs(StakeBook.DELEGATED);
        long[] stake = columns.longs(StakeBook.STAKE);
        if (amount > Long.MAX_VALUE - stake[row]
                || amount > (Long.MAX_VALUE - all[row]) / Math.max(1, all[row] / Math.max(1, delegated[row]) + 1)) {
            return false;
        }
        long bought = all[row] == 0 ? amount : WideMath.mulDiv(amount, all[row], delegated[row]);
        if (bought == 0) {
            return false;
        }
        int delegation = rowOf(delegator, row); // may replace the arrays
        shares[delegation] += bought;
        all[row] += bought;
        delegated[row] += amount;
        stake[row] += amount;
        if (columns.longs(StakeBook.WEIGHT)[row] > 0) {
            StakeBook.of(state).activeStake.add(amount);
        }
        return true;
    }

    /** Gives up base units of a delegation, all of it when asked for more. Returns what it gave up; the shares round up. */
    public long unbond(ProtocolState state, int delegation, long amount) {
        int row = validators[delegation];
        ValidatorColumns columns = state.validators();
        long[] all = columns.longs(SHARES);
        long[] delegated = columns.longs(StakeBook.DELEGATED);
        long worth = worth(state, delegation);
        long taken = Math.min(amount, worth);
        if (taken <= 0) {
            return 0;
        }
        long sold = taken == worth
                ? shares[delegation]
                : Math.min(shares[delegation], WideMath.mulDivUp(taken, all[row], delegated[row]));
        shares[delegation] -= sold;
        all[row] -= sold;
        if (all[row] == 0) {
            taken = delegated[row]; // the last one takes what rounding left
        }
        delegated[row] -= taken;
        columns.longs(StakeBook.STAKE)[row] -= taken;
        if (columns.longs(StakeBook.WEIGHT)[row] > 0) {
            StakeBook.of(state).activeStake.add(-taken);
        }
        return taken;
    }

    private int rowOf(int delegator, int validator) {
        if (index == null) {
            index = new HashMap<>();
            for (int i = 0; i < size; i++) {
                index.putIfAbsent(key(delegators[i], validators[i]), i);
            }
        }
        Integer known = index.get(key(delegator, validator));
        if (known != null) {
            return known;
        }
        if (size == shares.length) {
            int length = Math.max(16, size * 2);
            delegators = Arrays.copyOf(delegators, length);
            validators = Arrays.copyOf(validators, length);
            shares = Arrays.copyOf(shares, length);
        }
        delegators[size] = delegator;
        validators[size] = validator;
        shares[size] = 0;
        index.put(key(delegator, validator), size);
        return size++;
    }

    private static Long key(int delegator, int validator) {
        return ((long) delegator << 32) | validator;
    }
}
