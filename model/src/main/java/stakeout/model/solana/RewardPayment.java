package stakeout.model.solana;

import java.math.BigInteger;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Pays every delegation its part of the epoch's rewards ({@link StakeReward}): the staker's side is added to the delegation, the
 * voter's to the vote account. Only what is paid is minted.
 */
public record RewardPayment(StakeMath math) implements Rule {
    private static final int MOST_BITS = 126;

    @Override
    public BlockStep prepare(Turn turn) {
        new Payment(turn).pay();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }

    private final class Payment {
        private final Turn turn;
        private final SolanaChain chain;
        private final StakeAccounts accounts;
        private final VoteAccounts votes;
        private final FreshCredits fresh;
        private final StakePoints points = math.points();
        /** What an ordinary delegation gets for a lamport of stake; null where it is not worth a look. */
        private final Ratio[] perLamport;

        private final long[] commission;
        private final long[] own;
        private final long[] delegated;

        Payment(Turn turn) {
            this.turn = turn;
            chain = SolanaChain.at(turn.state());
            accounts = chain.accounts;
            votes = chain.votes();
            fresh = new FreshCredits(chain);
            perLamport = new Ratio[votes.rows()];
            commission = new long[votes.rows()];
            own = new long[votes.rows()];
            delegated = new long[votes.rows()];
        }

        void pay() {
            prepareRatios();
            for (int account = 0; account < accounts.size(); account++) {
                if (perLamport[accounts.validator[account]] != null && fresh.isOrdinary(account)) {
                    payOrdinary(account);
                } else if (!fresh.isNothing(account) || chain.rewards == 0) {
                    payByWalk(account);
                }
            }
            post();
        }

        private void prepareRatios() {
            if (chain.totalPoints.signum() == 0 || chain.rewards <= 0 || chain.totalPoints.bitLength() > MOST_BITS) {
                return;
            }
            BigInteger rewards = BigInteger.valueOf(chain.rewards);
            for (int row = 0; row < perLamport.length; row++) {
                if (fresh.earned(row) > 0) {
                    perLamport[row] =
                            Ratio.of(BigInteger.valueOf(fresh.earned(row)).multiply(rewards), chain.totalPoints);
                }
            }
        }

        private void payOrdinary(int account) {
            int row = accounts.validator[account];
            long reward = perLamport[row].of(accounts.stake[account]);
            int bps = votes.commissionBps[row];
            if (reward != 0 && !CommissionSplit.leavesOneSideEmpty(bps, reward)) {
                give(
                        account,
                        CommissionSplit.staker(bps, reward),
                        CommissionSplit.voter(bps, reward),
                        chain.credits.total(row));
            }
        }

        private void payByWalk(int account) {
            int row = accounts.validator[account];
            StakeReward reward = StakeReward.of(
                    PointTally.pointsOf(points, chain, account),
                    chain.rewards,
                    chain.totalPoints,
                    votes.commissionBps[row],
                    accounts.activationEpoch[account] == chain.epoch);
            if (reward != null) {
                give(account, reward.staker(), reward.voter(), reward.creditsObserved());
            }
        }

        private void give(int account, long staker, long voter, long observed) {
            int row = accounts.validator[account];
            accounts.stake[account] += staker;
            accounts.creditsObserved[account] = observed;
            commission[row] += voter;
            if (accounts.delegator[account] == StakeAccounts.OWN) {
                own[row] += staker;
            } else {
                delegated[row] += staker;
            }
        }

        private void post() {
            Ledger ledger = turn.ledger();
            Accounts ledgerAccounts = ledger.accounts();
            int commissions = ledger.cause("commission:rewards");
            int ownRewards = ledger.cause("reward:own");
            int delegatedRewards = ledger.cause("reward:delegated");
            for (int row = 0; row < votes.rows(); row++) {
                int operator = votes.operator[row];
                ledger.issue(ledgerAccounts.operator(operator), commissions, commission[row]);
                ledger.issue(ledgerAccounts.operator(operator), ownRewards, own[row]);
                ledger.issue(ledgerAccounts.delegatorsOf(operator), delegatedRewards, delegated[row]);
                votes.balance[row] += commission[row];
                votes.stake[row] += own[row] + delegated[row];
                turn.state().supply().add(commission[row]);
                turn.state().supply().add(own[row] + delegated[row]);
            }
        }
    }
}
