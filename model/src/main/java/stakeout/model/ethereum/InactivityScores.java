package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ELIGIBLE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.TARGET;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Keeps count of who misses targets.
 *
 * <pre>score: voted target → − min(1, score), else + bias;  outside the leak then − min(recoveryRate, score)</pre>
 *
 * <p>For eligible rows, from epoch 1 on. Source: [consensus-specs] altair, process_inactivity_updates.
 */
public record InactivityScores(EthereumParameters.Leak leak) implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        boolean leaking = beacon.totals.leaking;
        boolean staysZero = beacon.highestScore == 0 && !leaking && leak.scoreBias() <= leak.scoreRecoveryRate();
        if (turn.period() == 0 || staysZero) {
            return BlockStep.NOTHING;
        }
        return new Step(
                EthereumColumns.of(turn.state()), beacon, leak.scoreBias(), leaking ? 0 : leak.scoreRecoveryRate());
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    /** Whether a row's status and flags say that it voted for the target of the previous epoch and that this counts. */
    static boolean votedTarget(int status, int flags) {
        return (status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE && (flags & TARGET) != 0;
    }

    private static final class Step implements BlockStep {
        private final EthereumColumns columns;
        private final BeaconPart beacon;
        private final int bias;
        private final int recovery;
        private int highest;

        Step(EthereumColumns columns, BeaconPart beacon, int bias, int recovery) {
            this.columns = columns;
            this.beacon = beacon;
            this.bias = bias;
            this.recovery = recovery;
        }

        @Override
        public void apply(int from, int to) {
            int[] scores = columns.score();
            byte[] statuses = columns.status();
            byte[] flags = columns.previous();
            int max = highest;
            for (int row = from; row < to; row++) {
                int score = scores[row];
                int status = statuses[row];
                if ((status & ELIGIBLE) != 0) {
                    score = votedTarget(status, flags[row]) ? Math.max(score - 1, 0) : score + bias;
                    score = Math.max(score - recovery, 0);
                    scores[row] = score;
                }
                max = Math.max(max, score);
            }
            highest = max;
        }

        @Override
        public void finish() {
            beacon.highestScore = highest;
        }
    }
}
