package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.model.observe.SlotFacts;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;

/** Takes over what became of slots that were played one by one: of every step the counts, and of one period of it the slots. */
final class SlotCopy {
    private static final long MOST_SLOTS = 500_000;

    private final Kept<Slots> kept = new Kept<>(MOST_SLOTS);
    private final List<LostSlots> lost = new ArrayList<>();
    private Optional<Slots> now = Optional.empty();

    /** A period of a step that is not over yet. */
    void period(long step, SlotFacts facts, RunCard run) {
        ImmutableList.Builder<Slot> made = ImmutableList.builder();
        for (int slot = 0; slot < facts.slots(); slot++) {
            if (facts.fate(slot) != Fate.ABSENT) {
                made.add(new Slot(
                        slot, facts.fate(slot), facts.proposer(slot), facts.culprit(slot), facts.parent(slot)));
            }
        }
        Slots slots = new Slots(facts.period(), facts.slots(), made.build());
        now = Optional.of(now.map(other -> Slots.livelier(other, slots)).orElse(slots));
        LostSlots count = LostSlots.of(step, slots, run);
        int last = lost.size() - 1;
        if (last >= 0 && lost.get(last).step() == step) {
            lost.set(last, lost.get(last).plus(count));
        } else {
            lost.add(count);
        }
    }

    /** A step is over. */
    void step(long step) {
        if (now.isPresent() && kept.isDue(step)) {
            kept.put(step, now.get(), now.get().made().size());
        }
        now = Optional.empty();
    }

    ImmutableList<LostSlots> lost() {
        return ImmutableList.copyOf(lost);
    }

    /** Of a step itself, not of one before it. */
    Optional<Slots> at(long step) {
        return kept.stepAt(step).filter(at -> at == step).flatMap(at -> kept.at(step));
    }
}
