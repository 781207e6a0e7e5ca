package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.model.Numbers;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;

/**
 * A frontier: by value of the parameter, what deters and what it costs the honest.
 *
 * @param rows one a value, in the order asked
 */
public record FrontierAnswer(FrontierQuestion question, Network network, ImmutableList<Row> rows) {
    private static final double CONFIDENCE = 0.95;
    /** Gains that are looked at where none are given, as parts of all stake. */
    private static final ImmutableList<Double> PARTS = ImmutableList.of(0.001, 0.01, 0.03, 0.1, 0.2, 0.3);

    /** @param value of the parameter, as written */
    public record Row(String value, ImmutableList<Deterrence> deterrence, ImmutableList<Harm> harm) {
        /** What is lost of the stake that fails, where so much of all stake does. */
        public Harm harm(double failing) {
            return harm.stream()
                    .filter(each -> each.failing() == failing)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param share of all stake
     * @param stake of the coalition, tokens
     * @param succeeds whether the attack does, in every replication
     * @param settled whether every replication was settled
     * @param needed the gain from which it pays, tokens at the price before
     */
    public record Deterrence(double share, double stake, boolean succeeds, boolean settled, Sample needed) {}

    /**
     * @param failing the share of all stake that signs twice by accident
     * @param lost of the failing stake, a share: by penalties, leaks and slashes
     */
    public record Harm(double failing, boolean settled, Sample lost) {}

    /**
     * The smallest coalition that profits.
     *
     * @param share of all stake; NaN where none that was tried does
     * @param low the smallest share that may, within the interval of what it needs
     * @param high the smallest that surely does; NaN where none does
     */
    public record Smallest(double share, double low, double high) {
        /** {@code 34 %}, {@code 40 % (34 % to 51 %)}, {@code none}. */
        public String text() {
            String mean = text(share);
            return same(low, share) && same(high, share) ? mean : mean + " (" + text(low) + " to " + text(high) + ")";
        }

        private static boolean same(double a, double b) {
            return a == b || (Double.isNaN(a) && Double.isNaN(b));
        }

        private static String text(double share) {
            return Double.isNaN(share) ? "none" : WhatIf.percent(share);
        }
    }

    /** The gains along the axis, tokens. */
    public ImmutableList<Double> gains() {
        double total = total();
        return question.gains().isEmpty()
                ? PARTS.stream().map(part -> part * total).collect(ImmutableList.toImmutableList())
                : question.gains();
    }

    double total() {
        return network.protocol().protocol().token().tokens(network.total()).doubleValue();
    }

    public String token() {
        return network.protocol().protocol().token().symbol();
    }

    /** The smallest coalition that a gain, in tokens, makes profit. */
    public static Smallest smallest(Row row, double gain) {
        double share = Double.NaN;
        double low = Double.NaN;
        double high = Double.NaN;
        for (Deterrence each : row.deterrence()) {
            Optional<Interval> interval = each.needed().interval(CONFIDENCE);
            double least = interval.map(Interval::low).orElse(each.needed().mean());
            double most = interval.map(Interval::high).orElse(each.needed().mean());
            if (each.succeeds()) {
                share = Double.isNaN(share) && each.needed().mean() < gain ? each.share() : share;
                low = Double.isNaN(low) && least < gain ? each.share() : low;
                high = Double.isNaN(high) && most < gain ? each.share() : high;
            }
        }
        return new Smallest(share, low, high);
    }

    /** The values that keep both bounds, surely; empty where there are no bounds. */
    public Optional<ImmutableList<String>> kept() {
        if (question.deter().isEmpty() && question.spare().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .filter(row -> question.deter().map(bound -> deters(row, bound)).orElse(true))
                .filter(row -> question.spare().map(bound -> spares(row, bound)).orElse(true))
                .map(Row::value)
                .collect(ImmutableList.toImmutableList()));
    }

    private static boolean deters(Row row, FrontierQuestion.Bound bound) {
        double low = smallest(row, bound.at()).low();
        boolean settled = row.deterrence().stream().allMatch(Deterrence::settled);
        return settled && (Double.isNaN(low) || low >= bound.value());
    }

    private static boolean spares(Row row, FrontierQuestion.Bound bound) {
        Harm harm = row.harm(bound.at());
        double most = harm.lost()
                .interval(CONFIDENCE)
                .map(Interval::high)
                .orElse(harm.lost().mean());
        return harm.settled() && most <= bound.value();
    }

    /** In words: the values that keep both bounds, or that none does. */
    public String verdict() {
        Optional<ImmutableList<String>> kept = kept();
        if (kept.isEmpty()) {
            return "No bounds were given (--deter, --spare), so no value is singled out.";
        }
        String bounds = question.deter()
                        .map(bound -> "no coalition below " + WhatIf.percent(bound.value()) + " profits at a gain of "
                                + Figures.of(bound.at()) + " " + token())
                        .orElse("")
                + (question.deter().isPresent() && question.spare().isPresent() ? ", and " : "")
                + question.spare()
                        .map(bound -> "at most " + WhatIf.percent(bound.value()) + " is lost where "
                                + WhatIf.percent(bound.at()) + " fail by accident")
                        .orElse("");
        return "Values of " + question.parameter() + " for which " + bounds + ": "
                + (kept.get().isEmpty() ? "none" : String.join(", ", kept.get())) + ".";
    }

    /** The smallest profitable coalition by value (down) and gain (across), then what the honest lose by share that fails. */
    public TextTable table() {
        List<String> heading = new ArrayList<>(List.of(question.parameter()));
        gains().forEach(gain -> heading.add("gain " + Figures.of(gain) + " " + token()));
        FrontierQuestion.FAILURES.forEach(failing -> heading.add(WhatIf.percent(failing) + " fail: lost"));
        TextTable table = new TextTable(heading, Set.of());
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.value()));
            gains().forEach(gain -> cells.add(smallest(row, gain).text()));
            row.harm().forEach(harm -> cells.add(lost(harm)));
            table.add(cells);
        }
        return table;
    }

    private static String lost(Harm harm) {
        String mean = WhatIf.percent(harm.lost().mean());
        return (harm.settled() ? "" : "so far ")
                + mean
                + harm.lost()
                        .interval(CONFIDENCE)
                        .filter(interval -> interval.halfWidth() > 5e-6)
                        .map(interval -> " ± " + WhatIf.percent(interval.halfWidth()))
                        .orElse("");
    }

    /** What was measured, a row each: every digit. */
    public String csv() {
        TextTable table = new TextTable(
                List.of(
                        "parameter",
                        "value",
                        "what",
                        "share",
                        "stake",
                        "succeeds",
                        "settled",
                        "mean",
                        "low",
                        "high",
                        "unit"),
                Set.of());
        for (Row row : rows) {
            for (Deterrence each : row.deterrence()) {
                table.add(cells(
                        row,
                        "gain needed",
                        each.share(),
                        Numbers.format(each.stake()),
                        Boolean.toString(each.succeeds()),
                        each.settled(),
                        each.needed(),
                        token()));
            }
            for (double gain : gains()) {
                Smallest smallest = smallest(row, gain);
                table.add(List.of(
                        question.parameter(),
                        row.value(),
                        "smallest profitable coalition at gain",
                        Numbers.format(gain),
                        "",
                        "",
                        "",
                        digits(smallest.share()),
                        digits(smallest.low()),
                        digits(smallest.high()),
                        "share of all stake"));
            }
            for (Harm each : row.harm()) {
                table.add(cells(
                        row,
                        "lost by accident",
                        each.failing(),
                        "",
                        "",
                        each.settled(),
                        each.lost(),
                        "share of the failing stake"));
            }
        }
        return table.csv();
    }

    private List<String> cells(
            Row row,
            String what,
            double share,
            String stake,
            String succeeds,
            boolean settled,
            Sample sample,
            String unit) {
        Optional<Interval> interval = sample.interval(CONFIDENCE);
        return List.of(
                question.parameter(),
                row.value(),
                what,
                Numbers.format(share),
                stake,
                succeeds,
                Boolean.toString(settled),
                digits(sample.mean()),
                digits(interval.map(Interval::low).orElse(Double.NaN)),
                digits(interval.map(Interval::high).orElse(Double.NaN)),
                unit);
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "" : Numbers.format(value);
    }

    /** What it was drawn of, and how to read it, a sentence each. */
    public ImmutableList<String> settings() {
        return ImmutableList.of(
                "Rules: " + network.protocol().title() + ". Stake: " + Figures.of(total()) + " " + token() + ", "
                        + network.said() + ".",
                "The smallest coalition that profits by " + question.attack() + ", of "
                        + question.shares().stream().map(WhatIf::percent).collect(Collectors.joining(", "))
                        + " of the stake, at a fall of the price by "
                        + WhatIf.percent(question.fall().toDouble())
                        + "; gains are in " + token() + " at the price before.",
                "By accident: so much of the stake signs twice at once; what penalties, leaks and slashes took, of the stake that failed.",
                "Seed " + question.seed() + ", " + question.replications()
                        + (question.replications() == 1
                                ? " replication: no interval."
                                : " replications; ± and ranges are 95 %"
                                        + " intervals: seed noise only, not model error."));
    }
}
