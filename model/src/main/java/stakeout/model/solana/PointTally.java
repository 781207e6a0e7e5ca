package stakeout.model.solana;

import java.math.BigInteger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;

/** The points of all delegations: what the rewards of the epoch are divided by. See {@link StakePoints}. */
public record PointTally(StakeMath math) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        StakeAccounts accounts = chain.accounts;
        FreshCredits fresh = new FreshCredits(chain);
        long[] ordinary = new long[chain.votes().rows()];
        StakePoints points = math.points();
        BigInteger others = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            int row = accounts.validator[account];
            if (fresh.isOrdinary(account)) {
                ordinary[row] += accounts.stake[account];
            } else if (!fresh.isNothing(account)) {
                others = others.add(pointsOf(points, chain, account).points());
            }
        }
        WideSum sum = new WideSum();
        for (int row = 0; row < ordinary.length; row++) {
            sum.addProduct(ordinary[row], fresh.earned(row));
        }
        chain.totalPoints = sum.get().add(others);
        return BlockStep.NOTHING;
    }

    static StakePoints pointsOf(StakePoints points, SolanaChain chain, int account) {
        StakeAccounts accounts = chain.accounts;
        return points.of(
                accounts.stake[account],
                accounts.activationEpoch[account],
                accounts.deactivationEpoch[account],
                accounts.creditsObserved[account],
                chain.credits,
                accounts.validator[account],
                chain.history);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
