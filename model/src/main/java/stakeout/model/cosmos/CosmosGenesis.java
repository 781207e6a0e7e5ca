package stakeout.model.cosmos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Builds the chain before its first block: every share worth one unit, nobody jailed, no vote missed, the first set chosen
 * by power.
 *
 * <p>Stake is the operator's own, the delegations of the table, and for the rest one unnamed delegator a validator. Own
 * stake is the attribute {@code selfStake}, else the roster's share, else (nobody said) one unit, the least a validator may
 * have. Commission is the attribute, lifted to the minimum as [gaia] did when proposal 826 passed; without it the minimum.
 */
public record CosmosGenesis(CosmosParameters parameters) {
    private static final long PPB_TO_RAW = Dec18.ONE_RAW / Roster.PPB;
    /** Bounds of a commission are not in any snapshot we have: anything goes. */
    private static final Dec18 UNBOUNDED = Dec18.ONE;

    public ProtocolState build(Genesis genesis) {
        check(genesis);
        int rows = genesis.rows();
        ValidatorColumns columns = new ValidatorColumns(rows);
        System.arraycopy(genesis.operatorOf(), 0, columns.ints(ValidatorColumns.OPERATOR), 0, rows);
        ProtocolState state = new ProtocolState(columns, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod();
        DelegationTable table = genesis.delegations();
        CosmosChain chain = state.put(new CosmosChain(
                        parameters, table.delegators(), genesis.supply().longValueExact()))
                .on(columns);
        chain.setClock(genesis.startPeriod(), Math.multiplyExact(genesis.startPeriod(), parameters.blockMillis()));
        for (int row = 0; row < rows; row++) {
            chain.staking().register(row, 1, commission(genesis, row), UNBOUNDED, UNBOUNDED);
        }
        long[] left = genesis.stake().clone();
        for (int i = 0; i < table.size(); i++) {
            bond(chain, table.delegator()[i], table.validator()[i], table.amount()[i]);
            checkArgument(
                    chain.delegations().size() == i + 1,
                    "delegation %s: delegator %s must delegate to validator %s in one row.",
                    i,
                    table.delegator()[i],
                    table.validator()[i]);
            left[table.validator()[i]] -= table.amount()[i];
        }
        int unnamed = table.delegators() + genesis.roster().operators();
        for (int row = 0; row < rows; row++) {
            long own = Math.min(left[row], ownStake(genesis, row));
            bond(chain, chain.ownAccount(genesis.operatorOf()[row]), row, own);
            bond(chain, unnamed + row, row, left[row] - own);
        }
        Arrays.fill(chain.validators().voted, 0, rows, (byte) 1);
        chain.validatorSet().begin();
        return state;
    }

    private static void bond(CosmosChain chain, int account, int row, long amount) {
        if (amount > 0) {
            Refusal refusal = chain.staking().delegate(account, row, amount);
            RefusedRow.check(
                    row, refusal.accepted(), "stake (%s) of validator %s must be bondable: %s.", amount, row, refusal);
        }
    }

    private Dec18 commission(Genesis genesis, int row) {
        long[] ppb = genesis.attributes().get(Genesis.COMMISSION_PPB);
        Dec18 minimum = parameters.staking().minCommission();
        if (ppb == null) {
            return minimum;
        }
        RefusedRow.check(
                row,
                ppb[row] >= 0 && ppb[row] <= Roster.PPB,
                "commission (%s ppb) of validator %s must be in [0, 1].",
                ppb[row],
                row);
        Dec18 asked = Dec18.ofRaw(ppb[row] * PPB_TO_RAW);
        return asked.compareTo(minimum) < 0 ? minimum : asked;
    }

    private static long ownStake(Genesis genesis, int row) {
        long[] selfStake = genesis.attributes().get(Genesis.SELF_STAKE);
        if (selfStake != null) {
            return selfStake[row];
        }
        int ppb = genesis.roster().ownStakePpb()[genesis.operatorOf()[row]];
        if (ppb == Roster.UNKNOWN) {
            return 1;
        }
        return Math.max(1, mulPpb(genesis.stake()[row], ppb));
    }

    private static long mulPpb(long amount, int ppb) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(ppb))
                .divide(BigInteger.valueOf(Roster.PPB))
                .longValueExact();
    }

    private void check(Genesis genesis) {
        genesis.checkStakes();
        checkArgument(genesis.startPeriod() >= 0, "startPeriod (%s) must not be negative.", genesis.startPeriod());
        checkArgument(
                genesis.supply().bitLength() < 63,
                "supply (%s) must be below 2^63 base units.\nMaybe the amount is in base units already.",
                genesis.supply());
        genesis.checkSelfStakes();
    }
}
