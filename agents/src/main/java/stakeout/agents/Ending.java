package stakeout.agents;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import stakeout.agents.chain.Chain;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Trait;

/** Knows when a run is over: at its horizon, or when all that attacks caused has fallen due and finality is back. */
final class Ending {
    private static final long NEVER = -1;

    private final Stage stage;
    private final boolean finalises;
    private final boolean halts;
    /** The first period with no attack left and a whole network. */
    private long quietSince = NEVER;

    private boolean over;
    private boolean settled;
    private byte[] haltedIntents = new byte[0];

    Ending(Stage stage) {
        this.stage = stage;
        finalises = stage.protocol.traits().contains(Trait.FINALITY);
        halts = stage.protocol.traits().contains(Trait.HALTS_WITHOUT_QUORUM);
    }

    boolean isOver() {
        return over;
    }

    /** After a step. */
    void look() {
        long period = stage.chain.period();
        if (!stage.attacks.isEmpty() && isQuiet(period)) {
            if (quietSince == NEVER) {
                quietSince = period;
            }
            boolean standsStill = standsStill();
            boolean back = !finalises || stage.finality.movedAt() >= quietSince;
            boolean due = stage.protocol.dueUntil(stage.chain.state()) <= period;
            if (!settled && due && (back || standsStill)) {
                settled = true;
                stage.event(period - 1, Event.Kind.SETTLED, -1, 0, back ? "" : "the chain stands still");
            }
            over |= stage.world.horizon().untilSettled() && (settled || standsStill);
        }
        over |= period >= stage.horizonPeriod();
    }

    private boolean isQuiet(long period) {
        boolean whole =
                stage.world.network().partition().map(Partition::toPeriod).orElse(0L) <= period;
        return whole
                && stage.chain.split() == Chain.Split.NONE
                && !stage.chain.evidence().isPending()
                && stage.attacks.stream().allMatch(attack -> attack.isOver(period));
    }

    /** Whether a halted chain stands still for good: nobody does anything else than in the step before. */
    private boolean standsStill() {
        if (!halts || !stage.finality.isStalled()) {
            haltedIntents = new byte[0];
            return false;
        }
        boolean same = Arrays.equals(haltedIntents, stage.intents.bytes());
        haltedIntents = stage.intents.bytes().clone();
        return same;
    }

    EndFacts facts() {
        ImmutableMap.Builder<String, Boolean> succeeded = ImmutableMap.builder();
        ImmutableMap.Builder<String, Long> succeededAt = ImmutableMap.builder();
        for (AttackRun attack : stage.attacks) {
            succeeded.put(attack.key(), attack.succeededAt() >= 0);
            succeededAt.put(attack.key(), attack.succeededAt());
        }
        return new EndFacts(
                stage.step,
                stage.chain.state(),
                stage.chain.canonical().ledger(),
                stage.cash,
                settled || isSettledWithoutAttack(),
                stage.protocol.dueUntil(stage.chain.state()),
                succeeded.buildOrThrow(),
                succeededAt.buildOrThrow(),
                stage.streams.isDrawn());
    }

    private boolean isSettledWithoutAttack() {
        return stage.attacks.isEmpty() && stage.protocol.dueUntil(stage.chain.state()) <= stage.chain.period();
    }
}
