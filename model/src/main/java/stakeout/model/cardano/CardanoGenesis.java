package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Builds the chain before its first epoch, as if the same stake had stood for three epochs and every pool had made its blocks.
 *
 * <p>Stake is the owners' own, the delegations of the table, and for the rest one unnamed account a pool. Own stake is the attribute
 * {@code selfStake}, else the roster's share, else none. A pool pledges the attribute {@code pledge}, else what its owners hold; its cost is the
 * attribute {@code cost}, else the least there may be; its margin is the attribute {@code commission}, else 0. Supply is what circulates;
 * the rest of all lovelace is in the reserves.
 */
public record CardanoGenesis(CardanoParameters parameters) {
    static final long PPB = Roster.PPB;

    public ProtocolState build(Genesis genesis) {
        int pools = genesis.rows();
        genesis.checkStakes();
        checkArgument(genesis.startPeriod() >= 1, "startPeriod (%s) must be at least 1.", genesis.startPeriod());
        ValidatorColumns validators = new ValidatorColumns(pools);
        PoolColumns.register(validators);
        System.arraycopy(genesis.operatorOf(), 0, validators.ints(ValidatorColumns.OPERATOR), 0, pools);
        ProtocolState state = new ProtocolState(validators, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod() - 1;
        state.finality().justified = genesis.startPeriod() - 1;

        DelegationTable table = genesis.delegations();
        CardanoChain chain = state.put(new CardanoChain(parameters, pools, table.size() + pools));
        long[] unnamed = stakes(genesis, validators);
        for (int i = 0; i < table.size(); i++) {
            chain.accounts.append(table.delegator()[i], table.validator()[i], table.amount()[i]);
        }
        for (int pool = 0; pool < pools; pool++) {
            offer(genesis, validators, pool);
            if (unnamed[pool] > 0) {
                chain.accounts.append(StakeAccounts.NOBODY, pool, unnamed[pool]);
            }
        }
        fill(genesis, validators, chain);
        for (StakeSnapshot snapshot : new StakeSnapshot[] {chain.mark, chain.set, chain.go}) {
            snapshot.take(validators, chain.accounts);
        }
        earlierBlocks(chain, validators);
        return state;
    }

    /** Stake and own stake of every pool; what neither the owners nor the table hold of it. */
    private static long[] stakes(Genesis genesis, ValidatorColumns validators) {
        long[] left = genesis.undelegated();
        long[] selfStake = genesis.attributes().get(Genesis.SELF_STAKE);
        long[] own = validators.longs(PoolColumns.OWN);
        for (int row = 0; row < left.length; row++) {
            own[row] = selfStake == null ? Math.min(left[row], share(genesis, row)) : selfStake[row];
            RefusedRow.check(
                    row,
                    own[row] >= 0 && own[row] <= left[row],
                    "selfStake (%s) of validator %s must lie in what its delegators leave of its stake (%s).",
                    own[row],
                    row,
                    left[row]);
            left[row] -= own[row];
        }
        System.arraycopy(genesis.stake(), 0, validators.longs(PoolColumns.STAKE), 0, left.length);
        return left;
    }

    private static long share(Genesis genesis, int row) {
        int ppb = genesis.roster().ownStakePpb()[genesis.operatorOf()[row]];
        return ppb == Roster.UNKNOWN ? 0 : WideMath.mulDiv(genesis.stake()[row], ppb, PPB);
    }

    private void offer(Genesis genesis, ValidatorColumns validators, int row) {
        long least = parameters.pools().minCostLovelace();
        long pledge = given(genesis, Genesis.PLEDGE, row, validators.longs(PoolColumns.OWN)[row]);
        long cost = given(genesis, Genesis.COST, row, least);
        long margin = given(genesis, Genesis.COMMISSION_PPB, row, 0);
        RefusedRow.check(
                row,
                pledge >= 0 && pledge <= parameters.maxSupplyLovelace(),
                "pledge (%s) of validator %s must be in [0, %s].\nMaybe less pledge, or a larger maxSupplyLovelace.",
                pledge,
                row,
                parameters.maxSupplyLovelace());
        RefusedRow.check(
                row,
                cost >= least && cost <= parameters.maxSupplyLovelace(),
                "cost (%s) of validator %s must be at least pools.minCostLovelace (%s), and no more than there is.",
                cost,
                row,
                least);
        RefusedRow.check(
                row,
                margin >= 0 && margin <= PPB,
                "commission (%s ppb) of validator %s must be in [0, 1].",
                margin,
                row);
        validators.longs(PoolColumns.PLEDGE)[row] = pledge;
        validators.longs(PoolColumns.COST)[row] = cost;
        validators.longs(PoolColumns.MARGIN_PPB)[row] = margin;
        validators.longs(PoolColumns.ASKED_MARGIN_PPB)[row] = margin;
    }

    private static long given(Genesis genesis, String attribute, int row, long otherwise) {
        long[] column = genesis.attributes().get(attribute);
        return column == null ? otherwise : column[row];
    }

    private void fill(Genesis genesis, ValidatorColumns validators, CardanoChain chain) {
        BigInteger most = BigInteger.valueOf(parameters.maxSupplyLovelace());
        checkArgument(
                genesis.supply().compareTo(most) <= 0,
                "supply (%s) must be at most maxSupplyLovelace (%s).\nMaybe the amount is in lovelace already.",
                genesis.supply(),
                most);
        chain.reserves = most.subtract(genesis.supply()).longValueExact();
        BigInteger deposits = BigInteger.valueOf(parameters.pools().depositLovelace())
                .multiply(BigInteger.valueOf(validators.rows()))
                .add(BigInteger.valueOf(parameters.keyDepositLovelace())
                        .multiply(BigInteger.valueOf(chain.accounts.size)));
        BigInteger bound = deposits;
        for (int row = 0; row < validators.rows(); row++) {
            bound = bound.add(BigInteger.valueOf(genesis.stake()[row]));
        }
        checkArgument(
                bound.compareTo(genesis.supply()) <= 0,
                "supply (%s) must be at least what is staked and the deposits for it (%s).",
                genesis.supply(),
                bound);
        chain.deposits = deposits.longValueExact();
    }

    private void earlierBlocks(CardanoChain chain, ValidatorColumns validators) {
        long[] blocks = validators.longs(PoolColumns.BLOCKS_BEFORE);
        System.arraycopy(chain.go.stake, 0, blocks, 0, validators.rows());
        chain.blocks.weightBefore = chain.go.activeStake;
        chain.blocks.madeBefore = parameters.monetaryExpansion().expectedBlocks();
        chain.blocks.possibleBefore = chain.blocks.madeBefore;
        chain.onDuty = chain.go.activeStake;
        chain.pots = parameters.monetaryExpansion().pots(chain.reserves, 0, chain.blocks.madeBefore);
    }
}
