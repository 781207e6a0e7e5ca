package stakeout.model.rules.finality;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;
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
 * Burns the same share of absent stake in every period without finality.
 *
 * <pre>loss = ⌊stake · sharePerPeriod⌋ while period − finalised &gt; patience    [base units]</pre>
 *
 * <p>Source: [casper-ffg] §4.2 asks for a leak and leaves its form open; this is the simplest.
 *
 * @param patience how long finality may be missing before the leak begins; rounded up to whole periods
 * @param sharePerPeriod of the stake of a validator on duty that did not vote
 */
@Description("Burns the same share of absent stake in every period without finality.")
public record LinearLeak(Span patience, Share sharePerPeriod) implements LeakRule {
    public LinearLeak {
        checkArgument(
                sharePerPeriod.value().signum() > 0,
                "sharePerPeriod (%s) of a leak must be above 0.\nMaybe {type: none}.",
                sharePerPeriod);
    }

    @Override
    public void check(Setting setting) {
        setting.periods(patience);
    }

    @Override
    public long lossIfAbsent(ProtocolState state, Setting setting, int row) {
        long stake = state.validators().longs(StakeBook.STAKE)[row];
        return state.finality().leaking ? Ratio.of(sharePerPeriod.value()).of(stake) : 0;
    }

    @Override
    public Rule rule(Setting setting) {
        return new Burn(this, setting);
    }

    private record Burn(LinearLeak leak, Setting setting) implements Rule {
        @Override
        public boolean isBarrier(ProtocolState state) {
            return false;
        }

        @Override
        public BlockStep prepare(Turn turn) {
            ProtocolState state = turn.state();
            Finality finality = state.finality();
            finality.leaking = state.period - finality.finalized > setting.periods(leak.patience);
            if (!finality.leaking) {
                return BlockStep.NOTHING;
            }
            Ratio share = Ratio.of(leak.sharePerPeriod.value());
            StakeBook book = StakeBook.of(state);
            ValidatorColumns validators = state.validators();
            long[] stake = validators.longs(StakeBook.STAKE);
            long[] weight = validators.longs(StakeBook.WEIGHT);
            byte[] status = validators.bytes(StakeBook.STATUS);
            int cause = turn.ledger().cause("leak:linear");
            int supply = turn.ledger().accounts().supply();
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (weight[row] > 0 && (status[row] & StakeBook.VOTED) == 0) {
                        book.takeFromAbsent(turn, row, share.of(stake[row]), cause, supply);
                    }
                }
            };
        }
    }
}
