package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Random worlds of all kinds, epoch by epoch: every row, queue and epoch where the specification's own steps have it. */
class SpecificationTest {
    private static final int EPOCHS = 40;

    /** Sees the state as the epoch function finds it. */
    private static final class Watch implements Rule {
        private final boolean electra;
        private SpecificationTwin twin;

        Watch(boolean electra) {
            this.electra = electra;
        }

        @Override
        public BlockStep prepare(Turn turn) {
            twin = new SpecificationTwin(turn.state(), electra);
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEpochIsTheSpecifications(int seed) {
        play(seed, EthereumParameters.electra(), List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void alsoBeforeElectra(int seed) {
        play(seed, EthereumParameters.deneb(), List.of());
    }

    /** The test of the test: a single Gwei too many is seen. */
    @Test
    void aGweiIsSeen() {
        Rule stray = new Rule() {
            @Override
            public BlockStep prepare(Turn turn) {
                EthereumColumns.of(turn.state()).balance()[0]++;
                return BlockStep.NOTHING;
            }

            @Override
            public boolean isBarrier(ProtocolState state) {
                return true;
            }
        };
        assertThatThrownBy(() -> play(1, EthereumParameters.electra(), List.of(stray)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("balance");
    }

    private static void play(int seed, EthereumParameters parameters, List<Rule> added) {
        boolean electra = parameters.churn() instanceof BalanceChurn;
        Watch watch = new Watch(electra);
        List<Rule> rules = new ArrayList<>(List.of(watch));
        rules.addAll(Ethereum.epochFunction(parameters));
        rules.addAll(added);
        RandomWorld world = new RandomWorld(seed, new Ethereum("watched", parameters, rules));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            world.play(world.turn);
            watch.twin.play();
            compare(world.state(), watch.twin);
        }
    }

    private static void compare(ProtocolState state, SpecificationTwin twin) {
        String when = " after epoch " + twin.epoch;
        EthereumColumns columns = EthereumColumns.of(state);
        BeaconPart beacon = state.part(BeaconPart.class);
        assertThat(state.rows()).as("rows" + when).isEqualTo(twin.balance.size());
        for (int row = 0; row < state.rows(); row++) {
            String where = " of row " + row + when;
            assertThat(columns.balance()[row]).as("balance" + where).isEqualTo(twin.balance.get(row));
            assertThat(columns.effective()[row] * 1_000_000_000L)
                    .as("effective balance" + where)
                    .isEqualTo(twin.effective.get(row));
            assertThat((long) columns.score()[row]).as("score" + where).isEqualTo(twin.score.get(row));
            assertThat((long) columns.eligibilityEpoch()[row])
                    .as("eligibility" + where)
                    .isEqualTo(twin.eligibility.get(row));
            assertThat((long) columns.activationEpoch()[row])
                    .as("activation" + where)
                    .isEqualTo(twin.activation.get(row));
            assertThat((long) columns.exitEpoch()[row]).as("exit" + where).isEqualTo(twin.exit.get(row));
            assertThat((long) columns.withdrawableEpoch()[row])
                    .as("withdrawable" + where)
                    .isEqualTo(twin.withdrawable.get(row));
            assertThat((int) columns.previous()[row])
                    .as("participation" + where)
                    .isEqualTo(twin.previous.get(row));
        }
        assertThat(new long[] {
                    state.finality().previousJustified, state.finality().justified, state.finality().finalized
                })
                .as("finality" + when)
                .containsExactly(twin.previousJustified, twin.justified, twin.finalized);
        assertThat(List.copyOf(beacon.pendingDeposits)).as("deposits" + when).containsExactlyElementsOf(twin.deposits);
        assertThat(List.copyOf(beacon.pendingConsolidations))
                .as("consolidations" + when)
                .containsExactlyElementsOf(twin.consolidations);
        assertThat(new long[] {beacon.depositGweiToConsume, beacon.exitGweiToConsume, beacon.earliestExitEpoch})
                .as("churn" + when)
                .containsExactly(twin.depositCarry, twin.exitCarry, twin.earliestExit);
        for (int place = 0; place < twin.slashings.length; place++) {
            if (twin.slashings[place] != beacon.slashings(place)) {
                assertThat(beacon.slashings(place))
                        .as("slashings " + place + when)
                        .isEqualTo(twin.slashings[place]);
            }
        }
    }
}
