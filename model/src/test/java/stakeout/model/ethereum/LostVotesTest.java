package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.ledger.StandIns;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Who keeps votes out of Ethereum's chain stands where the absent would stand, to the Gwei: finality or leak, balances near 0 among them. */
class LostVotesTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final int OPERATORS = 5;
    private static final int VICTIM = 2;
    private static final int[] CULPRITS = {0, 4};
    private static final long[] WEIGHTS = {3, 1};
    private static final int EPOCHS = 40;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** Plays a world; a victim's votes are kept out, or it is absent. */
    private static Ledger play(int seed, boolean keptOut, UnaryOperator<Rule> by) {
        List<Rule> rules = Ethereum.rules(ELECTRA).stream().map(by).toList();
        Ethereum protocol = new Ethereum("ethereum@electra", ELECTRA, rules);
        RandomStreams streams = new RandomStreams(seed, 0);
        Draws draws = streams.draws("world/shape", 0);
        int rows = 10 + (int) draws.below(0, 60);
        int victims = rows * (int) (1 + draws.below(1, 5)) / 10; // up to a half of all: in some worlds it leaks
        int[] operatorOf = new int[rows];
        long[] stake = new long[rows];
        for (int row = 0; row < rows; row++) {
            operatorOf[row] = row < rows - victims ? new int[] {0, 1, 3, 4}[row * 4 / (rows - victims)] : VICTIM;
            stake[row] = 32 * ETH + draws.below(10 + row, 2000 * ETH);
        }
        ProtocolState state = protocol.genesis(RandomWorld.genesis(operatorOf, stake, OPERATORS, 600));
        if (draws.below(2, 3) == 0) { // next to nothing, so that penalties cannot all be taken
            for (int row = 0; row < rows; row += 2) {
                EthereumColumns.of(state).balance()[row] = draws.below(1000 + row, 20_000);
            }
        }
        Turn turn = new Turn(state, new Ledger(new Accounts(OPERATORS)), streams);
        VoteTable table = table(keptOut);
        IntentColumn intents = new IntentColumn(rows);
        double absence = draws.below(3, 3) * 0.1;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Draws now = streams.draws("world/absence", epoch);
            for (int row = 0; row < rows; row++) {
                boolean away = operatorOf[row] == VICTIM ? !keptOut : now.below(row, 1000) < 1000 * absence;
                intents.set(row, away ? Intent.OFFLINE : Intent.ATTEST);
            }
            protocol.vote(turn, intents, table);
            protocol.settle(turn);
        }
        return turn.ledger();
    }

    private static VoteTable table(boolean keptOut) {
        VoteTable whole = VoteTable.whole(OPERATORS);
        if (!keptOut) {
            return whole;
        }
        int[] sides = new int[OPERATORS];
        sides[VICTIM] = 1;
        boolean[] counts = java.util.Arrays.copyOf(whole.counts(), 2 * Intent.COUNT);
        Culprits[] culprits = new Culprits[OPERATORS];
        culprits[VICTIM] = new Culprits(CULPRITS, WEIGHTS);
        return new VoteTable(sides, counts, culprits);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoKeepsVotesOutStandsWhereTheAbsentWould(int seed) {
        Ledger keptOut = play(seed, true, rule -> rule);
        Ledger absent = play(seed, false, rule -> rule);
        assertThat(StandIns.breaches(keptOut, absent, VICTIM, CULPRITS)).isEmpty();
    }

    /** Three quarters and a quarter, each part within a Gwei of it: one for each operator, flag and epoch. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void culpritsShareByWeight(int seed) {
        Ledger ledger = play(seed, true, rule -> rule);
        for (String name : AttestationRewards.NAMES) {
            int rule = ledger.shortfallRule(name);
            double first = ledger.inflicted(rule).of(CULPRITS[0]).orElseThrow().toDouble(VICTIM);
            double second = ledger.inflicted(rule).of(CULPRITS[1]).orElseThrow().toDouble(VICTIM);
            assertThat(second).as("%s, seed %s", name, seed).isCloseTo(first / 3, within(2.0 * EPOCHS));
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("votes at the voter", AttestationRewards.class, (beacon, lost) -> beacon.lostBefore = null),
                mistake("the leak at the voter", InactivityPenalties.class, (beacon, lost) -> beacon.lostBefore = null),
                mistake("blocks at the voter", ProposerRewards.class, (beacon, lost) -> beacon.lost = null),
                mistake("signatures at the voter", SyncCommitteeRewards.class, (beacon, lost) -> beacon.lost = null),
                mistake("one culprit for all", AttestationRewards.class, LostVotesTest::misnamed));
    }

    private static void misnamed(BeaconPart beacon, LostVotes lost) {
        if (lost != null) {
            LostVotes other = new LostVotes(100);
            for (int row = 0; row < 100; row++) {
                if (lost.partyOf(row) != LostVotes.OWN) {
                    other.lay(row, 1);
                }
            }
            beacon.lostBefore = other;
        }
    }

    private static Arguments mistake(String name, Class<? extends Rule> type, BiConsumer<BeaconPart, LostVotes> wrong) {
        UnaryOperator<Rule> by = rule -> type.isInstance(rule) ? new Mistaken(rule, wrong) : rule;
        return Arguments.of(name, by);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWorldCatchesTheMistake(String name, UnaryOperator<Rule> by) {
        assertThat(seeds().limit(20)
                        .anyMatch(seed -> !StandIns.breaches(
                                        play(seed, true, by), play(seed, false, rule -> rule), VICTIM, CULPRITS)
                                .isEmpty()))
                .as(name)
                .isTrue();
    }

    /** A rule that is told something wrong of who lost votes. */
    private record Mistaken(Rule rule, BiConsumer<BeaconPart, LostVotes> wrong) implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            BeaconPart beacon = turn.state().part(BeaconPart.class);
            LostVotes lost = beacon.lost;
            LostVotes before = beacon.lostBefore;
            wrong.accept(beacon, before);
            BlockStep step = rule.prepare(turn);
            beacon.lost = lost;
            beacon.lostBefore = before;
            return step;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return rule.isBarrier(state);
        }
    }
}
