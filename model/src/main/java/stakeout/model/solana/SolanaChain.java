package stakeout.model.solana;

import java.math.BigInteger;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/**
 * What one branch keeps beside its vote accounts: the stake accounts, the credits, the cluster's history, the epoch, and between two
 * rules of one settlement what the first has found out for the second.
 */
public final class SolanaChain implements StatePart {
    final StakeAccounts accounts;
    final EpochCredits credits;
    final StakeHistory history;
    /** The epoch being played; it stands still while the cluster does. */
    long epoch;
    /** Periods in which the cluster stood still. */
    long halted;
    /** Blocks of the last epoch settled. */
    long blocks;
    /** Lamports that the last epoch had to share out. */
    long rewards;
    /** The points of all in it. */
    BigInteger totalPoints = BigInteger.ZERO;

    private VoteAccounts votes;

    SolanaChain(int rows, long firstEpoch) {
        this(new StakeAccounts(), new EpochCredits(rows), new StakeHistory());
        epoch = firstEpoch;
    }

    private SolanaChain(StakeAccounts accounts, EpochCredits credits, StakeHistory history) {
        this.accounts = accounts;
        this.credits = credits;
        this.history = history;
    }

    @Override
    public SolanaChain copy() {
        SolanaChain copy = new SolanaChain(accounts.copy(), credits.copy(), history.copy());
        copy.epoch = epoch;
        copy.halted = halted;
        copy.blocks = blocks;
        copy.rewards = rewards;
        copy.totalPoints = totalPoints;
        return copy;
    }

    /** The chain of a state, ready to work on its columns. */
    public static SolanaChain at(ProtocolState state) {
        SolanaChain chain = state.part(SolanaChain.class);
        if (chain.votes == null || !chain.votes.shows(state.validators())) {
            chain.votes = new VoteAccounts(state.validators());
        }
        return chain;
    }

    public VoteAccounts votes() {
        return votes;
    }

    public StakeAccounts accounts() {
        return accounts;
    }

    public EpochCredits credits() {
        return credits;
    }

    public StakeHistory history() {
        return history;
    }

    public long epoch() {
        return epoch;
    }

    public long halted() {
        return halted;
    }

    /** Blocks made in the last epoch that was settled; 0 before the first. */
    public long blocks() {
        return blocks;
    }

    /** Lamports that the last epoch had to share out; more than it paid, for what is lost or left for later. */
    public long rewards() {
        return rewards;
    }

    /** Points of all delegations in the last epoch. */
    public BigInteger totalPoints() {
        return totalPoints;
    }

    /** Goes by without a block: more than a third of the weight is missing. */
    public void halt() {
        halted++;
    }

    /** Whether more than two thirds of the weight vote: only then slots are rooted. */
    public boolean hasQuorum() {
        long absent = 0;
        long present = 0;
        for (int row = 0; row < votes.rows(); row++) {
            if (votes.voted[row] != 0) {
                present += votes.weight[row];
            } else {
                absent += votes.weight[row];
            }
        }
        return present > 2 * absent;
    }

    /** Starts to take a part of an account out; it goes to another validator or to nowhere once it has cooled down. */
    public void deactivate(int account, long lamports, int movesTo) {
        int leaving = lamports < accounts.stake[account] ? accounts.split(account, lamports) : account;
        accounts.deactivationEpoch[leaving] = epoch;
        accounts.movesTo[leaving] = movesTo;
    }

    /** New stake from outside staking, activating in this epoch. */
    public void delegate(int delegator, int validator, long lamports) {
        accounts.add(delegator, validator, lamports, epoch, credits.total(validator));
        votes.stake[validator] += lamports;
    }

    /** All stake of a vote account begins to leave. Returns false where it does already. */
    public boolean leave(int row) {
        if (votes.isLeaving(row)) {
            return false;
        }
        votes.flags[row] |= VoteAccounts.LEAVING;
        int there = accounts.size();
        for (int account = 0; account < there; account++) {
            if (accounts.validator[account] == row && !accounts.isLeaving(account)) {
                deactivate(account, accounts.stake[account], StakeAccounts.NOWHERE);
            }
        }
        return true;
    }

    /** Lamports in accounts that are on their way out. */
    public long leaving() {
        long sum = 0;
        for (int account = 0; account < accounts.size(); account++) {
            sum += accounts.deactivationEpoch[account] != Activation.NEVER ? accounts.stake[account] : 0;
        }
        return sum;
    }

    /**
     * In how many settlements from now the last stake that is leaving will be gone, at the present effective stake: the cluster lets out its
     * rate of it an epoch; 0 if none is leaving.
     */
    public long periodsToLeave(WarmupRate rate) {
        long waiting = 0;
        Activation activation = new Activation(rate);
        boolean any = false;
        for (int account = 0; account < accounts.size(); account++) {
            if (accounts.deactivationEpoch[account] != Activation.NEVER && accounts.stake[account] > 0) {
                any = true;
                waiting += effectiveNow(account, activation);
            }
        }
        long effective = 0;
        for (int row = 0; row < votes.rows(); row++) {
            effective += votes.effective[row];
        }
        long periods = any ? 1 : 0;
        for (long next = epoch + 1; waiting > 0; next++) {
            long out = Math.max(1, WarmupRate.allowance(waiting, waiting, effective, rate.bps(next)));
            waiting -= out;
            effective -= out;
            periods += waiting > 0 ? 1 : 0;
        }
        return periods;
    }

    private long effectiveNow(int account, Activation activation) {
        return accounts.isWhole(account, epoch)
                ? accounts.stake[account]
                : activation
                        .at(
                                epoch,
                                accounts.stake[account],
                                accounts.activationEpoch[account],
                                accounts.deactivationEpoch[account],
                                history)
                        .effective();
    }
}
