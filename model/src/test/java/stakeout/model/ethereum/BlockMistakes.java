package stakeout.model.ethereum;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Plausible mistakes in what blocks pay, each a value or a whole rule replaced. */
final class BlockMistakes {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();

    private BlockMistakes() {}

    static Map<String, UnaryOperator<Rule>> all() {
        Map<String, UnaryOperator<Rule>> all = new LinkedHashMap<>();
        all.put("proposer weight 7", with(new EthereumParameters.Reward(64, 14, 26, 14, 2, 7, 64)));
        all.put("sync weight 1", with(new EthereumParameters.Reward(64, 14, 26, 14, 1, 8, 64)));
        all.put("head pays no proposer", proposer(new EthereumParameters.Reward(64, 14, 26, 0, 2, 8, 64)));
        all.put("256 seats", with(new EthereumParameters.SyncCommittee(256, 256)));
        all.put("a committee for each epoch", with(new EthereumParameters.SyncCommittee(512, 1)));
        all.put("nothing paid in a leak", around(Rule.class, turn -> {}, true));
        all.put("absent proposers paid", around(ProposerRewards.class, BlockMistakes::allPresent, false));
        all.put("absent members paid", around(SyncCommitteeRewards.class, BlockMistakes::allPresent, false));
        all.put("slashed proposers make blocks", around(Rule.class, BlockMistakes::nobodySlashed, false));
        all.put(
                "votes of the slashed pay nobody",
                around(
                        ProposerRewards.class,
                        turn -> Arrays.fill(totals(turn.state()).current, totals(turn.state()).currentTarget),
                        false));
        all.put(
                "votes of the epoch before",
                around(
                        ProposerRewards.class,
                        turn -> System.arraycopy(totals(turn.state()).voted, 0, totals(turn.state()).current, 0, 3),
                        false));
        all.put(
                "total of the epoch before",
                around(Rule.class, turn -> totals(turn.state()).active = totals(turn.state()).previousActive, false));
        return all;
    }

    private static UnaryOperator<Rule> with(EthereumParameters.Reward reward) {
        return by(new EthereumParameters(
                ELECTRA.time(),
                ELECTRA.balance(),
                ELECTRA.entry(),
                ELECTRA.exit(),
                ELECTRA.churn(),
                reward,
                ELECTRA.syncCommittee(),
                ELECTRA.leak(),
                ELECTRA.slashing(),
                ELECTRA.forkChoice()));
    }

    private static UnaryOperator<Rule> proposer(EthereumParameters.Reward reward) {
        UnaryOperator<Rule> all = with(reward);
        return rule -> rule instanceof ProposerRewards ? all.apply(rule) : rule;
    }

    private static UnaryOperator<Rule> with(EthereumParameters.SyncCommittee committee) {
        return by(new EthereumParameters(
                ELECTRA.time(),
                ELECTRA.balance(),
                ELECTRA.entry(),
                ELECTRA.exit(),
                ELECTRA.churn(),
                ELECTRA.reward(),
                committee,
                ELECTRA.leak(),
                ELECTRA.slashing(),
                ELECTRA.forkChoice()));
    }

    private static UnaryOperator<Rule> by(EthereumParameters wrong) {
        return rule -> rule instanceof ProposerRewards ? new ProposerRewards(wrong) : new SyncCommitteeRewards(wrong);
    }

    private static void allPresent(Turn turn) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        Arrays.fill(columns.current(), 0, columns.rows(), EthereumColumns.ALL_FLAGS);
    }

    private static void nobodySlashed(Turn turn) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        for (int row = 0; row < columns.rows(); row++) {
            columns.status()[row] &= ~EthereumColumns.SLASHED;
        }
    }

    private static EpochTotals totals(ProtocolState state) {
        return state.part(BeaconPart.class).totals;
    }

    /** The rules of a type, prepared on a state that is wrong for the moment. */
    private static UnaryOperator<Rule> around(Class<? extends Rule> type, Consumer<Turn> wrong, boolean idleInLeak) {
        return rule -> type.isInstance(rule) ? new Mistaken(rule, wrong, idleInLeak) : rule;
    }

    private record Mistaken(Rule rule, Consumer<Turn> wrong, boolean idleInLeak) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            if (idleInLeak && turn.state().finality().leaking) {
                return BlockStep.NOTHING;
            }
            EthereumColumns columns = EthereumColumns.of(turn.state());
            EpochTotals totals = totals(turn.state());
            final EpochTotals right = totals.copy();
            final byte[] flags = columns.current().clone();
            final byte[] statuses = columns.status().clone();
            wrong.accept(turn);
            rule.prepare(turn);
            System.arraycopy(flags, 0, columns.current(), 0, columns.rows());
            System.arraycopy(statuses, 0, columns.status(), 0, columns.rows());
            System.arraycopy(right.current, 0, totals.current, 0, 3);
            totals.active = right.active;
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }
}
