package stakeout.visualizer.moment;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who joined and left a coalition, and when, as events tell it. Of a coalition that is named in the scenario nobody needs to join. */
public final class Membership {
    private final Map<Integer, TreeMap<Long, Boolean>> changes = new HashMap<>();
    private boolean anybodyJoined;

    void add(Happening happening) {
        boolean joins = happening.kind().equals("coalition-joined");
        if (happening.operator() >= 0 && (joins || happening.kind().equals("coalition-defected"))) {
            changes.computeIfAbsent(happening.operator(), any -> new TreeMap<>())
                    .put(happening.step(), joins);
            anybodyJoined |= joins;
        }
    }

    /** Whether the coalition's members join and leave one by one. */
    public boolean changes() {
        return !changes.isEmpty();
    }

    /**
     * Whether an operator is in the coalition at the end of a step.
     *
     * @param isCandidate whether its group is one of those that the attack names
     */
    boolean holds(int operator, long step, boolean isCandidate) {
        TreeMap<Long, Boolean> own = changes.get(operator);
        if (own == null) {
            return isCandidate && !anybodyJoined;
        }
        Map.Entry<Long, Boolean> last = own.floorEntry(step);
        // who joins later is outside until then, who leaves later inside
        return last == null ? !own.firstEntry().getValue() : last.getValue();
    }
}
