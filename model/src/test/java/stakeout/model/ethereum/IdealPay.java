package stakeout.model.ethereum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** What an epoch would pay had all who were active voted, row by row in big integers, from the state just before rewards. */
final class IdealPay {
    private static final int[] WEIGHTS = {14, 26, 14};

    private final EthereumParameters parameters;
    private final BigInteger[] ideal = new BigInteger[3];

    IdealPay(EthereumParameters parameters) {
        this.parameters = parameters;
    }

    BigInteger of(int flag) {
        return ideal[flag];
    }

    /** Plays one epoch of the world and computes the ideal on the way. */
    void watch(RandomWorld world, Turn turn) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Ethereum.rules(parameters)) {
            if (rule instanceof AttestationRewards) {
                rules.add(new Look(this));
            }
            rules.add(rule);
        }
        world.playWith(new Ethereum("watched", parameters, rules), turn);
    }

    private record Look(IdealPay pay) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            pay.compute(turn.state());
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private void compute(ProtocolState state) {
        EthereumColumns columns = EthereumColumns.of(state);
        int epoch = (int) state.period;
        long total = 0;
        long was = 0;
        for (int row = 0; row < columns.rows(); row++) {
            total += columns.isActive(row, epoch) ? columns.effective()[row] : 0;
            was += columns.isActive(row, epoch - 1) ? columns.effective()[row] : 0;
        }
        BigInteger all = BigInteger.valueOf(Math.max(1, total));
        BigInteger before = BigInteger.valueOf(Math.max(1, was));
        BigInteger base = BigInteger.valueOf(64_000_000_000L)
                .divide(all.multiply(BigInteger.valueOf(1_000_000_000L)).sqrt());
        for (int flag = 0; flag < 3; flag++) {
            ideal[flag] = BigInteger.ZERO;
            for (int row = 0; row < columns.rows(); row++) {
                if (columns.isActive(row, epoch - 1)) {
                    ideal[flag] = ideal[flag].add(base.multiply(BigInteger.valueOf(columns.effective()[row]))
                            .multiply(BigInteger.valueOf(WEIGHTS[flag]))
                            .multiply(before)
                            .divide(all.multiply(BigInteger.valueOf(64))));
                }
            }
        }
    }
}
