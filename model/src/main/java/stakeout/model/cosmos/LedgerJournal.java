package stakeout.model.cosmos;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;

/**
 * Posts every movement to a ledger, and keeps the state's supply in step with mints and burns.
 *
 * <p>An account is what its owner has in the protocol: bonded, unbonding, and rewards accrued. Tokens in wallets are
 * outside, so delegating is a deposit and a finished unbonding a withdrawal, neither of them income. Fees and provisions
 * pass the accounts fees and unclaimed; what is left there are fractions of a unit and at most
 * {@link Accrual#BLOCKS} blocks.
 */
public final class LedgerJournal implements TokenJournal {
    private final ProtocolState state;
    private final Ledger ledger;
    private final Accounts accounts;
    private final int inflation;
    private final int transactionFees;
    private final int allocated;
    private final int rewardDeposit;
    private final int commission;
    private final int ownReward;
    private final int delegatedReward;
    private final int communityTax;
    private final int dust;
    private final int rewardsWithdrawn;
    private final int bondedDeposit;
    private final int unbondedWithdrawal;
    private final int redelegation;
    private final int downtime;
    private final int doubleSign;

    public LedgerJournal(ProtocolState state, Ledger ledger) {
        this.state = state;
        this.ledger = ledger;
        accounts = ledger.accounts();
        inflation = ledger.cause("issuance:inflation");
        transactionFees = ledger.cause("fee:transactions");
        allocated = ledger.cause("transfer:allocated");
        rewardDeposit = ledger.cause("deposit:rewards");
        commission = ledger.cause("commission:delegations");
        ownReward = ledger.cause("reward:own");
        delegatedReward = ledger.cause("reward:delegated");
        communityTax = ledger.cause("tax:community");
        dust = ledger.cause("tax:dust");
        rewardsWithdrawn = ledger.cause("withdrawal:rewards");
        bondedDeposit = ledger.cause("deposit:bonded");
        unbondedWithdrawal = ledger.cause("withdrawal:unbonded");
        redelegation = ledger.cause("transfer:redelegated");
        downtime = ledger.cause("slash:downtime");
        doubleSign = ledger.cause("slash:double-sign");
    }

    /** Whether this posts for that state to that ledger. */
    public boolean serves(ProtocolState otherState, Ledger otherLedger) {
        return state == otherState && ledger == otherLedger;
    }

    private int account(int validator, boolean own) {
        int operator = CosmosChain.at(state).validators().operator[validator];
        return own ? accounts.operator(operator) : accounts.delegatorsOf(operator);
    }

    @Override
    public void minted(long amount) {
        ledger.issue(accounts.fees(), inflation, amount);
        state.supply().add(amount);
    }

    @Override
    public void feesPaid(long amount) {
        ledger.move(accounts.outside(), accounts.fees(), transactionFees, amount);
    }

    @Override
    public void collected(long amount) {
        ledger.move(accounts.fees(), accounts.unclaimed(), allocated, amount);
    }

    @Override
    public void deposited(long amount) {
        ledger.move(accounts.outside(), accounts.unclaimed(), rewardDeposit, amount);
    }

    @Override
    public void accrued(int validator, long commissionAmount, long own, long delegators) {
        ledger.move(accounts.unclaimed(), account(validator, true), commission, commissionAmount);
        ledger.move(accounts.unclaimed(), account(validator, true), ownReward, own);
        ledger.move(accounts.unclaimed(), account(validator, false), delegatedReward, delegators);
    }

    @Override
    public void taxed(long amount) {
        ledger.move(accounts.unclaimed(), accounts.treasury(), communityTax, amount);
    }

    @Override
    public void dust(int validator, long amount) {
        ledger.move(account(validator, false), accounts.treasury(), dust, amount);
    }

    @Override
    public void withdrawn(int validator, boolean own, long amount) {
        ledger.move(account(validator, own), accounts.outside(), rewardsWithdrawn, amount);
    }

    @Override
    public void bonded(int validator, boolean own, long amount) {
        ledger.move(accounts.outside(), account(validator, own), bondedDeposit, amount);
    }

    @Override
    public void unbonded(int validator, boolean own, long amount) {
        ledger.move(account(validator, own), accounts.outside(), unbondedWithdrawal, amount);
    }

    @Override
    public void redelegated(int from, boolean ownFrom, int to, boolean ownTo, long amount) {
        ledger.move(account(from, ownFrom), account(to, ownTo), redelegation, amount);
    }

    @Override
    public void burned(int validator, boolean own, long amount, Offence offence) {
        ledger.burn(account(validator, own), cause(offence), amount);
        state.supply().add(-amount);
    }

    @Override
    public void inflicted(int culprit, int validator, boolean own, long amount, Offence offence) {
        ledger.charge(cause(offence), culprit, account(validator, own), amount);
    }

    private int cause(Offence offence) {
        return offence == Offence.DOWNTIME ? downtime : doubleSign;
    }

    @Override
    public void proposed(int operator, long amount) {
        ledger.move(accounts.outside(), accounts.operator(operator), ledger.cause("deposit:proposal"), amount);
    }

    @Override
    public void depositReturned(int operator, long amount) {
        ledger.move(accounts.operator(operator), accounts.outside(), ledger.cause("withdrawal:proposal"), amount);
    }

    @Override
    public void depositBurned(int operator, long amount) {
        ledger.burn(accounts.operator(operator), ledger.cause("penalty:veto"), amount);
        state.supply().add(-amount);
    }
}
