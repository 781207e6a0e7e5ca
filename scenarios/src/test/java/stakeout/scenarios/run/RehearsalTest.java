package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

class RehearsalTest {
    @Test
    void theSourceAndAgeOfStakeAreSaidForEveryPoint() {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        Experiment experiment = library.read("snapshots-concentration", Library.unchanged());
        assertThat(new Rehearsal(new WorldFactory()).notes(experiment).get("snapshots-concentration"))
                .contains(
                        "Stake of all: cosmos-hub-2022-10 (2022-10, unverified).",
                        "Stake of all: solana-650 (2024-08, unverified).")
                .anyMatch(note -> note.matches("Stake of 2022-10 meets rules of \\d{4}-\\d{2}, \\d+ months apart\\."));
    }
}
