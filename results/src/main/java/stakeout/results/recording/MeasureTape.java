package stakeout.results.recording;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Cadence;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Reading;
import stakeout.results.measure.TwinGauge;

/** The gauges of one run: their readings by step, and the run value of each. */
final class MeasureTape {
    private final ImmutableList<Measure> measures;
    private final List<Gauge> gauges = new ArrayList<>();
    private final List<RunValueFold> folds = new ArrayList<>();
    private final List<Reading> finals = new ArrayList<>();
    /** By measure: the sums of a gauge that waits for its twin; null for the others. */
    private final List<List<BigInteger[]>> sums = new ArrayList<>();

    private final List<String> units = new ArrayList<>();
    private final List<Long> steps = new ArrayList<>();
    private final List<Long> periods = new ArrayList<>();
    private final TableWriter table;

    MeasureTape(ImmutableList<Measure> measures, TableWriter table) {
        this.measures = measures;
        this.table = table;
    }

    void begin(WorldFacts world) {
        for (Measure measure : measures) {
            Gauge gauge = measure.begin(world);
            checkState(
                    gauge instanceof TwinGauge == measure.needsTwin(),
                    "measure %s must begin a TwinGauge exactly when it needs a twin.",
                    measure.name());
            checkState(
                    !measure.needsTwin() || measure.cadence().equals(Cadence.EVERY_STEP),
                    "measure %s needs a twin, so it must be read at every step.",
                    measure.name());
            gauges.add(gauge);
            folds.add(new RunValueFold(measure.run()));
            sums.add(gauge instanceof TwinGauge ? new ArrayList<>() : null);
            units.add(measure.unit().text(world));
        }
    }

    void event(Event event) {
        gauges.forEach(gauge -> gauge.event(event));
    }

    void step(StepFacts facts) {
        steps.add(facts.step());
        periods.add(facts.period());
        for (int i = 0; i < gauges.size(); i++) {
            Gauge gauge = gauges.get(i);
            gauge.watch(facts);
            if (gauge instanceof TwinGauge twinGauge) {
                sums.get(i).add(twinGauge.sums(facts));
            } else if (measures.get(i).cadence().isDue(facts.step())) {
                take(i, facts.step(), facts.period(), gauge.read(facts));
            }
        }
    }

    /**
     * Reads what is read after the last step though its cadence does not fall there, and takes the run values.
     *
     * @param last the facts of the last step, if any was played
     */
    void end(EndFacts end, Optional<StepFacts> last) {
        for (int i = 0; i < gauges.size(); i++) {
            int measure = i;
            Cadence cadence = measures.get(i).cadence();
            last.filter(facts -> cadence.everySteps() > 1 && !cadence.isDue(facts.step()))
                    .ifPresent(facts -> take(
                            measure,
                            facts.step(),
                            facts.period(),
                            gauges.get(measure).read(facts)));
            finals.add(gauges.get(i).conclude(end).orElse(folds.get(i).value()));
        }
    }

    /** Compares with the twin, which must have played the same steps, and writes the run values. */
    void finish(Optional<MeasureTape> twin, TableWriter finalsTable) {
        for (int i = 0; i < gauges.size(); i++) {
            if (gauges.get(i) instanceof TwinGauge gauge && twin.isPresent()) {
                compare(i, gauge, twin.get());
            }
            Measure measure = measures.get(i);
            finalsTable.put(measure.label()).put(measure.of()).put(units.get(i));
            put(finalsTable, finals.get(i));
        }
    }

    private void compare(int measure, TwinGauge gauge, MeasureTape twin) {
        checkState(
                twin.steps.equals(steps),
                "a twin must play the steps of its run (%s), and played %s.",
                steps.size(),
                twin.steps.size());
        for (int i = 0; i < steps.size(); i++) {
            BigInteger[] own = sums.get(measure).get(i);
            BigInteger[] other = twin.sums.get(measure).get(i);
            take(measure, steps.get(i), periods.get(i), gauge.compare(own, other));
        }
        finals.set(measure, folds.get(measure).value());
    }

    private void take(int measure, long step, long period, Reading reading) {
        folds.get(measure).add(reading);
        Measure spec = measures.get(measure);
        table.put(step).put(period).put(spec.label()).put(spec.of());
        put(table, reading);
    }

    private static void put(TableWriter table, Reading reading) {
        table.put(reading.value());
        reading.exact().ifPresentOrElse(table::put, table::putNull);
        table.endRow();
    }
}
