package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import stakeout.model.Description;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.Departures;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/** Rules of which each breaks one law. */
final class RuleBreaches {
    private RuleBreaches() {}

    /** A rule that does something to rows after each period. */
    interface Touch extends DowntimeRule {
        void touch(Turn turn, int from, int to);

        default ImmutableList<BroughtColumn> columns() {
            return ImmutableList.of();
        }

        @Override
        default Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures) {
            Touch touch = this;
            return Optional.of(new Rule() {
                @Override
                public BlockStep prepare(Turn turn) {
                    return (from, to) -> touch.touch(turn, from, to);
                }

                @Override
                public boolean isBarrier(ProtocolState state) {
                    return false;
                }

                @Override
                public ImmutableList<BroughtColumn> columns() {
                    return touch.columns();
                }
            });
        }
    }

    static long[] stakes(Turn turn) {
        return turn.state().validators().longs(StakeBook.STAKE);
    }

    static void burn(Turn turn, int row, long amount) {
        int cause = turn.ledger().cause("slash:planted");
        StakeBook.of(turn.state())
                .take(turn, row, amount, cause, turn.ledger().accounts().supply());
    }

    @Description("Burns a unit and tells nobody.")
    record SilentBurn() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            stakes(turn)[from]--;
        }
    }

    @Description("Burns more than there is.")
    record Overdraft() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            burn(turn, from, stakes(turn)[from] + 1);
        }
    }

    @Description("Fines whoever stands first.")
    record FirstRowPays() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            if (from == 0) {
                burn(turn, 0, Math.min(1_000, stakes(turn)[0]));
            }
        }
    }

    @Description("Fines whoever stands first in a block.")
    record FirstOfBlockPays() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            burn(turn, from, Math.min(1_000, stakes(turn)[from]));
        }
    }

    @Description("Fines by how often it was asked, in any run.")
    record Forgetful() implements Touch {
        private static final long[] ASKED = new long[1];

        @Override
        public void touch(Turn turn, int from, int to) {
            ASKED[0]++;
            for (int row = from; row < to; row++) {
                burn(turn, row, Math.min(ASKED[0] % 1_000_003, stakes(turn)[row]));
            }
        }
    }

    /** A memory that all branches share. */
    static final class Memory implements StatePart {
        private long periods;

        @Override
        public StatePart copy() {
            return this;
        }
    }

    @Description("Fines by a count that all branches share.")
    record SharedPart() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            Memory memory = turn.state().has(Memory.class)
                    ? turn.state().part(Memory.class)
                    : turn.state().put(new Memory());
            memory.periods++;
            for (int row = from; row < to; row++) {
                burn(turn, row, Math.min(memory.periods, stakes(turn)[row]));
            }
        }
    }

    @Description("Burns when it is asked what it would burn.")
    record NoisyLeak() implements LeakRule {
        @Override
        public Rule rule(Setting setting) {
            return new Rule() {
                @Override
                public BlockStep prepare(Turn turn) {
                    return BlockStep.NOTHING;
                }

                @Override
                public boolean isBarrier(ProtocolState state) {
                    return false;
                }
            };
        }

        @Override
        public long lossIfAbsent(ProtocolState state, Setting setting, int row) {
            return state.validators().longs(StakeBook.STAKE)[row]-- > 0 ? 1 : 0;
        }
    }

    @Description("Announces a column that it never brings.")
    record Unregistered() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {}

        @Override
        public ImmutableList<BroughtColumn> columns() {
            return ImmutableList.of(new BroughtColumn("planted/missing", "nothing"));
        }
    }

    record Undescribed() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {}
    }
}
