package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import stakeout.agents.World;
import stakeout.results.recording.Environment;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/** Small experiments, recorded for a test. */
public final class Recorded {
    /** 34 % fall silent after ten epochs; 2 % of the others are away at random. Two replications, so that one has no frames. */
    public static final String STALL = """
            scenario: small-stall
            question: Does a third that falls silent stop finality?
            protocol: {extends: ethereum@electra}
            masterSeed: 5
            replications: 2
            until: 700 epochs
            population:
              - {name: home,   validators: 198, stake: 2048 ETH, operators: 30, strategy: {type: flaky, offlineProbability: 0.02 per epoch}}
              - {name: cartel, validators: 102, stake: 2048 ETH, operators: 4}
            attacks: [{type: finality-stall, by: cartel, start: 10 epochs, lasts: 20 epochs}]
            """;

    private Recorded() {}

    /** Reads a scenario's text. */
    public static Experiment experiment(String yaml, Path folder) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, yaml);
        Binder binder = Vocabulary.binder();
        ProtocolLibrary protocols = new ProtocolLibrary(binder, Families.all());
        return new Library(binder, new ScenarioReader(binder, protocols)).read(file.toString(), Library.unchanged());
    }

    /** The world of a scenario's first point. */
    public static World world(Experiment experiment, int replication) {
        return new WorldFactory().world(experiment.scenarios().get(0).points().get(0), replication);
    }

    /** Records a scenario into a new folder below {@code folder} and answers it. */
    public static Path record(String yaml, Path folder) throws IOException {
        Experiment experiment = experiment(yaml, folder);
        Path out = folder.resolve("recording");
        try (RecordingFolder recording = RecordingFolder.open(out, experiment.plan("test"), Environment.UNKNOWN)) {
            assertThat(new ExperimentRunner(experiment, new WorldFactory(), 2).run(recording, Progress.SILENT))
                    .isEmpty();
        }
        return out;
    }
}
