package stakeout.visualizer.moment;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who joined and left coalitions, and when. Of a coalition that is whole groups nobody needs to join. */
public final class Membership {
    private final Map<Integer, TreeMap<Long, Boolean>> changes = new HashMap<>();

    /** @param member whether an operator is one from the step on */
    public void change(long step, int operator, boolean member) {
        changes.computeIfAbsent(operator, any -> new TreeMap<>()).put(step, member);
    }

    /**
     * Whether an operator is in a coalition at the end of a step.
     *
     * @param atFirst whether it is before it joined or left any
     */
    boolean holds(int operator, long step, boolean atFirst) {
        Map.Entry<Long, Boolean> last =
                changes.getOrDefault(operator, new TreeMap<>()).floorEntry(step);
        return last == null ? atFirst : last.getValue();
    }
}
