package stakeout.visualizer.scene.story;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.visualizer.moment.Happening;

/**
 * What happened in a step that is of one kind, to one operator or to many.
 *
 * @param happenings at least one, in their order
 */
record Episode(Chapter chapter, ImmutableList<Happening> happenings) {
    private static final Pattern VALIDATORS = Pattern.compile("^(\\d+) validators?$");

    Happening first() {
        return happenings.get(0);
    }

    /** The sum of what they moved, base units; as a double, for it may be more than a long holds. */
    double amount() {
        return happenings.stream().mapToDouble(Happening::amount).sum();
    }

    /** How many operators it concerns. */
    long operators() {
        return happenings.stream()
                .mapToInt(Happening::operator)
                .filter(operator -> operator >= 0)
                .distinct()
                .count();
    }

    /** How many validators it concerns, where that is told; 0 elsewhere. */
    long validators() {
        long sum = 0;
        for (Happening happening : happenings) {
            Matcher matcher = VALIDATORS.matcher(happening.detail());
            sum += matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        }
        return sum;
    }

    /** What its words mean, in a sentence; may be empty. */
    String gloss() {
        return switch (chapter) {
            case ATTACK_BEGINS, ATTACK_SUCCEEDS, ATTACK_ENDS -> Deeds.gloss(first().detail());
            default -> chapter.gloss();
        };
    }
}
