package stakeout.scenarios.contract;

import static stakeout.scenarios.contract.Laws.require;
import static stakeout.scenarios.contract.Laws.requireEqual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Reading;
import stakeout.results.measure.TwinGauge;
import stakeout.results.measure.Unit;

/** What every measure keeps, tried on a world with a finality stall by {@code cartel}. */
final class MeasureLaws {
    private static final String ATTACK = "{type: finality-stall, by: cartel, start: 40 epochs, lasts: 20 epochs}";
    private static final String ECONOMY = "{price: 2 USD, asOf: 2026-01-01}";

    private final Entry entry;
    private final Trial trial;

    MeasureLaws(Entry entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    ImmutableList<Check> checks() {
        return ImmutableList.of(
                entry.check("it reads only what it declares", this::readsWhatItDeclares),
                entry.check("looking changes nothing", this::lookingChangesNothing),
                entry.check("each run is measured by itself", this::keepsNothing),
                entry.check("its values fit its unit", this::fitsItsUnit),
                entry.check("it begins a twin gauge exactly when it needs a twin", this::twin),
                entry.check("a group that is not there is refused", this::unknownGroup));
    }

    private Measure measure() {
        return (Measure) trial.bound(entry.example(), entry.kind());
    }

    private World world() {
        String economy = entry.beside().contains("economy:") ? "" : ECONOMY;
        ImmutableMap.Builder<String, String> keys = ImmutableMap.builder();
        keys.put("attacks", "[" + ATTACK + "]");
        if (!economy.isEmpty()) {
            keys.put("economy", economy);
        }
        return trial.ofScenario(keys.buildOrThrow(), entry.beside());
    }

    /** What a gauge showed, step by step and at the end. */
    private static final class Shown {
        private final Gauge gauge;
        private final List<String> readings = new ArrayList<>();

        Shown(Gauge gauge) {
            this.gauge = gauge;
        }

        void step(StepFacts facts) {
            gauge.watch(facts);
            if (gauge instanceof TwinGauge twin) {
                readings.add(Arrays.toString(twin.sums(facts)));
            }
            readings.add(gauge.read(facts).toString());
        }

        void end(EndFacts end) {
            readings.add(gauge.conclude(end).map(Reading::toString).orElse("folded"));
        }
    }

    private void readsWhatItDeclares() {
        Measure measure = measure();
        Blinkers blinkers = new Blinkers(measure.reads());
        StakingSimulation.run(world(), new Observer() {
            private Shown seeing;
            private Shown blinkered;

            @Override
            public void begin(WorldFacts world) {
                seeing = new Shown(measure.begin(world));
                blinkered = new Shown(measure.begin(world));
            }

            @Override
            public void event(Event event) {
                seeing.gauge.event(event);
                if (blinkers.sees("events")) {
                    blinkered.gauge.event(event);
                }
            }

            @Override
            public void step(StepFacts facts) {
                seeing.step(facts);
                blinded(() -> blinkered.step(blinkers.of(facts)));
                compare();
            }

            @Override
            public void end(EndFacts end) {
                seeing.end(end);
                blinded(() -> blinkered.end(blinkers.of(end)));
                compare();
            }

            private void blinded(Runnable look) {
                try {
                    look.run();
                } catch (NullPointerException unseen) {
                    throw new AssertionError(
                            "it declares " + measure.reads() + " and looks at more: " + unseen.getMessage(), unseen);
                }
            }

            private void compare() {
                requireEqual(
                        seeing.readings.get(seeing.readings.size() - 1),
                        blinkered.readings.get(blinkered.readings.size() - 1),
                        "it declares %s, and shows something else where it sees no more than that",
                        measure.reads());
            }
        });
    }

    private void lookingChangesNothing() {
        Measure measure = measure();
        World world = world();
        String unseen = Watched.run(world);
        StringBuilder seen = new StringBuilder();
        Watched watched = new Watched();
        StakingSimulation.run(world, new Observer() {
            private Gauge gauge;

            @Override
            public void begin(WorldFacts facts) {
                gauge = measure.begin(facts);
                watched.begin(facts);
            }

            @Override
            public void event(Event event) {
                gauge.event(event);
                watched.event(event);
            }

            @Override
            public void step(StepFacts facts) {
                gauge.watch(facts);
                Reading first = gauge.read(facts);
                requireEqual(first, gauge.read(facts), "read twice after step %s", facts.step());
                watched.step(facts);
            }

            @Override
            public void end(EndFacts end) {
                gauge.conclude(end);
                watched.end(end);
                seen.append(watched.text());
            }
        });
        requireEqual(unseen, seen.toString(), "a run without and with the measure");
    }

    private ImmutableList<String> shown(Measure measure) {
        List<String> readings = new ArrayList<>();
        StakingSimulation.run(world(), new Observer() {
            private Shown shown;

            @Override
            public void begin(WorldFacts world) {
                shown = new Shown(measure.begin(world));
            }

            @Override
            public void event(Event event) {
                shown.gauge.event(event);
            }

            @Override
            public void step(StepFacts facts) {
                shown.step(facts);
            }

            @Override
            public void end(EndFacts end) {
                shown.end(end);
                readings.addAll(shown.readings);
            }
        });
        return ImmutableList.copyOf(readings);
    }

    private void keepsNothing() {
        Measure measure = measure();
        Laws.requireSameOnTwoThreads(() -> String.join("\n", shown(measure)), "what it shows of one run");
    }

    private void fitsItsUnit() {
        Measure measure = measure();
        StakingSimulation.run(world(), new Observer() {
            private Gauge gauge;

            @Override
            public void begin(WorldFacts world) {
                gauge = measure.begin(world);
                require(!measure.unit().text(world).isBlank(), "its unit has no name");
            }

            @Override
            public void event(Event event) {
                gauge.event(event);
            }

            @Override
            public void step(StepFacts facts) {
                gauge.watch(facts);
                check(gauge.read(facts));
            }

            @Override
            public void end(EndFacts end) {
                gauge.conclude(end).ifPresent(this::check);
            }

            private void check(Reading reading) {
                double value = reading.value();
                boolean fits = switch (measure.unit()) {
                    case SHARE -> value >= 0 && value <= 1;
                    case FLAG -> value == 0 || value == 1;
                    case COUNT, DAYS, PERIODS, BITS, NATS -> value >= 0;
                    default -> Double.isFinite(value);
                };
                require(
                        reading.isAbsent() || fits,
                        "it shows %s, and its unit is %s",
                        value,
                        stakeout.model.TypeNames.of(measure.unit()));
                require(
                        reading.exact().isEmpty() || measure.unit() == Unit.TOKENS || measure.unit() == Unit.MONEY,
                        "it shows an exact amount, and its unit is no money");
            }
        });
    }

    private void twin() {
        Measure measure = measure();
        StakingSimulation.run(world(), new Observer() {
            @Override
            public void begin(WorldFacts world) {
                require(
                        measure.begin(world) instanceof TwinGauge == measure.needsTwin(),
                        "needsTwin is %s, and its gauge says otherwise",
                        measure.needsTwin());
            }
        });
    }

    private void unknownGroup() {
        ImmutableSet<String> keys = Arrays.stream(entry.type().getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(ImmutableSet.toImmutableSet());
        if (!keys.contains("of")) {
            return;
        }
        String others = entry.example().replaceFirst("\\bof: *[^,}]*,? *", "");
        String asked = others.startsWith("{")
                ? others.replaceFirst("\\{", "{of: nobody-of-that-name, ")
                : "{type: " + others + ", of: nobody-of-that-name}";
        Measure measure = (Measure) trial.bound(asked, entry.kind());
        Optional<String> message = refusal(measure);
        require(message.isPresent(), "of: nobody-of-that-name is taken, though there is no such group");
        require(
                message.orElseThrow().contains("nobody-of-that-name"),
                "the message does not name the group: %s",
                message.orElseThrow());
    }

    private Optional<String> refusal(Measure measure) {
        try {
            new StakingSimulation(world(), new Observer() {
                        @Override
                        public void begin(WorldFacts world) {
                            measure.begin(world);
                        }
                    })
                    .start();
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
