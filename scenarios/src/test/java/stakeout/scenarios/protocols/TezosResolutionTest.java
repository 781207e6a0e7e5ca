package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** What becomes of bakers who attest twice does not hang on how many blocks are settled at once. */
class TezosResolutionTest {
    private static final Library LIBRARY = new Library(
            Vocabulary.binder(),
            new ScenarioReader(Vocabulary.binder(), new ProtocolLibrary(Vocabulary.binder(), Families.all())));
    private static final int DAYS = 8;

    @TempDir
    Path folder;

    /** The last step of a run. */
    private static final class Last implements Observer {
        StepFacts step;
        EndFacts end;

        @Override
        public void step(StepFacts facts) {
            step = facts;
        }

        @Override
        public void end(EndFacts facts) {
            end = facts;
        }
    }

    /**
     * By hand: 36 of 100 who attested twice must not vote, the 64 that are left are short of 4,667 of 7,000, so nothing is final from
     * the healing at day 3 on, and no cycle ends in which a slash could be taken.
     */
    @ParameterizedTest(name = "{0} blocks at once")
    @ValueSource(ints = {14_400, 7_200, 600})
    void aThirdThatIsDenouncedStopsTheChainBeforeItsSlash(int blocks) throws IOException {
        Last last = play(blocks, 36, 64);
        assertThat(last.end.succeeded()).containsEntry("0:conflicting-finality", true);
        long periodsADay = 14_400 / blocks;
        long settled = last.step.state().finality().finalized - (last.step.period() + 1 - DAYS * periodsADay);
        assertThat(settled).as("periods with blocks").isEqualTo(3 * periodsADay - 1);
        assertThat(slashed(last)).isZero();
    }

    /**
     * By hand: 30 of 100 make neither half final, so that both stand still at the level at which they attested twice; 2,100 of 7,000
     * slots cost (2,100 / 2,334)², 80.96 % when rounded up, of what was frozen: 90 M XTZ and two days' rewards. A denouncer has 1/11.
     */
    @ParameterizedTest(name = "{0} blocks at once")
    @ValueSource(ints = {14_400, 7_200, 600})
    void lessThanAThirdIsSlashedAtTheEndOfTheNextCycle(int blocks) throws IOException {
        Last last = play(blocks, 30, 70);
        assertThat(last.end.succeeded()).containsEntry("0:conflicting-finality", false);
        BigInteger burned = BigInteger.valueOf(30 * 3_000_000L * 8096 / 11 * 100 * 10);
        assertThat(slashed(last)).isBetween(burned, burned.add(burned.divide(BigInteger.valueOf(1000))));
    }

    private static BigInteger slashed(Last last) {
        BigInteger sum = BigInteger.ZERO;
        for (String cause : last.step.ledger().causes()) {
            if (cause.startsWith("slash:double")) {
                int index = last.step.ledger().causes().indexOf(cause);
                for (int account = 0; account < last.step.ledger().accounts().size(); account++) {
                    sum = sum.add(
                            last.step.ledger().postings(index).get(account).max(BigInteger.ZERO));
                }
            }
        }
        return sum;
    }

    private Last play(int blocks, int cartel, int rest) throws IOException {
        Path file = Files.writeString(folder.resolve("tried.yaml"), """
            scenario: tried
            question: Does the resolution matter?
            protocol: {extends: tezos, clock: {blocksPerPeriod: %d}}
            masterSeed: 1
            until: %d d
            population:
              - {name: cartel, validators: %d, stake: 3_000_000 XTZ, operators: 6, selfStake: 1}
              - {name: rest,   validators: %d, stake: 3_000_000 XTZ, selfStake: 1, strategy: honest}
            network: {partition: {halves: [rest.first, rest.second], bridged: [cartel], from: 2 d, to: 3 d}}
            attacks: [{type: conflicting-finality, by: cartel, start: 2 d}]
            """.formatted(blocks, DAYS, cartel, rest));
        World world = new WorldFactory()
                .world(
                        LIBRARY.read(file.toString(), Library.unchanged())
                                .scenarios()
                                .get(0)
                                .base(),
                        0);
        Last last = new Last();
        StakingSimulation.run(world, last);
        return last;
    }
}
