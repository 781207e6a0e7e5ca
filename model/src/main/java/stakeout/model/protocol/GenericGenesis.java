package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.rules.slashing.OffenceLog;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** Turns a genesis into the state of a composed protocol, and takes in newcomers. */
final class GenericGenesis {
    private static final int PPB = 1_000_000_000;
    /** It must fit a long, also when supply has grown. */
    private static final int MOST_ISSUANCE_BITS = 60;

    private GenericGenesis() {}

    static ProtocolState build(Generic protocol, Genesis genesis) {
        int rows = genesis.rows();
        checkArgument(rows >= 1, "validators (%s) must be at least 1.", rows);
        ValidatorColumns validators = new ValidatorColumns(rows);
        System.arraycopy(genesis.operatorOf(), 0, validators.ints(ValidatorColumns.OPERATOR), 0, rows);
        long[] stake = validators.addLongs(StakeBook.STAKE);
        System.arraycopy(genesis.stake(), 0, stake, 0, rows);
        validators.addLongs(StakeBook.WEIGHT);
        validators.addBytes(StakeBook.STATUS);

        long least = protocol.entry().minimum(protocol.setting());
        WideSum staked = new WideSum();
        for (int row = 0; row < rows; row++) {
            RefusedRow.check(
                    row,
                    stake[row] >= least,
                    "stake (%s) of validator %s must be at least the minimum of entry (%s base units).\n"
                            + "Maybe entry: {type: open, minimumStake: 1 %s}, or leave it out.",
                    stake[row],
                    row,
                    least,
                    protocol.token().baseUnit());
            staked.add(stake[row]);
        }
        checkArgument(
                genesis.supply().compareTo(staked.get()) >= 0,
                "supply (%s) must be at least what is staked (%s).\nMaybe less stake.",
                genesis.supply(),
                staked);

        ProtocolState state = new ProtocolState(validators, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod();
        state.finality().justified = genesis.startPeriod();
        state.put(new StakeBook(new Accounts(genesis.roster().operators()), genesis.startPeriod()));
        state.put(new ExitQueue());
        state.put(new OffenceLog());
        if (protocol.delegation().isOpen()) {
            delegations(protocol, genesis, state);
        } else {
            checkArgument(
                    genesis.delegations().size() == 0,
                    "delegations (%s) must be none where delegation is none.",
                    genesis.delegations().size());
        }
        protocol.issuance().begin(state);
        BigInteger issuance = protocol.issuance().perPeriod(state, protocol.setting());
        checkArgument(
                issuance.bitLength() <= MOST_ISSUANCE_BITS,
                "supply (%s) must be such that what a period issues (%s) is below 2^%s base units.\n"
                        + "Maybe a smaller supply, fewer decimals or shorter periods.",
                genesis.supply(),
                issuance,
                MOST_ISSUANCE_BITS);
        return state;
    }

    private static void delegations(Generic protocol, Genesis genesis, ProtocolState state) {
        ValidatorColumns validators = state.validators();
        DelegationTable table = genesis.delegations();
        int rows = genesis.rows();
        long[] stake = validators.longs(StakeBook.STAKE);
        long[] delegated = validators.addLongs(StakeBook.DELEGATED);
        long[] shares = validators.addLongs(DelegationBook.SHARES);
        for (int i = 0; i < table.size(); i++) {
            int row = table.validator()[i];
            checkArgument(
                    table.amount()[i] >= 1 && table.amount()[i] <= stake[row] - delegated[row],
                    "delegations to validator %s must each be at least 1 and sum to at most its stake (%s).",
                    row,
                    stake[row]);
            delegated[row] += table.amount()[i];
        }
        long[] self = genesis.attributes().get(Genesis.SELF_STAKE);
        if (self == null && table.size() == 0) {
            self = byRoster(genesis);
        }
        for (int row = 0; self != null && row < rows; row++) {
            RefusedRow.check(
                    row,
                    self[row] >= 0 && self[row] <= stake[row] - delegated[row],
                    "selfStake (%s) of validator %s must be in [0, %s], what delegations leave of its stake.",
                    self[row],
                    row,
                    stake[row] - delegated[row]);
            delegated[row] = stake[row] - self[row]; // nobody's in particular, where the table says less
        }
        System.arraycopy(delegated, 0, shares, 0, rows);
        long[] commission = validators.addLongs(DelegationBook.COMMISSION_PPB);
        int[] uptime = validators.addInts(DelegationBook.UPTIME_PPB);
        long[] own = genesis.attributes().get(Genesis.COMMISSION_PPB);
        for (int row = 0; row < rows; row++) {
            long asked = own == null ? protocol.delegation().commissionPpb() : own[row];
            RefusedRow.check(
                    row,
                    asked >= 0 && asked <= PPB,
                    "commission (%s ppb) of validator %s must be in [0, 1].",
                    asked,
                    row);
            commission[row] = Math.max(asked, protocol.delegation().minimumCommissionPpb());
            uptime[row] = PPB;
        }
        state.put(new DelegationBook(table));
    }

    /** Where the roster says what part of an operator's stake is its own; all of it where it does not. */
    private static long[] byRoster(Genesis genesis) {
        long[] own = genesis.stake().clone();
        for (int row = 0; row < own.length; row++) {
            int ppb = genesis.roster().ownStakePpb()[genesis.operatorOf()[row]];
            own[row] = ppb == Roster.UNKNOWN ? own[row] : WideMath.mulDiv(own[row], ppb, Roster.PPB);
        }
        return own;
    }

    static int enter(Generic protocol, Turn turn, int operator, long stakeBaseUnits) {
        ProtocolState state = turn.state();
        StakeBook book = StakeBook.of(state);
        if (stakeBaseUnits < protocol.entry().minimum(protocol.setting())
                || book.waiting >= protocol.entry().maximumWaiting()) {
            return -1;
        }
        ValidatorColumns validators = state.validators();
        int row = validators.append(operator);
        validators.longs(StakeBook.STAKE)[row] = stakeBaseUnits;
        validators.bytes(StakeBook.STATUS)[row] = StakeBook.WAITING;
        book.waiting++;
        if (protocol.delegation().isOpen()) {
            validators.longs(DelegationBook.COMMISSION_PPB)[row] = Math.max(
                    protocol.delegation().commissionPpb(), protocol.delegation().minimumCommissionPpb());
            validators.ints(DelegationBook.UPTIME_PPB)[row] = PPB;
        }
        Accounts accounts = turn.ledger().accounts();
        turn.ledger()
                .move(
                        accounts.outside(),
                        accounts.operator(operator),
                        turn.ledger().cause("entry:bond"),
                        stakeBaseUnits);
        return row;
    }
}
