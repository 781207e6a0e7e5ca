package stakeout.agents.attack;

import java.util.Optional;
import java.util.function.Predicate;
import stakeout.agents.slot.ProposerPolicy;
import stakeout.model.consensus.Intent;
import stakeout.model.slot.SlotLog.Fate;

/**
 * A plan that is carried out slot by slot: members are there and do as the policy says until it is over.
 *
 * @param end the first period after it
 * @param success judged from facts
 */
record SlotPlan(Scene scene, long end, ProposerPolicy policy, Predicate<Facts> success) implements Plan {
    /** Whether a block of another than a member has been left out. */
    static Predicate<Facts> leavesOut(Scene scene) {
        return facts ->
                facts.slots(Fate.ORPHANED, operator -> !scene.coalition().isMember(operator)) > 0;
    }

    @Override
    public void plot() {
        scene.order(Intent.ATTEST);
    }

    @Override
    public Optional<ProposerPolicy> proposers() {
        return scene.chain().period() < end ? Optional.of(policy) : Optional.empty();
    }

    @Override
    public boolean succeeds(Facts facts) {
        return success.test(facts);
    }

    @Override
    public boolean isOver(long period) {
        return period >= end;
    }
}
