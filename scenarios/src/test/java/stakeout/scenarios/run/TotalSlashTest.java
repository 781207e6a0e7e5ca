package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.RunValue;
import stakeout.results.measure.SlashedShare;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/**
 * A cartel of which a slash leaves nothing has been slashed, whether the slash is taken at once or eras later; and it was slashed as
 * the two fifths of all stake that it was, not as the nothing that it is.
 */
class TotalSlashTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{extends: polkadot, election: {nominations: 1}, slashing: {deferEras: 3}} | 2_000_000 DOT | ' eras' | 1",
                "{extends: generic, slashing: {type: flat, share: 1}} | 30_000_000 TOK | ' epochs' | 1",
                "{extends: cosmos-hub, slashing: {slashFractionDoubleSign: 1}} | 1_000_000 ATOM | '0 blocks' | 10",
            })
    void aCartelThatLosesAllWasSlashedWhole(String protocol, String stake, String unit, int periodsPerStep)
            throws IOException {
        Path file = folder.resolve("tried.yaml");
        Files.writeString(file, """
            scenario: tried
            question: What is slashed when all of it is taken?
            protocol: %s
            masterSeed: 1
            until: 20%s
            periodsPerStep: %d
            population:
              - {name: cartel, validators: 8,  stake: %s, operators: 8, selfStake: 1}
              - {name: rest,   validators: 12, stake: %s, operators: 12, selfStake: 1, strategy: honest}
            network: {partition: {halves: [rest.first, rest.second], bridged: [cartel], from: 2%s, to: 6%s}}
            attacks: [{type: conflicting-finality, by: cartel, start: 2%s}]
            """.formatted(protocol, unit, periodsPerStep, stake, stake, unit, unit, unit));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        SlashedShare measure = new SlashedShare("cartel", RunValue.MAX);
        SlashedShare ofAll = new SlashedShare("everyone", RunValue.MAX);
        List<Double> shares = new ArrayList<>();
        List<Double> sharesOfAll = new ArrayList<>();
        List<Double> stakes = new ArrayList<>();
        StakingSimulation.run(world, new Observer() {
            private Gauge gauge;
            private Gauge gaugeOfAll;

            @Override
            public void begin(WorldFacts facts) {
                gauge = measure.begin(facts);
                gaugeOfAll = ofAll.begin(facts);
            }

            @Override
            public void step(StepFacts facts) {
                shares.add(gauge.read(facts).value());
                sharesOfAll.add(gaugeOfAll.read(facts).value());
                double stake = 0;
                for (int operator = 0; operator < 8; operator++) {
                    stake += facts.census().stake.get(operator).doubleValue();
                }
                stakes.add(stake);
            }
        });
        assertThat(stakes.get(stakes.size() - 1)).isCloseTo(0, within(stakes.get(0) * 1e-4));
        assertThat(shares.get(0)).isZero();
        assertThat(shares.stream().mapToDouble(share -> share).max()).hasValue(1);
        // Equal stakes; what a few periods pay is less than a thousandth of them.
        assertThat(sharesOfAll.stream().mapToDouble(share -> share).max().orElseThrow())
                .isCloseTo(8 / 20.0, within(1e-3));
    }
}
