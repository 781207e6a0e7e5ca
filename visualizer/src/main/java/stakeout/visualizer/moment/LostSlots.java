package stakeout.visualizer.moment;

/**
 * How many slots of a step, which was played slot by slot, were lost by somebody's doing.
 *
 * @param others blocks left out of proposers that no attack names
 * @param own blocks left out of those that one does
 * @param skipped slots that were let go by
 */
public record LostSlots(long step, int others, int own, int skipped) {
    public int all() {
        return others + own + skipped;
    }

    public LostSlots plus(LostSlots more) {
        return new LostSlots(step, others + more.others, own + more.own, skipped + more.skipped);
    }

    /** Of the slots of one period. */
    public static LostSlots of(long step, Slots slots, RunCard run) {
        int[] counts = new int[3];
        for (Slots.Slot slot : slots.made()) {
            if (slot.isLost()) {
                counts[!slot.isLeftOut() ? 2 : run.isCandidate(slot.proposer()) ? 1 : 0]++;
            }
        }
        return new LostSlots(step, counts[0], counts[1], counts[2]);
    }
}
