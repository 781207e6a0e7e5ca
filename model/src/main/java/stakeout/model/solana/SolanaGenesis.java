package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Builds the chain before its first epoch: all stake effective, as if it were as old as the chain, no credits earned, weights by the
 * stake of genesis.
 *
 * <p>Stake is the delegations of the table, the operator's own (the attribute {@code selfStake}, else the roster's share, else
 * none) and for the rest one unnamed account a validator. Commission is the attribute, else the parameters'.
 */
public record SolanaGenesis(SolanaParameters parameters) {
    /** Twice the supply must fit a long with its sign. */
    private static final int MOST_BITS = 62;

    private static final int PPB_PER_BPS = 100_000;

    public ProtocolState build(Genesis genesis) {
        int rows = genesis.rows();
        check(genesis);
        ValidatorColumns columns = new ValidatorColumns(rows);
        System.arraycopy(genesis.operatorOf(), 0, columns.ints(ValidatorColumns.OPERATOR), 0, rows);
        ProtocolState state = new ProtocolState(columns, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod();
        state.put(new SolanaChain(rows, parameters.epochs().firstEpoch()));
        SolanaChain chain = SolanaChain.at(state);
        VoteAccounts votes = chain.votes();
        System.arraycopy(genesis.stake(), 0, votes.stake, 0, rows);
        System.arraycopy(genesis.stake(), 0, votes.effective, 0, rows);
        System.arraycopy(genesis.stake(), 0, votes.weight, 0, rows);
        System.arraycopy(genesis.stake(), 0, votes.nextWeight, 0, rows);
        Arrays.fill(votes.voted, 0, rows, (byte) 1);
        delegate(chain, genesis);
        for (int row = 0; row < rows; row++) {
            votes.commissionBps[row] = commissionBps(genesis, row);
        }
        return state;
    }

    private static void delegate(SolanaChain chain, Genesis genesis) {
        DelegationTable table = genesis.delegations();
        StakeAccounts accounts = chain.accounts;
        accounts.room(table.size() + 2 * genesis.rows());
        long[] left = genesis.undelegated();
        for (int i = 0; i < table.size(); i++) {
            accounts.add(table.delegator()[i], table.validator()[i], table.amount()[i], Activation.NEVER, 0);
        }
        for (int row = 0; row < left.length; row++) {
            long own = own(genesis, row, left[row]);
            if (own > 0) {
                accounts.add(StakeAccounts.OWN, row, own, Activation.NEVER, 0);
            }
            if (left[row] > own) {
                accounts.add(StakeAccounts.NOBODY, row, left[row] - own, Activation.NEVER, 0);
            }
        }
    }

    private static long own(Genesis genesis, int row, long left) {
        long[] selfStake = genesis.attributes().get(Genesis.SELF_STAKE);
        if (selfStake != null) {
            RefusedRow.check(
                    row,
                    selfStake[row] >= 0 && selfStake[row] <= left,
                    "selfStake (%s) of validator %s must lie in what its delegators leave of its stake (%s).",
                    selfStake[row],
                    row,
                    left);
            return selfStake[row];
        }
        int ppb = genesis.roster().ownStakePpb()[genesis.operatorOf()[row]];
        return ppb == Roster.UNKNOWN ? 0 : Math.min(left, WideMath.mulDiv(genesis.stake()[row], ppb, Roster.PPB));
    }

    private int commissionBps(Genesis genesis, int row) {
        long[] ppb = genesis.attributes().get(Genesis.COMMISSION_PPB);
        long bps;
        if (ppb == null) {
            bps = parameters
                    .commission()
                    .value()
                    .multiply(BigDecimal.valueOf(CommissionSplit.WHOLE))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
        } else {
            RefusedRow.check(
                    row,
                    ppb[row] >= 0 && ppb[row] <= Roster.PPB,
                    "commission (%s ppb) of validator %s must be in [0, 1].",
                    ppb[row],
                    row);
            bps = ppb[row] / PPB_PER_BPS;
        }
        return (int) (bps - bps % parameters.commissionStepBps());
    }

    private static void check(Genesis genesis) {
        genesis.checkStakes();
        checkArgument(
                genesis.supply().bitLength() <= MOST_BITS - 1,
                "supply (%s) must be below 2^61 lamports.\nMaybe the amount is in lamports already.",
                genesis.supply());
    }
}
