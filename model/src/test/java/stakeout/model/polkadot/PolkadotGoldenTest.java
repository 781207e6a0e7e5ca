package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.consensus.Intent;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Polkadot;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * A minimal world, era by era, as a table: five validators for three seats, six nominators; one goes missing, two sign twice and are
 * reported one after the other, one leaves, a nominator unbonds. Re-record it only on purpose. Plausible mistakes, planted by replacing
 * a rule or a value, must show.
 */
class PolkadotGoldenTest {
    private static final int ERAS = 12;
    private static final long DOT = 10_000_000_000L;

    @Test
    void fiveValidatorsPlayAsRecorded() throws IOException {
        try (InputStream file = PolkadotGoldenTest.class.getResourceAsStream("/golden/polkadot-five-validators.txt")) {
            String golden = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(play(parameters(), Polkadot.rules(parameters()))).isEqualTo(golden);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsSeen(
            String name, UnaryOperator<PolkadotParameters> wrongValues, Class<? extends Rule> instead, Rule wrongRule) {
        PolkadotParameters parameters = wrongValues.apply(parameters());
        List<Rule> rules = new ArrayList<>(Polkadot.rules(parameters));
        rules.replaceAll(rule -> instead.isInstance(rule) ? wrongRule : rule);
        assertThat(play(parameters, rules)).isNotEqualTo(play(parameters(), Polkadot.rules(parameters())));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                rule("paid by stake, not by points", PayStakers.class, new PayByStake()),
                rule("slashes of an era add up", JudgeOffences.class, new SummedSlashes()),
                rule("correlation without the square", JudgeOffences.class, new UnsquaredSlashes()),
                rule("points to the absent", EraPoints.class, new PointsToAll()),
                rule("finality by half of the seats", GrandpaFinality.class, new HalfFinality()),
                values("no balancing", election -> election(election, 0, 1)),
                values("winners serve at once", election -> election(election, 3, 0)),
                values("slashes taken an era early", PolkadotGoldenTest::earlySlashes),
                values("nominators go free", PolkadotGoldenTest::nominatorsGoFree));
    }

    private static Arguments rule(String name, Class<? extends Rule> instead, Rule wrong) {
        return Arguments.of(name, UnaryOperator.<PolkadotParameters>identity(), instead, wrong);
    }

    private static Arguments values(String name, UnaryOperator<PolkadotParameters> wrong) {
        return Arguments.of(name, wrong, NoRule.class, new HalfFinality());
    }

    private interface NoRule extends Rule {}

    private static PolkadotParameters parameters() {
        PolkadotParameters base = PolkadotParameters.polkadot();
        return new PolkadotParameters(
                base.eraMillis(),
                new PolkadotParameters.Election(3, 2, 1, 3, 0, 65_535),
                new PolkadotParameters.Staking(
                        4, 2, true, Money.parse("100 DOT"), Share.parse("0.1"), 8, 3, Money.parse("1 DOT"), true),
                new PolkadotParameters.Points(90, 20, 3, 20, true),
                new FixedEmission(Money.parse("10_000 DOT"), Share.parse("1")),
                base.budget(),
                base.selfStake(),
                new PolkadotParameters.Slashing(1, 3, Share.parse("0.1")));
    }

    private static PolkadotParameters election(PolkadotParameters of, int iterations, int lead) {
        return new PolkadotParameters(
                of.eraMillis(),
                new PolkadotParameters.Election(3, 2, lead, iterations, 0, 65_535),
                of.staking(),
                of.points(),
                of.emission(),
                of.budget(),
                of.selfStake(),
                of.slashing());
    }

    private static PolkadotParameters earlySlashes(PolkadotParameters of) {
        return new PolkadotParameters(
                of.eraMillis(),
                of.election(),
                of.staking(),
                of.points(),
                of.emission(),
                of.budget(),
                of.selfStake(),
                new PolkadotParameters.Slashing(1, 2, Share.parse("0.1")));
    }

    private static PolkadotParameters nominatorsGoFree(PolkadotParameters of) {
        return new PolkadotParameters(
                of.eraMillis(),
                of.election(),
                new PolkadotParameters.Staking(
                        4, 2, false, Money.parse("100 DOT"), Share.parse("0.1"), 8, 3, Money.parse("1 DOT"), true),
                of.points(),
                of.emission(),
                of.budget(),
                of.selfStake(),
                of.slashing());
    }

    private static Genesis genesis() {
        long[] own = {400 * DOT, 300 * DOT, 250 * DOT, 200 * DOT, 100 * DOT};
        long[] stake = {1_500 * DOT, 1_000 * DOT, 900 * DOT, 700 * DOT, 500 * DOT};
        DelegationTable table = new DelegationTable(
                6,
                ImmutableList.of("savers"),
                new int[6],
                new int[] {0, 1, 1, 2, 3, 3, 4, 5},
                new int[] {0, 0, 1, 1, 1, 2, 3, 4},
                new long[] {700 * DOT, 300 * DOT, 200 * DOT, 300 * DOT, 200 * DOT, 600 * DOT, 500 * DOT, 400 * DOT});
        return PolkadotWorld.genesis(stake, own, new int[] {0, 1, 1, 2, 3}, table, BigInteger.valueOf(10_000 * DOT));
    }

    /** Writes the table as it is now; for whoever re-records it on purpose. */
    public static void main(String[] args) {
        System.out.print(play(parameters(), Polkadot.rules(parameters())));
    }

    private static String play(PolkadotParameters parameters, List<Rule> rules) {
        PolkadotWorld world = new PolkadotWorld(parameters, rules, genesis());
        Delegating delegating = world.protocol.delegating().orElseThrow();
        StringBuilder table = new StringBuilder();
        for (int era = 0; era < ERAS; era++) {
            long now = world.state().period;
            world.intend(1, era == 2 ? Intent.OFFLINE : Intent.ATTEST);
            switch (era) {
                case 3 -> world.era(world.equivocation(0, now));
                case 4 -> world.era(world.equivocation(1, now - 1), world.equivocation(0, now - 1));
                case 6 -> {
                    world.protocol.requestExit(world.turn, 2);
                    delegating.undelegate(world.turn, 0, 50 * DOT);
                    world.era();
                }
                case 7 -> {
                    delegating.redelegate(world.turn, 2, 4, delegating.movable(world.state(), 2, 4));
                    world.era();
                }
                default -> world.era();
            }
            row(world, table);
        }
        return table.toString();
    }

    private static void row(PolkadotWorld world, StringBuilder table) {
        PolkadotChain chain = world.chain();
        Ledger ledger = world.ledger();
        table.append("era ").append(world.state().period).append(" final ");
        table.append(world.state().finality().finalized)
                .append(" supply ")
                .append(world.state().supply());
        table.append(" treasury ").append(ledger.income(ledger.accounts().treasury()));
        table.append(" unclaimed ").append(ledger.income(ledger.accounts().unclaimed()));
        table.append(" due ").append(chain.lastDue()).append('\n');
        for (int row = 0; row < chain.rows(); row++) {
            table.append("  validator ").append(row);
            table.append(" status ").append(world.state().validators().bytes(PolkadotColumns.STATUS)[row]);
            table.append(" points ").append(world.state().validators().longs(PolkadotColumns.POINTS)[row]);
            table.append(" own ")
                    .append(chain.ownStake(row))
                    .append(" behind ")
                    .append(chain.behind(row))
                    .append('\n');
        }
        table.append("  nominators");
        for (int nominator = 0; nominator < chain.delegators(); nominator++) {
            table.append(' ').append(chain.nominated(nominator));
        }
        table.append('\n');
    }

    /** Rules of a single act. */
    private interface Act extends Rule {
        @Override
        default boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private record PayByStake() implements Act {
        @Override
        public BlockStep prepare(Turn turn) {
            Exposures set = PolkadotChain.at(turn.state()).active();
            long[] points = turn.state().validators().longs(PolkadotColumns.POINTS);
            for (int seat = 0; seat < set.seats(); seat++) {
                int row = set.row(seat);
                points[row] = points[row] == 0
                        ? 0
                        : set.total(seat).divide(BigInteger.valueOf(DOT)).longValue();
            }
            PolkadotParameters parameters = parameters();
            return new PayStakers(
                            parameters.selfStake().weight(),
                            parameters.staking().restake())
                    .prepare(turn);
        }
    }

    /** Every report takes its fraction whole, whatever was judged before. */
    private record SummedSlashes() implements Act {
        @Override
        public BlockStep prepare(Turn turn) {
            return judge(turn, true, 3);
        }
    }

    private record UnsquaredSlashes() implements Act {
        @Override
        public BlockStep prepare(Turn turn) {
            return judge(turn, false, 1);
        }
    }

    private static BlockStep judge(Turn turn, boolean summed, int root) {
        PolkadotChain chain = PolkadotChain.at(turn.state());
        Offences offences = chain.offences;
        for (int offence = 0; offence < offences.size() && offences.firstNew() < offences.size(); offence++) {
            long era = offences.era(offence);
            int seats = chain.exposures(era).seats();
            int fraction = root == 3
                    ? EquivocationSlash.fraction(1, offences.countIn(era), seats)
                    : Perbill.ofRatio(offences.countIn(era), seats);
            SlashSpan span = (summed ? SlashSpan.NONE : offences.span(offence)).with(fraction);
            if (span.isHigher()) {
                turn.state().validators().bytes(PolkadotColumns.STATUS)[offences.row(offence)] |=
                        PolkadotColumns.SLASHED;
                offences.raise(offence, span.nowPpb());
                offences.defer(offences.row(offence), span, era, era + 3, offences.reporter(offence));
            }
        }
        offences.lookedAtAll();
        return BlockStep.NOTHING;
    }

    private record PointsToAll() implements Act {
        @Override
        public BlockStep prepare(Turn turn) {
            ValidatorColumns validators = turn.state().validators();
            byte[] status = validators.bytes(PolkadotColumns.STATUS);
            byte[] before = status.clone();
            for (int row = 0; row < validators.rows(); row++) {
                status[row] |= PolkadotColumns.VOTED;
                status[row] &= (byte) ~PolkadotColumns.DISABLED;
            }
            new EraPoints(parameters().points()).prepare(turn);
            System.arraycopy(before, 0, status, 0, validators.rows());
            return BlockStep.NOTHING;
        }
    }

    private record HalfFinality() implements Act {
        @Override
        public BlockStep prepare(Turn turn) {
            Exposures set = PolkadotChain.at(turn.state()).active();
            byte[] status = turn.state().validators().bytes(PolkadotColumns.STATUS);
            int votes = 0;
            for (int seat = 0; seat < set.seats(); seat++) {
                votes += (status[set.row(seat)] & PolkadotColumns.VOTED) != 0 ? 1 : 0;
            }
            if (2 * votes > set.seats()) {
                turn.state().finality().finalized = turn.period();
            }
            return BlockStep.NOTHING;
        }
    }
}
