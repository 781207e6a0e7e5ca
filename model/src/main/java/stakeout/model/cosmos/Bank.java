package stakeout.model.cosmos;

/**
 * Where all tokens are, in base units: wallets, the two staking pools, the fee collector, the distribution module and the deposits of
 * proposals. They
 * sum to the supply at all times; each is a {@code long}, an overflow is an {@link ArithmeticException}.
 */
public final class Bank {
    public long supply;
    public long wallets;
    public long bondedPool;
    public long notBondedPool;
    public long feeCollector;
    public long distribution;
    public long proposals;

    public long sum() {
        return Math.addExact(
                Math.addExact(Math.addExact(wallets, bondedPool), Math.addExact(notBondedPool, feeCollector)),
                Math.addExact(distribution, proposals));
    }

    /** Moves tokens into (+) or out of (−) the pool of validators in that state. */
    void addStake(boolean bonded, long amount) {
        if (bonded) {
            bondedPool = moved(bondedPool, amount);
        } else {
            notBondedPool = moved(notBondedPool, amount);
        }
    }

    void addWallets(long amount) {
        wallets = moved(wallets, amount);
    }

    void addDistribution(long amount) {
        distribution = moved(distribution, amount);
    }

    void addProposals(long amount) {
        proposals = moved(proposals, amount);
    }

    private static long moved(long balance, long amount) {
        long after = Math.addExact(balance, amount);
        if (after < 0) {
            throw new ArithmeticException("balance (" + balance + ") does not cover " + -amount);
        }
        return after;
    }

    Bank copy() {
        Bank copy = new Bank();
        copy.supply = supply;
        copy.wallets = wallets;
        copy.bondedPool = bondedPool;
        copy.notBondedPool = notBondedPool;
        copy.feeCollector = feeCollector;
        copy.distribution = distribution;
        copy.proposals = proposals;
        return copy;
    }
}
