package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import stakeout.model.ledger.Accounts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;

/**
 * One branch of Polkadot beside its validator columns: bonds, nominations, who stands behind whom in which era, slashes that wait,
 * pay that nobody claimed.
 *
 * <p>Accounts are numbered: one a validator row for its own stake, then the nominators. Delegators of the genesis come first among
 * those; behind each validator may follow one for stake of nobody in particular.
 */
public final class PolkadotChain implements StatePart {
    private static final long PPB = Perbill.ONE;
    private static final int MOST_DUTIES = 64;

    final Ledgers ledgers;
    final Nominations nominations;
    final Offences offences;
    final WideColumn behind;
    private final int rows;
    private final int delegators;
    private final long startEra;
    /** Exposures from an era on until the next entry's; the last two may lie in the future. */
    private final List<Long> fromEra = new ArrayList<>();

    private final List<Exposures> exposures = new ArrayList<>();
    /** What was not paid of an era's pots, at {@code era mod length}. */
    private final long[] unpaid;

    Exposures active = Exposures.NONE;
    Exposures planned = Exposures.NONE;
    /** Whether anything an election depends on has changed since the last. */
    boolean electionIsStale = true;

    EraIssue issue = new EraIssue(0, 0, 0);

    PolkadotChain(int rows, int delegators, int nominators, PolkadotParameters parameters, long startEra) {
        this.rows = rows;
        this.delegators = delegators;
        this.startEra = startEra;
        ledgers = new Ledgers(rows + nominators);
        nominations = new Nominations(nominators, parameters.election().nominations());
        offences = new Offences();
        behind = new WideColumn(rows);
        unpaid = new long[parameters.staking().historyEras()];
    }

    private PolkadotChain(PolkadotChain other) {
        ledgers = other.ledgers.copy();
        nominations = other.nominations.copy();
        offences = other.offences.copy();
        behind = other.behind.copy();
        rows = other.rows;
        delegators = other.delegators;
        startEra = other.startEra;
        fromEra.addAll(other.fromEra);
        exposures.addAll(other.exposures);
        unpaid = other.unpaid.clone();
        active = other.active;
        planned = other.planned;
        electionIsStale = other.electionIsStale;
        issue = other.issue;
    }

    public static PolkadotChain at(ProtocolState state) {
        return state.part(PolkadotChain.class);
    }

    @Override
    public PolkadotChain copy() {
        return new PolkadotChain(this);
    }

    // ------------------------------------------------------------------------------------------------------ accounts

    public int rows() {
        return rows;
    }

    public int nominators() {
        return ledgers.accounts() - rows;
    }

    /** Nominators that the genesis names; ids from there on are stake of nobody in particular. */
    public int delegators() {
        return delegators;
    }

    int accountOf(int nominator) {
        return rows + nominator;
    }

    boolean isValidator(int account) {
        return account < rows;
    }

    /** A validator's own stake, base units. */
    public long ownStake(int row) {
        return ledgers.active(row);
    }

    /** What a nominator has at stake, base units. */
    public long nominated(int nominator) {
        return ledgers.active(accountOf(nominator));
    }

    /** All that an account has bonded, on its way out or not. Validators' accounts first, then nominators'. */
    public long bonded(int account) {
        return ledgers.total(account);
    }

    /** An account's bond, to look at. */
    public StakingLedger ledger(int account) {
        return ledgers.open(account);
    }

    public int accounts() {
        return ledgers.accounts();
    }

    /** Own stake and what the last election put there. */
    public BigInteger behind(int row) {
        return behind.get(row);
    }

    public void addBehindTo(int row, WideColumn column, int index) {
        column.add(index, behind, row);
    }

    /** Looks at all that is on its way out. */
    public void chunks(UnlockingChunk look) {
        ledgers.chunks(look);
    }

    /** The ledger account whose money it is: an operator's, or that of the delegators of the operator whom the nominator names first. */
    int moneyAccount(ProtocolState state, Accounts accounts, int account) {
        int[] operators = state.validators().ints(ValidatorColumns.OPERATOR);
        if (isValidator(account)) {
            return accounts.operator(operators[account]);
        }
        int named = nominations.validator(nominations.first(account - rows));
        return accounts.delegatorsOf(operators[Math.max(0, named)]);
    }

    // ------------------------------------------------------------------------------------------------------ eras

    long startEra() {
        return startEra;
    }

    /** The set of the present era. */
    public Exposures active() {
        return active;
    }

    /** The set that was elected last. */
    public Exposures planned() {
        return planned;
    }

    /** What was issued for the last era. */
    public EraIssue issue() {
        return issue;
    }

    /** A set begins to serve with an era. */
    void activate(Exposures set, long era) {
        active = set;
        if (exposures.isEmpty() || exposures.get(exposures.size() - 1) != set) {
            fromEra.add(era);
            exposures.add(set);
        }
    }

    /** Who stood behind whom in an era: nobody, as far as is remembered, in eras too long ago. */
    public Exposures exposures(long era) {
        for (int i = exposures.size() - 1; i >= 0; i--) {
            if (fromEra.get(i) <= era) {
                return exposures.get(i);
            }
        }
        return Exposures.NONE;
    }

    /** Forgets who stood behind whom before an era. */
    void forgetBefore(long era) {
        while (exposures.size() > 1 && fromEra.get(1) <= era) {
            fromEra.remove(0);
            exposures.remove(0);
        }
        offences.forgetBefore(era);
    }

    /** Keeps what was not paid of an era's pots. Returns what of an era as long ago as pay can be claimed nobody has claimed. */
    long keepUnpaid(long era, long amount) {
        int place = (int) Math.floorMod(era, (long) unpaid.length);
        long expired = unpaid[place];
        unpaid[place] = amount;
        return expired;
    }

    /** All pay that nobody has claimed, and that can be claimed still. */
    public BigInteger unpaid() {
        BigInteger sum = BigInteger.ZERO;
        for (long each : unpaid) {
            sum = sum.add(BigInteger.valueOf(each));
        }
        return sum;
    }

    /** Where all stake stands after an election or without one. */
    void recount() {
        for (int row = 0; row < rows; row++) {
            behind.set(row, planned.seatOf(row) < 0 ? ledgers.active(row) : 0);
        }
        for (int seat = 0; seat < planned.seats(); seat++) {
            planned.addTotalTo(seat, behind, planned.row(seat));
        }
    }

    // ------------------------------------------------------------------------------------------------------ duties

    static void noteDuty(ValidatorColumns validators, int row, boolean done) {
        long[] duties = validators.longs(PolkadotColumns.DUTIES);
        byte[] seen = validators.bytes(PolkadotColumns.DUTIES_SEEN);
        duties[row] = duties[row] << 1 | (done ? 1 : 0);
        seen[row] = (byte) Math.min(MOST_DUTIES, seen[row] + 1);
    }

    /** The part of its last 64 eras in the set in which a validator voted, parts per billion; one if there were none. */
    public static long uptimePpb(ValidatorColumns validators, int row) {
        int seen = validators.bytes(PolkadotColumns.DUTIES_SEEN)[row];
        long done = Long.bitCount(validators.longs(PolkadotColumns.DUTIES)[row]);
        return seen == 0 ? PPB : PPB * done / seen;
    }

    /** The last era in which a slash is taken or a chunk comes free; {@code Long.MIN_VALUE} where nothing waits. */
    public long lastDue() {
        long[] last = {offences.lastDue()};
        ledgers.chunks((account, era, value) -> last[0] = Math.max(last[0], era));
        return last[0];
    }
}
