package stakeout.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stakeout.model.chance.RandomStreams;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

class SettlementTest {
    private final List<String> log = new ArrayList<>();

    private Rule rule(String name, boolean barrier, boolean rows) {
        return new Rule() {
            @Override
            public BlockStep prepare(Turn turn) {
                log.add("prepare " + name);
                if (!rows) {
                    return BlockStep.NOTHING;
                }
                return new BlockStep() {
                    @Override
                    public void apply(int from, int to) {
                        log.add(name + " " + from + "-" + to);
                    }

                    @Override
                    public void finish() {
                        log.add("finish " + name);
                    }
                };
            }

            @Override
            public boolean isBarrier(ProtocolState state) {
                return barrier;
            }
        };
    }

    private static Turn turn(int rows) {
        ProtocolState state = new ProtocolState(new ValidatorColumns(rows), new WideSum());
        return new Turn(state, new Ledger(new Accounts(1)), new RandomStreams(1, 0));
    }

    @Test
    void blocksRunThroughAllRulesUpToABarrier() {
        new Settlement(List.of(
                        rule("reward", false, true),
                        rule("queue", false, false),
                        rule("penalty", false, true),
                        rule("slash", true, true)))
                .run(turn(5000));
        assertThat(log)
                .containsExactly(
                        "prepare reward",
                        "prepare queue",
                        "prepare penalty",
                        "reward 0-4096",
                        "penalty 0-4096",
                        "reward 4096-5000",
                        "penalty 4096-5000",
                        "finish reward",
                        "finish penalty",
                        "prepare slash",
                        "slash 0-4096",
                        "slash 4096-5000",
                        "finish slash");
    }

    @Test
    void noRowsStillFinish() {
        new Settlement(List.of(rule("reward", false, true))).run(turn(0));
        assertThat(log).containsExactly("prepare reward", "finish reward");
    }
}
