package stakeout.model.polkadot;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pays the era: each validator's part of the pot by its points, whatever its stake, and of that its commission, its own stake's share and
 * its nominators' ({@link EraPayout}); then the pot for self-stake.
 *
 * <pre>selfStake(v) = ⌊pot · weight(v) / Σ weight⌋ over the set      [weight: {@link IncentiveWeight} of the own exposure]</pre>
 *
 * <p>All is claimed at once, in the order of the seats. What rounding leaves stays unclaimed, and goes to the treasury when it can be
 * claimed no longer; where rounding up to the nearest would take a few units more than the pot has, the last to claim get what there is.
 *
 * @param weight how own stake counts
 * @param restake whether pay is bonded at once
 */
public record PayStakers(IncentiveWeight weight, boolean restake) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        PolkadotChain chain = PolkadotChain.at(turn.state());
        long paid = new Payday(turn, chain).stakers() + new SelfStakePot(weight, turn, chain).pay(restake);
        long expired = chain.keepUnpaid(turn.period(), chain.issue.stakers() + chain.issue.selfStake() - paid);
        Ledger ledger = turn.ledger();
        ledger.move(
                ledger.accounts().unclaimed(),
                ledger.accounts().treasury(),
                ledger.cause("transfer:unclaimed"),
                expired);
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }

    /** What of a pot is a validator's, in a set that got so many points. */
    public static EraPayout payout(ProtocolState state, long pot, int row, long points, long allPoints) {
        return EraPayout.of(pot, points, allPoints, state.validators().ints(PolkadotColumns.ERA_COMMISSION_PPB)[row]);
    }

    private final class Payday {
        private final Turn turn;
        private final PolkadotChain chain;
        private final Exposures set;
        private final Ledger ledger;
        private final Accounts accounts;
        private final int[] operators;
        private long left;

        Payday(Turn turn, PolkadotChain chain) {
            this.turn = turn;
            this.chain = chain;
            set = chain.active();
            ledger = turn.ledger();
            accounts = ledger.accounts();
            operators = turn.state().validators().ints(ValidatorColumns.OPERATOR);
        }

        long stakers() {
            long[] points = turn.state().validators().longs(PolkadotColumns.POINTS);
            long all = 0;
            for (int seat = 0; seat < set.seats(); seat++) {
                all += points[set.row(seat)];
            }
            left = chain.issue.stakers();
            for (int seat = 0; seat < set.seats(); seat++) {
                int row = set.row(seat);
                if (points[row] > 0) {
                    validator(seat, payout(turn.state(), chain.issue.stakers(), row, points[row], all));
                }
            }
            long paid = chain.issue.stakers() - left;
            chain.electionIsStale |= restake && paid > 0;
            return paid;
        }

        /** A payment out of the pot, at most what there is. */
        private long paid(long amount) {
            long payment = Math.min(amount, left);
            left -= payment;
            return payment;
        }

        private void validator(int seat, EraPayout payout) {
            int row = set.row(seat);
            long commission = paid(payout.commission());
            long own = paid(share(seat, payout, set.own(seat)));
            long others = 0;
            for (int i = set.first[seat]; i < set.first[seat + 1]; i++) {
                long each = paid(share(seat, payout, set.value[i]));
                others += each;
                if (restake) {
                    chain.ledgers.bond(chain.accountOf(set.nominator[i]), each);
                }
            }
            int operator = accounts.operator(operators[row]);
            int delegators = accounts.delegatorsOf(operators[row]);
            ledger.move(accounts.unclaimed(), operator, ledger.cause("commission:nominators"), commission);
            ledger.move(accounts.unclaimed(), operator, ledger.cause("reward:own"), own);
            ledger.move(accounts.unclaimed(), delegators, ledger.cause("reward:nominators"), others);
            if (restake) {
                chain.ledgers.bond(row, commission + own);
            } else {
                int withdrawal = ledger.cause("withdrawal:rewards");
                ledger.move(operator, accounts.outside(), withdrawal, commission + own);
                ledger.move(delegators, accounts.outside(), withdrawal, others);
            }
        }

        private long share(int seat, EraPayout payout, long stake) {
            return set.isTotalSmall(seat)
                    ? payout.share(stake, set.smallTotal(seat))
                    : payout.share(stake, set.total(seat));
        }
    }
}
