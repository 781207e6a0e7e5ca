package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * What holders do between boundaries: delegate, delegate elsewhere, leave. All of it takes effect at once, without a lock, and counts
 * from the next mark on.
 */
public record Delegation(Turn turn) {
    private CardanoChain chain() {
        return CardanoChain.of(turn.state());
    }

    private long[] stakes() {
        return turn.state().validators().longs(PoolColumns.STAKE);
    }

    private int operatorOf(int pool) {
        return turn.state().validators().ints(ValidatorColumns.OPERATOR)[pool];
    }

    /** Whether a pool is registered and has not announced its retirement. */
    public static boolean accepts(ValidatorColumns validators, int pool) {
        return (validators.bytes(PoolColumns.STATUS)[pool] & (PoolColumns.RETIRING | PoolColumns.RETIRED)) == 0;
    }

    /** Lovelace of an account that could go to a pool. */
    public static long movable(ProtocolState state, int account, int toPool) {
        StakeAccounts accounts = CardanoChain.of(state).accounts;
        boolean may = accounts.isRegistered(account)
                && accounts.pool(account) != toPool
                && accepts(state.validators(), toPool);
        return may ? accounts.amount(account) : 0;
    }

    /** Delegates an account, or so much of it by another key, to another pool. Returns the lovelace moved. */
    public long redelegate(int account, int toPool, long amount) {
        long moved = Math.min(amount, movable(turn.state(), account, toPool));
        if (moved <= 0) {
            return 0;
        }
        StakeAccounts accounts = chain().accounts;
        int from = accounts.pool(account);
        if (moved == accounts.amount(account)) {
            accounts.point(account, toPool);
        } else {
            accounts.amounts[account] -= moved;
            add(accounts.delegator(account), toPool, moved);
        }
        stakes()[from] -= moved;
        stakes()[toPool] += moved;
        if (operatorOf(from) != operatorOf(toPool)) {
            Accounts all = turn.ledger().accounts();
            turn.ledger()
                    .move(
                            all.delegatorsOf(operatorOf(from)),
                            all.delegatorsOf(operatorOf(toPool)),
                            turn.ledger().cause("transfer:redelegated"),
                            moved);
        }
        return moved;
    }

    /** Takes lovelace out of an account; who takes all deregisters the key. Returns the lovelace taken. */
    public long withdraw(int account, long amount) {
        StakeAccounts accounts = chain().accounts;
        long taken = accounts.isRegistered(account) ? Math.min(amount, accounts.amount(account)) : 0;
        if (taken <= 0) {
            return 0;
        }
        int pool = accounts.pool(account);
        accounts.amounts[account] -= taken;
        stakes()[pool] -= taken;
        Ledger ledger = turn.ledger();
        Accounts all = ledger.accounts();
        ledger.move(all.delegatorsOf(operatorOf(pool)), all.outside(), ledger.cause("withdrawal:unbonded"), taken);
        if (accounts.amount(account) == 0) {
            accounts.registered[account] = 0;
            long deposit = chain().parameters.keyDepositLovelace();
            ledger.move(all.unclaimed(), all.outside(), ledger.cause("withdrawal:key-deposit"), deposit);
            chain().deposits -= deposit;
        }
        return taken;
    }

    /** Delegates lovelace from outside. */
    public void delegate(int delegator, int pool, long amount) {
        checkArgument(amount > 0, "amount (%s) to delegate must be above 0.", amount);
        checkArgument(accepts(turn.state().validators(), pool), "pool (%s) must not be retiring.", pool);
        add(delegator, pool, amount);
        stakes()[pool] = Math.addExact(stakes()[pool], amount);
        Ledger ledger = turn.ledger();
        Accounts all = ledger.accounts();
        ledger.move(all.outside(), all.delegatorsOf(operatorOf(pool)), ledger.cause("deposit:bonded"), amount);
    }

    private void add(int delegator, int pool, long amount) {
        StakeAccounts accounts = chain().accounts;
        int known = delegator == StakeAccounts.NOBODY ? -1 : accounts.find(delegator, pool);
        if (known >= 0) {
            accounts.amounts[known] += amount;
            return;
        }
        accounts.append(delegator, pool, amount);
        long deposit = chain().parameters.keyDepositLovelace();
        Ledger ledger = turn.ledger();
        ledger.move(ledger.accounts().outside(), ledger.accounts().unclaimed(), ledger.cause("deposit:key"), deposit);
        chain().deposits += deposit;
    }

    /**
     * Announces a pool's retirement. Returns false where it is announced already, or done.
     *
     * @param epochs how far ahead, from 1 to eMax: the pool retires at the beginning of that epoch
     */
    public boolean retire(int pool, int epochs) {
        int most = chain().parameters.pools().retirementEpochs();
        checkArgument(epochs >= 1 && epochs <= most, "epochs (%s) to retirement must be in [1, %s].", epochs, most);
        ValidatorColumns validators = turn.state().validators();
        if (!accepts(validators, pool)) {
            return false;
        }
        validators.bytes(PoolColumns.STATUS)[pool] |= PoolColumns.RETIRING;
        int epoch = Math.toIntExact(turn.period() + epochs);
        validators.ints(PoolColumns.RETIRES)[pool] = epoch;
        // The mark of that boundary still holds it; as set it elects an epoch later, as go it pays at the end of the
        // next.
        chain().dueUntil = Math.max(chain().dueUntil, epoch + 3L);
        return true;
    }
}
