package stakeout.model.protocol;

import java.util.function.IntPredicate;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Any stake votes on the rules of a composed protocol. */
record GenericGoverning(Generic protocol) implements Governing {
    @Override
    public void check(RuleChange change) {
        change.of(protocol);
    }

    @Override
    public void approve(Turn turn, RuleChange change, Poll poll, long lastPeriod, IntPredicate approving) {
        ProtocolState state = turn.state();
        if (!state.has(Referendum.class)) {
            int operators = turn.ledger().accounts().operators();
            state.put(new Referendum(change.of(protocol), poll, lastPeriod, new boolean[operators]));
        }
        state.part(Referendum.class).approve(approving);
    }

    @Override
    public long inForceFrom(ProtocolState state) {
        return state.has(Referendum.class) ? state.part(Referendum.class).inForceFrom() : Long.MAX_VALUE;
    }
}
