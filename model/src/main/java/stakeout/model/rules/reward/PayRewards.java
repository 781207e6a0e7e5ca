package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.TypeNames;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;

/**
 * Issues a period's pay, and burns what absence costs: the community's tax first, then each validator its part, of which
 * delegators get theirs less commission.
 *
 * <pre>tax = ⌊issuance · communityTax⌋, pot = issuance − tax    [base units]</pre>
 *
 * <p>Shortfalls, under the cause of the issuance: what a validator's ideal pay exceeds its pay by, charged to its own operator
 * where it did not vote itself, and to the operators of all absent weight, in proportion to it, where pay is scaled. Who lost a vote that was
 * cast ({@link stakeout.model.consensus.LostVotes}) stands in the voter's place.
 */
public record PayRewards(
        IssuanceRule issuance,
        RewardRule reward,
        PenaltyRule penalty,
        SelectionRule selection,
        Share communityTax,
        Setting setting)
        implements Rule {
    /** The cause of pay and of shortfalls: {@code issuance:fixed-rate}. */
    public String cause() {
        return "issuance:" + TypeNames.of(issuance.getClass(), IssuanceRule.class);
    }

    /** The cause of what absence costs: {@code penalty:flat}. */
    public String penaltyCause() {
        return "penalty:" + TypeNames.of(penalty.getClass(), PenaltyRule.class);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    /** All that would be issued this period, tax included, if everybody did all duties. */
    public long issued(ProtocolState state) {
        BigInteger amount = issuance.perPeriod(state, setting);
        if (amount.bitLength() > 63) {
            throw new ArithmeticException("issuance (" + amount + " base units) of one period must fit 63 bits");
        }
        return amount.longValueExact();
    }

    long tax(long issued) {
        return Ratio.of(communityTax.value()).of(issued);
    }

    /** The weight that voted over the weight on duty. */
    private static Ratio participation(WideSum voted, WideSum active) {
        return active.signum() > 0 ? Ratio.of(voted.get(), active.get()) : Ratio.ZERO;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        StakeBook book = StakeBook.of(state);
        issuance.advance(state, setting);
        if (book.activeStake.signum() <= 0) {
            return BlockStep.NOTHING;
        }
        long issued = issued(state);
        long tax = tax(issued);
        if (tax > 0) {
            int treasury = turn.ledger().accounts().treasury();
            turn.ledger().issue(treasury, turn.ledger().cause("tax:community"), tax);
            book.liquid.add(treasury, tax);
            state.supply().add(tax);
        }
        return new PaySlip(
                this, turn, reward.split(issued - tax, book), participation(book.votedWeight, book.activeWeight));
    }

    /** What a row on duty would gain (+) or lose (−) this period, voting or not, before commission. */
    public long expected(ProtocolState state, int row, boolean votes) {
        StakeBook book = StakeBook.of(state);
        long weight = state.validators().longs(StakeBook.WEIGHT)[row];
        if (weight == 0 || book.activeStake.signum() <= 0) {
            return 0;
        }
        long stake = state.validators().longs(StakeBook.STAKE)[row];
        long issued = issued(state);
        long ideal = reward.split(issued - tax(issued), book).of(stake, selection.seats(weight));
        long paid = votes || reward.presence() == Presence.IGNORED ? ideal : 0;
        // Before the first settlement nothing is known of participation, so full pay is expected.
        if (reward.presence() == Presence.SCALED && !book.lastActiveWeight.isZero()) {
            paid = participation(book.lastVotedWeight, book.lastActiveWeight).of(paid);
        }
        return votes ? paid : paid - penalty.loss(stake, ideal);
    }
}
