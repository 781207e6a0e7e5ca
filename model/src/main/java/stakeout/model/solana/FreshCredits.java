package stakeout.model.solana;

/**
 * The ordinary case, without a walk for each account: the vote account has earned credits in the epoch that is settled, and a delegation
 * that was effective as a whole has observed all before them.
 */
final class FreshCredits {
    private final SolanaChain chain;
    /** Credits before this epoch's; −1 where a row has earned none. */
    private final long[] before;

    private final long[] earned;

    FreshCredits(SolanaChain chain) {
        this.chain = chain;
        int rows = chain.votes().rows();
        before = new long[rows];
        earned = new long[rows];
        for (int row = 0; row < rows; row++) {
            int newest = chain.credits.size(row) - 1;
            boolean fresh = newest >= 0 && chain.credits.epoch(row, newest) == chain.epoch;
            before[row] = fresh ? chain.credits.before(row, newest) : -1;
            earned[row] = fresh ? chain.credits.total(row) - before[row] : 0;
        }
    }

    /** Credits of the epoch. */
    long earned(int row) {
        return earned[row];
    }

    /** Whether an account's points are its stake × the credits of the epoch. */
    boolean isOrdinary(int account) {
        StakeAccounts accounts = chain.accounts;
        return accounts.creditsObserved[account] == before[accounts.validator[account]]
                && accounts.isWhole(account, chain.epoch);
    }

    /** Whether there is nothing to redeem, which is no reward either. */
    boolean isNothing(int account) {
        StakeAccounts accounts = chain.accounts;
        return accounts.stake[account] == 0
                || accounts.creditsObserved[account] == chain.credits.total(accounts.validator[account]);
    }
}
