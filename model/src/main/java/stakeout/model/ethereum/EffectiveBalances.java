package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.COMPOUNDING;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Lets effective balances follow balances, with hysteresis, so that they seldom change.
 *
 * <pre>
 * if balance + down &lt; effective or effective + up &lt; balance: effective := min(balance rounded down to the increment, cap)
 * down, up = increment / quotient × multiplier                                                                     [Gwei]
 * </pre>
 *
 * <p>For all rows, active or not. Source: [consensus-specs] electra, process_effective_balance_updates.
 */
public record EffectiveBalances(EthereumParameters parameters) implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        return new Step(EthereumColumns.of(turn.state()));
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    private final class Step implements BlockStep {
        private final EthereumColumns columns;
        private final long increment = parameters.balance().incrementGwei();
        private final long down;
        private final long up;
        private final int plainCap = parameters.capIncrements(false);
        private final int compoundingCap = parameters.capIncrements(true);

        Step(EthereumColumns columns) {
            this.columns = columns;
            EthereumParameters.Balance rule = parameters.balance();
            long step = increment / rule.hysteresisQuotient();
            down = step * rule.hysteresisDownwardMultiplier();
            up = step * rule.hysteresisUpwardMultiplier();
        }

        @Override
        public void apply(int from, int to) {
            short[] effective = columns.effective();
            RowSpans spans = new RowSpans(columns);
            int row = from;
            while (row < to) {
                boolean alone = row + 1 == to || effective[row + 1] != effective[row];
                int end = alone ? row + 1 : spans.end(row, to, to);
                follow(row, end);
                row = end;
            }
        }

        /** Rows alike in effective balance and status. */
        private void follow(int from, int to) {
            int cap = (columns.status()[from] & COMPOUNDING) != 0 ? compoundingCap : plainCap;
            int before = columns.effective()[from];
            long lowest = before * increment - down;
            long highest = before == cap ? Long.MAX_VALUE : before * increment + up;
            if (isAnyOutside(from, to, lowest, highest)) {
                long[] balances = columns.balance();
                for (int row = from; row < to; row++) {
                    if (balances[row] < lowest || balances[row] > highest) {
                        columns.effective()[row] = (short) Math.min(balances[row] / increment, cap);
                    }
                }
            }
        }

        /** Without a branch for each row: a difference that is negative leaves its sign. */
        private boolean isAnyOutside(int from, int to, long lowest, long highest) {
            long[] balances = columns.balance();
            long signs = 0;
            if (highest == Long.MAX_VALUE) {
                for (int row = from; row < to; row++) {
                    signs |= balances[row] - lowest;
                }
            } else {
                for (int row = from; row < to; row++) {
                    signs |= balances[row] - lowest | highest - balances[row];
                }
            }
            return signs < 0;
        }
    }
}
