package stakeout.model.ethereum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Plays epochs of a world with rules in place of the two that pay for blocks, and works out beside them what those should have paid. */
final class BlockWatch {
    private static final List<String> CAUSES =
            List.of(ProposerRewards.CAUSE, SyncCommitteeRewards.REWARD, SyncCommitteeRewards.PENALTY);

    private final Ethereum protocol;
    private BlockReference reference;

    /** @param by what takes a block rule's place */
    BlockWatch(EthereumParameters parameters, UnaryOperator<Rule> by) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Ethereum.rules(parameters)) {
            if (rule instanceof ProposerRewards) {
                rules.add(new Look(this));
            }
            rules.add(rule instanceof ProposerRewards || rule instanceof SyncCommitteeRewards ? by.apply(rule) : rule);
        }
        protocol = new Ethereum("watched", parameters, rules);
    }

    /** One epoch; what should have been paid in it. */
    BlockReference play(RandomWorld world) {
        world.playWith(protocol, world.turn);
        return reference;
    }

    /** What the block rules have posted by {@code cause operator}. */
    static Map<String, BigInteger> postings(Ledger ledger) {
        Map<String, BigInteger> postings = new TreeMap<>();
        for (String cause : CAUSES) {
            if (ledger.causes().contains(cause)) {
                for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                    BigInteger gwei = ledger.postings(ledger.cause(cause)).get(operator);
                    if (gwei.signum() != 0) {
                        postings.put(cause + " " + operator, gwei);
                    }
                }
            }
        }
        return postings;
    }

    private record Look(BlockWatch watch) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            watch.reference = new BlockReference(turn);
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }
}
