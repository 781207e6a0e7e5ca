package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All events of a run that are known, in their order. A replay knows those to come, a live run does not. One kind is made up here:
 * an {@value #EXIT_WAVE}, a step in which a hundredth of all validators and more ask to leave, the step before not.
 */
public final class Happenings {
    public static final String EXIT_WAVE = "exit-wave";
    private static final String EXIT = "exit-requested";
    private static final Pattern VALIDATORS = Pattern.compile("(\\d+) validators?");

    private final List<Happening> all = new ArrayList<>();
    private final List<Happening> attacks = new ArrayList<>();
    private final List<Happening> votes = new ArrayList<>();
    private final Membership membership = new Membership();
    private long exitsOfAWave = Long.MAX_VALUE;
    private long exitStep = -1;
    private long exits;
    private long lastWave = -2;

    /** @param validators that there are at the start; without it no wave is known */
    public void expectWavesOf(long validators) {
        exitsOfAWave = Math.max(2, validators / 100);
    }

    /** Steps must not descend. */
    public void add(Happening happening) {
        all.add(happening);
        if (happening.kind().equals(EXIT)) {
            countExits(happening);
        }
        if (happening.kind().equals("attack-begins") || happening.kind().equals("attack-ends")) {
            attacks.add(happening);
        }
        if (happening.kind().equals("vote-cast")) {
            votes.add(happening);
        }
    }

    /** The run is over: what was told after its last step happened in that. */
    public void end(long lastStep) {
        for (List<Happening> each : List.of(all, attacks, votes)) {
            each.replaceAll(happening -> happening.step() > lastStep ? happening.inStep(lastStep) : happening);
        }
    }

    private void countExits(Happening exit) {
        exits = exit.step() == exitStep ? exits : 0;
        exitStep = exit.step();
        Matcher matcher = VALIDATORS.matcher(exit.detail());
        exits += matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
        if (exits >= exitsOfAWave && lastWave != exitStep) {
            if (lastWave != exitStep - 1) {
                all.add(new Happening(
                        exit.step(), exit.period(), EXIT_WAVE, -1, -1, 0, "a hundredth of all validators and more"));
            }
            lastWave = exitStep;
        }
    }

    /** How an operator last voted on the rules by the end of a step, if it did. */
    public Optional<Happening> voteOf(int operator, long step) {
        return votes.stream()
                .filter(vote -> vote.operator() == operator && vote.step() <= step)
                .reduce((before, later) -> later);
    }

    /** Who joined and left coalitions. */
    public Membership membership() {
        return membership;
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

    /** An event in words; with how many others of its step something holds too, for a jump takes one to all of them. */
    public String told(Happening happening, Predicate<Happening> wanted) {
        long others = at(happening.step()).stream().filter(wanted).count() - 1;
        return happening.title()
                + (happening.detail().isEmpty() ? "" : ", " + happening.shortDetail())
                + (others > 0 ? " (and " + others + " more in this step)" : "");
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
        return attackOn(step).isPresent();
    }

    /** The attack that began last of those that go on at the end of a step, as people write it: {@code Finality stall}. */
    public Optional<String> attackOn(long step) {
        List<String> on = new ArrayList<>();
        for (Happening happening : attacks) {
            if (happening.step() <= step) {
                if (happening.kind().equals("attack-begins")) {
                    on.add(happening.detail());
                } else if (!on.remove(happening.detail()) && !on.isEmpty()) {
                    on.remove(on.size() - 1);
                }
            }
        }
        return on.isEmpty() ? Optional.empty() : Optional.of(AttackName.title(on.get(on.size() - 1)));
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
