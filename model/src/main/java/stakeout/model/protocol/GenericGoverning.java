package stakeout.model.protocol;

import java.util.Optional;
import java.util.function.IntPredicate;
import stakeout.model.governance.Ballot;
import stakeout.model.governance.Referendum;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/** Any stake votes on the rules of a composed protocol, in whatever way is said; there is no deposit. */
record GenericGoverning(Generic protocol) implements Governing {
    @Override
    public void check(RuleChange change, Genesis genesis) {
        change.of(protocol);
    }

    @Override
    public Optional<Ballot> ballot() {
        return Optional.empty();
    }

    @Override
    public void approve(Turn turn, Motion motion, int proposer, IntPredicate approving) {
        ProtocolState state = turn.state();
        if (!state.has(ComposedVote.class)) {
            int operators = turn.ledger().accounts().operators();
            state.put(new ComposedVote(
                    motion.change().of(protocol),
                    new Referendum(motion.poll(), motion.opposition(), motion.lastPeriod(), operators)));
        }
        state.part(ComposedVote.class).referendum().approve(approving);
    }

    @Override
    public Optional<Referendum> vote(ProtocolState state) {
        return state.has(ComposedVote.class)
                ? Optional.of(state.part(ComposedVote.class).referendum())
                : Optional.empty();
    }
}
