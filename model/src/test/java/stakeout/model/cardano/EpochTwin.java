package stakeout.model.cardano;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.state.Genesis;

/** The epoch once more, with objects and rationals instead of columns and integers: who ends with how much, given the blocks made. */
final class EpochTwin {
    /** A stake account. */
    static final class Account {
        int pool;
        BigInteger amount;
        boolean isRegistered = true;

        Account(int pool, long amount) {
            this.pool = pool;
            this.amount = BigInteger.valueOf(amount);
        }
    }

    private record Snapshot(List<Integer> pools, List<BigInteger> amounts, BigInteger[] own, BigInteger[] stake) {
        BigInteger active() {
            BigInteger sum = BigInteger.ZERO;
            for (BigInteger each : stake) {
                sum = sum.add(each);
            }
            return sum;
        }
    }

    private final CardanoParameters parameters;
    private final long[] pledge;
    private final long[] cost;
    private final BigFraction[] margin;
    final List<Account> accounts = new ArrayList<>();
    final BigInteger[] own;
    final boolean[] retiring;
    private final boolean[] retired;
    BigInteger reserves;
    BigInteger treasury = BigInteger.ZERO;
    BigInteger feePot = BigInteger.ZERO;
    private BigInteger feeSnapshot = BigInteger.ZERO;
    private Snapshot mark;
    private Snapshot set;
    private Snapshot go;
    private long[] blocksBefore;
    private long weightBefore;
    private long madeBefore;

    EpochTwin(CardanoParameters parameters, Genesis genesis) {
        this.parameters = parameters;
        int pools = genesis.rows();
        pledge = genesis.attributes().get(Genesis.PLEDGE);
        cost = genesis.attributes().get(Genesis.COST);
        margin = new BigFraction[pools];
        own = new BigInteger[pools];
        retiring = new boolean[pools];
        retired = new boolean[pools];
        long[] unnamed = genesis.stake().clone();
        for (int i = 0; i < genesis.delegations().size(); i++) {
            int pool = genesis.delegations().validator()[i];
            long amount = genesis.delegations().amount()[i];
            accounts.add(new Account(pool, amount));
            unnamed[pool] -= amount;
        }
        for (int pool = 0; pool < pools; pool++) {
            long self = genesis.attributes().get(Genesis.SELF_STAKE)[pool];
            own[pool] = BigInteger.valueOf(self);
            margin[pool] = new BigFraction(genesis.attributes().get(Genesis.COMMISSION_PPB)[pool], 1_000_000_000L);
            if (unnamed[pool] - self > 0) {
                accounts.add(new Account(pool, unnamed[pool] - self));
            }
        }
        reserves = BigInteger.valueOf(parameters.maxSupplyLovelace()).subtract(genesis.supply());
        mark = snapshot();
        set = mark;
        go = mark;
        blocksBefore = new long[pools];
        for (int pool = 0; pool < pools; pool++) {
            blocksBefore[pool] = go.stake[pool].longValueExact();
            weightBefore += blocksBefore[pool];
        }
        madeBefore = expectedBlocks();
    }

    private long expectedBlocks() {
        BigFraction open =
                BigFraction.ONE.subtract(exactly(parameters.expansion().d().value()));
        return RewardTwin.floor(
                        open.multiply(exactly(parameters.epoch().activeSlots().value()))
                                .multiply(BigInteger.valueOf(parameters.epoch().slots())))
                .longValueExact();
    }

    private static BigFraction exactly(java.math.BigDecimal value) {
        return new BigFraction(value.setScale(18).unscaledValue(), BigInteger.TEN.pow(18));
    }

    private Snapshot snapshot() {
        BigInteger[] stake = new BigInteger[own.length];
        BigInteger[] owned = own.clone();
        for (int pool = 0; pool < own.length; pool++) {
            owned[pool] = retired[pool] ? BigInteger.ZERO : own[pool];
            stake[pool] = owned[pool];
        }
        List<Integer> pools = new ArrayList<>();
        List<BigInteger> amounts = new ArrayList<>();
        for (Account account : accounts) {
            pools.add(account.pool);
            amounts.add(account.amount);
            if (!retired[account.pool]) {
                stake[account.pool] = stake[account.pool].add(account.amount);
            }
        }
        return new Snapshot(pools, amounts, owned, stake);
    }

    /** Plays the end of an epoch in which pools made so many blocks. */
    void settle(long[] blocks, long made) {
        feePot = feePot.add(BigInteger.valueOf(parameters.feesPerEpochLovelace()));
        reward();
        go = set;
        set = mark;
        mark = snapshot();
        feeSnapshot = feePot;
        for (int pool = 0; pool < own.length; pool++) {
            if (retiring[pool] && !retired[pool]) {
                retired[pool] = true;
                own[pool] = own[pool].add(BigInteger.valueOf(parameters.pools().depositLovelace()));
            }
        }
        blocksBefore = blocks.clone();
        weightBefore = 0;
        for (long each : blocks) {
            weightBefore += each;
        }
        madeBefore = made;
    }

    private void reward() {
        BigFraction d = exactly(parameters.expansion().d().value());
        BigFraction eta = d.compareTo(new BigFraction(8, 10)) >= 0
                ? BigFraction.ONE
                : RewardTwin.min(BigFraction.ONE, new BigFraction(madeBefore, expectedBlocks()));
        BigInteger circulation =
                BigInteger.valueOf(parameters.maxSupplyLovelace()).subtract(reserves);
        BigInteger expansion = RewardTwin.floor(
                eta.multiply(exactly(parameters.expansion().rho().value())).multiply(reserves));
        BigInteger pot = feeSnapshot.add(expansion);
        BigInteger tax =
                RewardTwin.floor(exactly(parameters.expansion().tau().value()).multiply(pot));
        BigInteger all = pot.subtract(tax);
        BigInteger left = all;
        treasury = treasury.add(tax);
        feePot = feePot.subtract(feeSnapshot);
        BigInteger active = go.active();
        for (int pool = 0; pool < own.length; pool++) {
            if (blocksBefore[pool] == 0
                    || go.stake[pool].signum() == 0
                    || go.own[pool].compareTo(BigInteger.valueOf(pledge[pool])) < 0) {
                continue;
            }
            BigFraction sigma = new BigFraction(go.stake[pool], circulation);
            BigInteger f = RewardTwin.poolReward(
                    RewardTwin.maxPool(
                            all.longValueExact(),
                            parameters.pools().k(),
                            exactly(parameters.pools().a0()),
                            sigma,
                            new BigFraction(BigInteger.valueOf(pledge[pool]), circulation),
                            -1),
                    d,
                    blocksBefore[pool],
                    weightBefore,
                    new BigFraction(go.stake[pool], active));
            BigInteger leader =
                    RewardTwin.leader(f, cost[pool], margin[pool], new BigFraction(go.own[pool], circulation), sigma);
            own[pool] = own[pool].add(leader);
            left = left.subtract(leader);
            for (int i = 0; i < go.pools.size(); i++) {
                if (go.pools.get(i) == pool) {
                    BigInteger member = RewardTwin.member(
                            f, cost[pool], margin[pool], new BigFraction(go.amounts.get(i), circulation), sigma);
                    left = left.subtract(member);
                    if (accounts.get(i).isRegistered) {
                        accounts.get(i).amount = accounts.get(i).amount.add(member);
                    } else {
                        treasury = treasury.add(member);
                    }
                }
            }
        }
        reserves = reserves.subtract(expansion).add(left);
    }
}
