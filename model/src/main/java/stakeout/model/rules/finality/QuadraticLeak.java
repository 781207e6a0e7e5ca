package stakeout.model.rules.finality;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.quantity.Span;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Burns more of absent stake the longer it has been absent: the score grows by {@code bias} a period, so that the loss grows
 * with the square of the time.
 *
 * <pre>
 * score: absent + bias, present − 1; without a leak − recovery besides; never below 0
 * loss of the absent = min(stake, ⌊stake · score / (bias · quotient)⌋)    [base units]
 * </pre>
 *
 * <p>Source: [consensus-specs] altair process_inactivity_updates and get_inactivity_penalty_deltas. Unlike it: stake in base
 * units stands for the effective balance, and the present period's votes count at once.
 *
 * @param patience how long finality may be missing before the leak begins; rounded up to whole periods
 * @param bias points an absent period adds while leaking
 * @param recovery points a period takes away while not leaking
 * @param quotient the larger, the slower; 2²⁴ in [consensus-specs] bellatrix
 */
@Description("Burns more of absent stake the longer finality is missing.")
public record QuadraticLeak(
        Span patience,
        @Default("4") int bias,
        @Default("16") int recovery,
        @Default("16777216") int quotient) implements LeakRule {
    /** Column (int): points for absence. */
    public static final String SCORE = "leakScore";

    private static final int MOST_POINTS = Integer.MAX_VALUE / 2;

    public QuadraticLeak {
        checkArgument(bias >= 1 && bias <= 1_000_000, "bias (%s) must be in [1, 1000000].\nMaybe 4.", bias);
        checkArgument(
                recovery >= 0 && recovery <= 1_000_000, "recovery (%s) must be in [0, 1000000].\nMaybe 16.", recovery);
        checkArgument(quotient >= 1, "quotient (%s) must be at least 1.\nMaybe 16777216.", quotient);
    }

    @Override
    public void check(Setting setting) {
        setting.periods(patience);
    }

    /** Base units, at most the stake. */
    public long loss(long stake, int score) {
        long divisor = (long) bias * quotient;
        return score >= divisor ? stake : WideMath.mulDiv(stake, score, divisor);
    }

    @Override
    public long lossIfAbsent(ProtocolState state, Setting setting, int row) {
        ValidatorColumns validators = state.validators();
        int score = validators.has(SCORE) ? validators.ints(SCORE)[row] : 0;
        return loss(validators.longs(StakeBook.STAKE)[row], nextScore(score, false, state.finality().leaking));
    }

    int nextScore(int score, boolean voted, boolean leaking) {
        int next = voted ? Math.max(0, score - 1) : leaking ? Math.min(MOST_POINTS, score + bias) : score;
        return leaking ? next : Math.max(0, next - recovery);
    }

    @Override
    public Rule rule(Setting setting) {
        return new Burn(this, setting);
    }

    private record Burn(QuadraticLeak leak, Setting setting) implements Rule {
        @Override
        public boolean isBarrier(ProtocolState state) {
            return false;
        }

        @Override
        public BlockStep prepare(Turn turn) {
            ProtocolState state = turn.state();
            Finality finality = state.finality();
            boolean leaking = state.period - finality.finalized > setting.periods(leak.patience);
            finality.leaking = leaking;
            StakeBook book = StakeBook.of(state);
            ValidatorColumns validators = state.validators();
            if (!leaking && !validators.has(SCORE)) {
                return BlockStep.NOTHING;
            }
            int[] scores = validators.addInts(SCORE);
            long[] stake = validators.longs(StakeBook.STAKE);
            long[] weight = validators.longs(StakeBook.WEIGHT);
            byte[] status = validators.bytes(StakeBook.STATUS);
            int cause = turn.ledger().cause("leak:quadratic");
            int supply = turn.ledger().accounts().supply();
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (weight[row] == 0) {
                        continue;
                    }
                    boolean voted = (status[row] & StakeBook.VOTED) != 0;
                    scores[row] = leak.nextScore(scores[row], voted, leaking);
                    if (!voted && scores[row] > 0) {
                        book.takeFromAbsent(turn, row, leak.loss(stake[row], scores[row]), cause, supply);
                    }
                }
            };
        }
    }
}
