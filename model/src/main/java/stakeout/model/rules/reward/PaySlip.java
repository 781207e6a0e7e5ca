package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.LostVotes;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/** Pays the rows of one period. Postings are gathered while the operator stays the same and written when it changes. */
final class PaySlip implements BlockStep {
    private static final long PPB = 1_000_000_000;

    private final Turn turn;
    private final Ledger ledger;
    private final Accounts accounts;
    private final StakeBook book;
    private final RewardRule.Split split;
    private final Presence presence;
    private final boolean compounding;
    private final PenaltyRule penalty;
    private final boolean fines;
    private final SelectionRule selection;
    private final Ratio participation;

    private final int[] operators;
    private final long[] stakes;
    private final long[] weights;
    private final byte[] status;
    private final long[] delegated;
    private final long[] commissions;

    private final int cause;
    private final int shortfallRule;
    private final int penaltyCause;
    private final int commissionCause;
    /** Weight that did not vote, by operator; only where pay is scaled. */
    private final WideColumn absent;

    /** What scaling took, by account; only where pay is scaled. */
    private final WideColumn lacks;

    private final WideSum scaledAway = new WideSum();
    private final WideSum total = new WideSum();

    // Of the rows since the last posting.
    private long own;
    private long pool;
    private long commission;
    private long missed;
    private long missedByPool;
    private long lacked;
    private long lackedByPool;
    /** What is missed by the doing of each party that lost votes. */
    private final long[] missedThrough;

    private final long[] missedByPoolThrough;

    PaySlip(PayRewards rule, Turn turn, RewardRule.Split split, Ratio participation) {
        this.turn = turn;
        this.split = split;
        this.participation = participation;
        ledger = turn.ledger();
        accounts = ledger.accounts();
        book = StakeBook.of(turn.state());
        presence = rule.reward().presence();
        compounding = rule.reward().compounding();
        penalty = rule.penalty();
        fines = !penalty.isNone();
        selection = rule.selection();
        ValidatorColumns validators = turn.state().validators();
        operators = validators.ints(ValidatorColumns.OPERATOR);
        stakes = validators.longs(StakeBook.STAKE);
        weights = validators.longs(StakeBook.WEIGHT);
        status = validators.bytes(StakeBook.STATUS);
        boolean pooled = validators.has(StakeBook.DELEGATED);
        delegated = pooled ? validators.longs(StakeBook.DELEGATED) : null;
        commissions = pooled ? validators.longs(DelegationBook.COMMISSION_PPB) : null;
        cause = ledger.cause(rule.cause());
        shortfallRule = ledger.shortfallRule(rule.cause());
        penaltyCause = fines ? ledger.cause(rule.penaltyCause()) : -1;
        commissionCause = pooled ? ledger.cause("commission") : -1;
        absent = presence == Presence.SCALED ? new WideColumn(accounts.operators()) : null;
        lacks = presence == Presence.SCALED ? new WideColumn(accounts.size()) : null;
        int parties = book.lostVotes == null ? 0 : book.lostVotes.parties() + 1;
        missedThrough = new long[parties];
        missedByPoolThrough = new long[parties];
    }

    @Override
    public void apply(int from, int to) {
        int operator = -1;
        for (int row = from; row < to; row++) {
            long weight = weights[row];
            if (weight == 0) {
                continue;
            }
            if (operators[row] != operator) {
                post(operator);
                operator = operators[row];
            }
            long ideal = split.of(stakes[row], selection.seats(weight));
            if ((status[row] & StakeBook.VOTED) == 0) {
                int party = book.partyOf(row);
                if (absent != null) {
                    noteAbsent(operator, party, weight);
                }
                if (fines) {
                    // Before pay is bonded, so that a fine is of the stake that was at work.
                    book.takeFromAbsent(turn, row, penalty.loss(stakes[row], ideal), penaltyCause, accounts.supply());
                }
                if (presence != Presence.IGNORED) {
                    miss(row, party, ideal);
                    continue;
                }
            }
            pay(row, ideal);
        }
        post(operator);
    }

    /** Who lost a vote that was cast is as absent as it made the voter. */
    private void noteAbsent(int operator, int party, long weight) {
        if (party == LostVotes.OWN) {
            absent.add(operator, weight);
        } else {
            book.lostVotes.culprits(party).share(weight, absent::add);
        }
    }

    private void miss(int row, int party, long ideal) {
        long toPool = toPool(row, ideal);
        long byPool = toPool - commission(row, toPool);
        if (party == LostVotes.OWN) {
            missedByPool += byPool;
            missed += ideal;
        } else {
            missedByPoolThrough[party] += byPool;
            missedThrough[party] += ideal;
        }
    }

    private void pay(int row, long ideal) {
        long pay = ideal;
        if (absent != null) {
            pay = participation.of(ideal);
            scaledAway.add(ideal - pay);
            lacked += ideal - pay;
        }
        long toPool = toPool(row, pay);
        if (pay < ideal) {
            long fully = toPool(row, ideal);
            lackedByPool += fully - commission(row, fully) - (toPool - commission(row, toPool));
        }
        if (toPool > 0) {
            long kept = commission(row, toPool);
            pool += toPool;
            commission += kept;
            if (compounding) {
                delegated[row] += toPool - kept;
            }
        }
        own += pay - toPool;
        if (compounding) {
            stakes[row] = Math.addExact(stakes[row], pay);
        }
    }

    /** The part of a row's pay that goes to its delegators' stake, before commission. */
    private long toPool(int row, long pay) {
        return delegated == null || delegated[row] == 0 ? 0 : WideMath.mulDiv(pay, delegated[row], stakes[row]);
    }

    private long commission(int row, long toPool) {
        return toPool == 0 ? 0 : WideMath.mulDiv(toPool, commissions[row], PPB);
    }

    private void post(int operator) {
        if (operator < 0) {
            return;
        }
        ledger.issue(accounts.operator(operator), cause, own);
        total.add(own);
        if (pool > 0) {
            ledger.issue(accounts.delegatorsOf(operator), cause, pool);
            ledger.move(accounts.delegatorsOf(operator), accounts.operator(operator), commissionCause, commission);
            total.add(pool);
        }
        if (!compounding) {
            book.liquid.add(accounts.operator(operator), own + commission);
            book.liquid.add(accounts.delegatorsOf(operator), pool - commission);
        }
        postShortfalls(operator);
        own = 0;
        pool = 0;
        commission = 0;
    }

    private void postShortfalls(int operator) {
        if (missed > 0) {
            ledger.shortfall(shortfallRule, operator, accounts.operator(operator), missed - missedByPool);
            ledger.shortfall(shortfallRule, operator, accounts.delegatorsOf(operator), missedByPool);
        }
        for (int party = 1; party < missedThrough.length; party++) {
            long byPool = missedByPoolThrough[party];
            Culprits culprits = book.lostVotes.culprits(party);
            culprits.share(missedThrough[party] - byPool, (culprit, part) -> shortfall(culprit, operator, part));
            culprits.share(byPool, (culprit, part) -> shortfall(culprit, accounts.delegatorsOf(operator), part));
            missedThrough[party] = 0;
            missedByPoolThrough[party] = 0;
        }
        if (lacked > 0) {
            lacks.add(accounts.operator(operator), lacked - lackedByPool);
            lacks.add(accounts.delegatorsOf(operator), lackedByPool);
        }
        missed = 0;
        missedByPool = 0;
        lacked = 0;
        lackedByPool = 0;
    }

    private void shortfall(int culprit, int loser, long amount) {
        ledger.shortfall(shortfallRule, culprit, loser, amount);
    }

    @Override
    public void finish() {
        turn.state().supply().add(total);
        if (absent != null && !scaledAway.isZero()) {
            blame();
        }
    }

    /** Charges what scaling took to the absent in proportion to their weight: running sums rounded down, so that all is charged. */
    private void blame() {
        WideSum all = new WideSum();
        for (int operator = 0; operator < accounts.operators(); operator++) {
            all.add(absent, operator);
        }
        if (all.isZero()) {
            return;
        }
        for (int account = 0; account < lacks.length(); account++) {
            ledger.lack(shortfallRule, account, lacks.toLongExact(account));
        }
        Ratio perWeight = Ratio.of(scaledAway.get(), all.get());
        BigInteger charged = BigInteger.ZERO;
        WideSum upTo = new WideSum();
        for (int operator = 0; operator < accounts.operators(); operator++) {
            if (!absent.isZero(operator)) {
                upTo.add(absent, operator);
                BigInteger now = perWeight.ofWide(upTo.get());
                ledger.blame(shortfallRule, operator, now.subtract(charged).longValueExact());
                charged = now;
            }
        }
    }
}
