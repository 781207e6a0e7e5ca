package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All events of a run that are known, in their order. A replay knows those to come, a live run does not. */
public final class Happenings {
    private final List<Happening> all = new ArrayList<>();
    private final List<Happening> attacks = new ArrayList<>();

    /** Steps must not descend. */
    public void add(Happening happening) {
        all.add(happening);
        if (happening.kind().equals("attack-begins") || happening.kind().equals("attack-ends")) {
            attacks.add(happening);
        }
    }

    /** Unchangeable; grows while a live run goes on. */
    public List<Happening> all() {
        return java.util.Collections.unmodifiableList(all);
    }

    /** Those of one step. */
    public ImmutableList<Happening> at(long step) {
        ImmutableList.Builder<Happening> found = ImmutableList.builder();
        for (int i = firstNotBefore(step); i < all.size() && all.get(i).step() == step; i++) {
            found.add(all.get(i));
        }
        return found.build();
    }

    /** Those up to and with a step. */
    public List<Happening> until(long step) {
        return all().subList(0, firstNotBefore(step + 1));
    }

    /** The first after a step of which something holds. */
    public Optional<Happening> next(long step, Predicate<Happening> wanted) {
        return all().subList(firstNotBefore(step + 1), all.size()).stream()
                .filter(wanted)
                .findFirst();
    }

    /** The last before a step of which something holds. */
    public Optional<Happening> previous(long step, Predicate<Happening> wanted) {
        List<Happening> before = all().subList(0, firstNotBefore(step));
        for (int i = before.size() - 1; i >= 0; i--) {
            if (wanted.test(before.get(i))) {
                return Optional.of(before.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether more attacks have begun than ended by the end of a step. */
    public boolean isAttackOn(long step) {
        int on = 0;
        for (Happening happening : attacks) {
            if (happening.step() <= step) {
                on += happening.kind().equals("attack-begins") ? 1 : -1;
            }
        }
        return on > 0;
    }

    private int firstNotBefore(long step) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).step() < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
