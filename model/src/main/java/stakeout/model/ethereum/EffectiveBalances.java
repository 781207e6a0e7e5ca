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
        EthereumColumns columns = EthereumColumns.of(turn.state());
        EthereumParameters.Balance rule = parameters.balance();
        long increment = rule.incrementGwei();
        long step = increment / rule.hysteresisQuotient();
        long down = step * rule.hysteresisDownwardMultiplier();
        long band = down + step * rule.hysteresisUpwardMultiplier();
        int plainCap = parameters.capIncrements(false);
        int compoundingCap = parameters.capIncrements(true);
        return (from, to) -> {
            long[] balances = columns.balance();
            short[] effective = columns.effective();
            byte[] statuses = columns.status();
            for (int row = from; row < to; row++) {
                long balance = balances[row];
                long above = balance + down - effective[row] * increment;
                // One comparison for both sides: a negative difference is huge as an unsigned number.
                if (above + Long.MIN_VALUE > band + Long.MIN_VALUE) {
                    int cap = (statuses[row] & COMPOUNDING) != 0 ? compoundingCap : plainCap;
                    if (above < 0 || effective[row] != cap) {
                        effective[row] = (short) Math.min(balance / increment, cap);
                    }
                }
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
