package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.protocol.Protocol;
import stakeout.results.report.TextTable;
import stakeout.scenarios.protocol.RuleUse;

/** The table protocol × topic, and what failed. */
public final class ConformanceReport {
    private static final ImmutableList<String> HEADING =
            ImmutableList.of("Protocol", "Topic", "Cases", "Passed", "Failed", "Answered by", "In the rules of");
    private static final Set<Integer> NUMBERS = Set.of(2, 3, 4);

    private final ImmutableList<TopicResult> topics;
    private final ImmutableList<Failure> broken;
    private final ImmutableList<Path> others;
    private final boolean hasOwn;
    private final ImmutableMap<String, Protocol> presets;
    private final Map<String, RuleUse> uses = new LinkedHashMap<>();

    ConformanceReport(
            ImmutableList<TopicResult> topics,
            ImmutableList<Failure> broken,
            ImmutableList<Path> others,
            boolean hasOwn,
            ImmutableMap<String, Protocol> presets) {
        this.topics = topics;
        this.broken = broken;
        this.others = others;
        this.hasOwn = hasOwn;
        this.presets = presets;
        presets.forEach((name, protocol) -> uses.put(name, RuleUse.of(protocol)));
    }

    /** A line a topic. */
    public TextTable table() {
        TextTable table = new TextTable(HEADING, NUMBERS);
        for (TopicResult topic : topics) {
            if (topic.isForeign()) {
                table.add(ImmutableList.of(
                        topic.protocol,
                        topic.topic,
                        Integer.toString(topic.cases),
                        "–",
                        "–",
                        "not of this protocol",
                        ""));
            } else {
                table.add(ImmutableList.of(
                        topic.protocol,
                        topic.topic,
                        Integer.toString(topic.cases - topic.foreign),
                        Integer.toString(topic.passed()),
                        Integer.toString(topic.failures.size()),
                        topic.first.rule().getSimpleName(),
                        users(topic)));
            }
        }
        return table;
    }

    /** The presets with the rule by which each comes to what answers the topic. */
    private String users(TopicResult topic) {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        presets.forEach((name, preset) -> {
            if (topic.isOf(preset)) {
                uses.get(name)
                        .userOf(topic.first.rule())
                        .ifPresent(user -> byRule.computeIfAbsent(user.getSimpleName(), rule -> new ArrayList<>())
                                .add(name));
            }
        });
        return byRule.isEmpty()
                ? "no preset"
                : byRule.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue())
                                + (entry.getKey().equals(topic.first.rule().getSimpleName())
                                        ? ""
                                        : " by " + entry.getKey()))
                        .collect(Collectors.joining("; "));
    }

    /**
     * Everything, for a terminal.
     *
     * @param verbose whether every failure is told with the first field that differs; else only broken files are
     */
    public String text(int width, boolean verbose) {
        StringBuilder text = new StringBuilder();
        if (!topics.isEmpty()) {
            text.append(table().terminal(width)).append('\n');
        }
        if (!others.isEmpty()) {
            text.append("Passed over, since they do not end in .json: ")
                    .append(others.stream().map(Path::toString).collect(Collectors.joining(", ")))
                    .append("\n\n");
        }
        if (!broken.isEmpty()) {
            text.append(
                    broken.size() == 1 ? "A file could not be read:\n" : broken.size() + " files could not be read:\n");
            broken.forEach(failure -> line(text, failure));
            text.append('\n');
        }
        List<Failure> failures =
                topics.stream().flatMap(topic -> topic.failures.stream()).toList();
        if (verbose && !failures.isEmpty()) {
            text.append("What differs first in each case that failed:\n");
            failures.forEach(failure -> line(text, failure));
            text.append('\n');
        }
        return text.append(summary(failures.size())).append('\n').toString();
    }

    private static void line(StringBuilder text, Failure failure) {
        text.append("  ").append(failure.toString().replace("\n", "\n    ")).append('\n');
    }

    private String summary(int failed) {
        int cases = topics.stream().mapToInt(topic -> topic.cases).sum();
        int foreign = topics.stream().mapToInt(topic -> topic.foreign).sum();
        StringBuilder text = new StringBuilder();
        text.append(cases - foreign - failed)
                .append(" of ")
                .append(cases - foreign)
                .append(" cases are met");
        if (hasOwn) {
            text.append(" by this protocol's rules and values; ")
                    .append(foreign)
                    .append(" are not of this protocol");
        }
        if (!broken.isEmpty()) {
            text.append("; ")
                    .append(broken.size())
                    .append(broken.size() == 1 ? " file" : " files")
                    .append(" could not be read");
        }
        return text.append('.').toString();
    }
}
