package stakeout.results.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.results.measure.Measure;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Sample;

/**
 * The figures without which no other can be placed: total stake, what it earns a year, how long the queues get.
 *
 * <p>Stake and yield are those of the honest twin where there is one. What an attack takes within days is no yield: made out as a
 * rate a year it would be nonsense. The yield is then what the rules pay at that total stake, which is where toys show: 32,000 ETH
 * in all would earn some 80 % a year. The queues are those of the run itself.
 */
final class WorldFigures {
    static final ImmutableList<String> MEASURES =
            ImmutableList.of("total-stake", "yield", "exit-queue-days", "entry-queue-days");

    /** Of all tokens there are: less than this staked makes a toy. */
    private static final double TOY_SHARE = 0.1;

    private final Recording recording;
    private final Map<String, Double> supplies;
    private final ImmutableListMultimap<List<Object>, FinalRow> twins;

    WorldFigures(Recording recording, ReportContext context) {
        this.recording = recording;
        this.supplies = context.supplies();
        this.twins = recording.finals().stream()
                .filter(row -> row.run().twin() && isOfWorld(row.measure(), row.of()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        row -> List.of(row.run().scenario(), row.run().point(), row.measure()), row -> row));
    }

    static boolean isOfWorld(String label, String of) {
        return of.equals(Measure.EVERYONE) && MEASURES.contains(label);
    }

    /** One or two sentences about the world of a point; empty where nothing of it was recorded. */
    String of(RecordedScenario scenario, int point) {
        ImmutableList<FinalRow> stake = honest(scenario, point, MEASURES.get(0));
        if (stake.isEmpty()) {
            return "";
        }
        boolean hasTwin =
                !twins.get(List.of(scenario.name(), point, MEASURES.get(0))).isEmpty();
        double total = mean(stake);
        double yield = mean(honest(scenario, point, MEASURES.get(1)));
        double queue = mean(own(scenario, point, MEASURES.get(2)));
        ImmutableList<FinalRow> entry = own(scenario, point, MEASURES.get(3));
        double entryQueue = entry.isEmpty() ? 0 : mean(entry);
        String unit = stake.get(0).unit();
        return Figures.of(total) + " " + unit + " staked, "
                + (Double.isNaN(yield) ? "yield unknown" : "earning " + Figures.of(100 * yield) + " % a year")
                + (hasTwin ? " without the attack" : "")
                + (queue > 0 ? "; exit queue up to " + Figures.of(queue) + " days" : "; no exit queue")
                + (entryQueue > 0 ? "; entry queue up to " + Figures.of(entryQueue) + " days" : "")
                + toy(scenario, total, unit);
    }

    private String toy(RecordedScenario scenario, double total, String unit) {
        return Optional.ofNullable(supplies.get(scenario.name()))
                .filter(supply -> total < TOY_SHARE * supply)
                .map(supply -> ". A TOY: less than a tenth of the " + Figures.of(supply) + " " + unit
                        + " there are, so yields and queues are not the network's")
                .orElse("");
    }

    private ImmutableList<FinalRow> honest(RecordedScenario scenario, int point, String label) {
        ImmutableList<FinalRow> twin = twins.get(List.of(scenario.name(), point, label));
        return twin.isEmpty() ? own(scenario, point, label) : twin;
    }

    private ImmutableList<FinalRow> own(RecordedScenario scenario, int point, String label) {
        Optional<RecordedMeasure> measure = scenario.measures().stream()
                .filter(each -> each.label().equals(label) && each.of().equals(Measure.EVERYONE))
                .findFirst();
        return measure.map(each -> recording.finals(scenario.name(), point, each))
                .orElse(ImmutableList.of());
    }

    private static double mean(List<FinalRow> finals) {
        return Sample.of(finals.stream().mapToDouble(FinalRow::value).toArray()).mean();
    }
}
