package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.agents.Horizon;
import stakeout.agents.Partition;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Generic;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.TimeScale;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Every shipped scenario, until 300 periods after its attack and its partition at least: see {@link Audit}. */
class ShippedBooksTest {
    private static final long PERIODS_AFTER = 300;
    /** Composed protocols slash half a window of 36 days later and let leave after 21 days: an hour a period. */
    private static final long PERIODS_AFTER_COMPOSED = 600;

    /** Cardano's epochs last five days. */
    private static final long PERIODS_AFTER_CARDANO = 80;

    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(Vocabulary.binder(), Families.all());
    private static final Library LIBRARY =
            new Library(Vocabulary.binder(), new ScenarioReader(Vocabulary.binder(), PROTOCOLS));

    static List<String> scenarios() {
        return Library.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyUnitIsPostedAndEveryShortfallIsIdealLessPaid(String name) {
        Scenario scenario = LIBRARY.read(name, Library.unchanged()).scenarios().get(0);
        Audit audit = audit(scenario.points().get(scenario.points().size() - 1));
        assertThat(audit.periods)
                .isGreaterThanOrEqualTo(name.startsWith("cardano-") ? PERIODS_AFTER_CARDANO : PERIODS_AFTER);
        if (name.equals("conflicting-finality-third")) {
            assertThat(audit.slashed).isTrue();
            assertThat(audit.end.succeeded()).containsEntry("0:conflicting-finality", true);
        }
    }

    /** 20 billion tokens of a billion units are 2·10¹⁹: beyond a long. All is staked, a third of it slashed. */
    @Test
    void alsoBeyondALong() {
        Mapping huge = (Mapping) YamlReader.parse("huge", """
                {supply: 20_000_000_000 TOK, replications: 1, population: [
                  {name: home, validators: 195, stake: 66_000_000 TOK, strategy: {type: flaky, offlineProbability: 0.05 per epoch}},
                  {name: cartel, validators: 105, stake: 66_666_666.666666666 TOK, selfStake: 0.2}]}
                """, new Problems());
        Scenario scenario =
                LIBRARY.read("generic-slashing-rules", huge).scenarios().get(0);
        for (Resolved point : scenario.points()) {
            Audit audit = audit(point);
            assertThat(audit.highest).isGreaterThanOrEqualTo(new BigInteger("20000000000000000000"));
            assertThat(audit.slashed).isTrue();
            assertThat(audit.fellShort).isTrue();
        }
    }

    /** The test of the test: a Gwei that appears without a posting, and rewards that are not paid and nobody is told. */
    @Test
    void aUnitUnaccountedForIsSeen() {
        Scenario scenario =
                LIBRARY.read("ethereum-honest", Library.unchanged()).scenarios().get(0);
        World world = new WorldFactory().world(scenario.base(), 0);
        EthereumParameters parameters = ((Ethereum) world.protocol()).parameters();
        assertThatThrownBy(() -> audit(world, mistaken(parameters, rules -> rules.add(new Stray()))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holder 0 by period 1000");
        assertThatThrownBy(() -> audit(
                        world,
                        mistaken(parameters, rules -> rules.removeIf(rule -> rule instanceof AttestationRewards))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("paid and fallen short in period 1000");
    }

    private record Stray() implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            EthereumColumns.of(turn.state()).balance()[7]++;
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private static Ethereum mistaken(EthereumParameters parameters, Consumer<List<Rule>> mistake) {
        List<Rule> rules = new ArrayList<>(Ethereum.rules(parameters));
        mistake.accept(rules);
        return new Ethereum("mistaken", parameters, rules);
    }

    private static Audit audit(Resolved point) {
        World world = new WorldFactory().world(point, 0);
        return audit(world, world.protocol());
    }

    private static Audit audit(World world, Protocol protocol) {
        Audit audit = new Audit(protocol);
        World audited = new World(
                audit,
                world.genesis(),
                world.groups(),
                world.delegators(),
                world.attacks(),
                world.network(),
                world.economy(),
                new Horizon(periods(world), false),
                world.periodsPerStep(),
                world.masterSeed(),
                world.replication());
        audit.end = StakingSimulation.run(audited, new Observer() {});
        return audit;
    }

    private static long periods(World world) {
        TimeScale scale = TimeScale.of(world.protocol().period());
        long attacked = world.attacks().stream()
                .mapToLong(attack -> attack.start().periodsRoundedUp(scale))
                .max()
                .orElse(0);
        long healed = world.network().partition().map(Partition::toPeriod).orElse(0L)
                - world.genesis().startPeriod();
        return Math.max(attacked, Math.max(healed, 0)) + periodsAfter(world.protocol());
    }

    private static long periodsAfter(Protocol protocol) {
        if (protocol instanceof Cardano) {
            return PERIODS_AFTER_CARDANO;
        }
        return protocol instanceof Generic ? PERIODS_AFTER_COMPOSED : PERIODS_AFTER;
    }
}
