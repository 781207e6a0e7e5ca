package stakeout.visualizer.scene.story;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.scene.EventSign;

/**
 * What happened in the last step before a moment's end in which more happened than everyday things.
 *
 * @param step in which it happened
 * @param episodes at least one, the most telling first
 */
record Story(long step, ImmutableList<Episode> episodes) {
    private static final Comparator<Episode> BY_RANK =
            Comparator.comparingInt(episode -> episode.chapter().rank());

    /** Absent while nothing has happened. */
    static Optional<Story> of(Moment moment) {
        List<Happening> before = moment.happenings().until(moment.step());
        int last = before.size() - 1;
        while (last >= 0 && isEveryday(before.get(last))) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        long step = before.get(last).step();
        Map<Chapter, List<Happening>> byChapter = new EnumMap<>(Chapter.class);
        for (Happening happening : moment.happenings().at(step)) {
            if (!isEveryday(happening)) {
                byChapter
                        .computeIfAbsent(Chapter.of(happening.kind()), any -> new ArrayList<>())
                        .add(happening);
            }
        }
        return Optional.of(new Story(
                step,
                byChapter.entrySet().stream()
                        .map(entry -> new Episode(entry.getKey(), ImmutableList.copyOf(entry.getValue())))
                        .sorted(BY_RANK)
                        .collect(ImmutableList.toImmutableList())));
    }

    /** The period of the next event that is worth telling, where the future is known and holds one. */
    static Optional<Long> next(Moment moment) {
        return moment.happenings()
                .next(moment.step(), happening -> !isEveryday(happening))
                .map(Happening::period);
    }

    private static boolean isEveryday(Happening happening) {
        return EventSign.of(happening.kind()) == EventSign.EVERYDAY;
    }

    /** The beginning of an attack that goes on at the moment and began before this; absent where none did. */
    Optional<Happening> attackBehind(Moment moment) {
        Optional<String> on = moment.happenings().attackOn(moment.step());
        return moment.happenings()
                .previous(
                        step,
                        happening -> Chapter.of(happening.kind()) == Chapter.ATTACK_BEGINS
                                && on.equals(Optional.of(Deeds.title(happening.detail()))))
                .filter(begun -> episodes.stream().noneMatch(each -> each.chapter() == Chapter.ATTACK_BEGINS));
    }

    /** The most telling first. */
    static List<Episode> byRank(List<Episode> episodes) {
        return episodes.stream().sorted(BY_RANK).toList();
    }

    /** As they came about: by period, and within one as one brings about the next. */
    static List<Episode> inOrder(List<Episode> episodes) {
        return episodes.stream()
                .sorted(Comparator.comparingLong(
                                (Episode episode) -> episode.first().period())
                        .thenComparing(Episode::chapter))
                .toList();
    }
}
