package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Laws that hold in every world. */
class EthereumPropertyTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final Ethereum PROTOCOL = new Ethereum("ethereum@electra", ELECTRA);
    private static final int EPOCHS = 40;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void postingsSumToTheChangeOfHoldingsAndOfSupply(int seed) {
        RandomWorld world = new RandomWorld(seed, PROTOCOL);
        Holdings holdings = new Holdings(world.turn);
        BigInteger outside = BigInteger.ZERO;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            world.play(world.turn);
            holdings.check();
            BigInteger deposited =
                    world.turn.ledger().income(world.turn.ledger().accounts().outside());
            assertThat(deposited)
                    .as("money comes from outside, none goes there")
                    .isLessThanOrEqualTo(outside);
            outside = deposited;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shortfallsSumToIdealMinusPaid(int seed) {
        IdealPay ideal = new IdealPay(ELECTRA);
        RandomWorld world = new RandomWorld(seed, PROTOCOL);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Ledger before = world.turn.ledger().copy();
            ideal.watch(world, world.turn);
            for (int flag = 0; flag < 3; flag++) {
                String rule = AttestationRewards.NAMES.get(flag);
                BigInteger paid = issued(world.turn.ledger(), AttestationRewards.ISSUANCE.get(flag))
                        .subtract(issued(before, AttestationRewards.ISSUANCE.get(flag)));
                BigInteger fell = shortfalls(world.turn.ledger(), rule).subtract(shortfalls(before, rule));
                assertThat(fell)
                        .as("%s in epoch %s", rule, epoch)
                        .isEqualTo(ideal.of(flag).subtract(paid));
            }
            bothEndsAreTheSame(world.turn.ledger(), epoch);
        }
    }

    /** By culprit and by loser, blocks and sync committee among the rules. */
    private static void bothEndsAreTheSame(Ledger ledger, int epoch) {
        for (String rule : ledger.shortfallRules()) {
            BigInteger lacked = BigInteger.ZERO;
            for (int account = 0; account < ledger.accounts().size(); account++) {
                lacked = lacked.add(ledger.lacks(ledger.shortfallRule(rule)).get(account));
            }
            assertThat(lacked).as("%s in epoch %s", rule, epoch).isEqualTo(shortfalls(ledger, rule));
        }
    }

    private static BigInteger issued(Ledger ledger, String cause) {
        BigInteger sum = BigInteger.ZERO;
        for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
            sum = sum.add(ledger.postings(ledger.cause(cause)).get(operator));
        }
        return sum;
    }

    private static BigInteger shortfalls(Ledger ledger, String rule) {
        BigInteger sum = BigInteger.ZERO;
        for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
            sum = sum.add(ledger.shortfalls(ledger.shortfallRule(rule)).get(operator));
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopyGoesItsOwnWayAndTheSameWay(int seed) {
        RandomWorld world = new RandomWorld(seed, PROTOCOL);
        for (int epoch = 0; epoch < 5; epoch++) {
            world.play(world.turn);
        }
        Turn branch = new Turn(world.state().copy(), world.turn.ledger().copy(), world.turn.streams());
        String atFork = Fingerprint.of(world.state());
        for (int epoch = 0; epoch < 15; epoch++) {
            world.play(branch);
        }
        assertThat(Fingerprint.of(world.state())).isEqualTo(atFork);
        for (int epoch = 0; epoch < 15; epoch++) {
            world.play(world.turn);
        }
        assertThat(Fingerprint.of(branch.state())).isEqualTo(Fingerprint.of(world.state()));
        assertThat(branch.ledger().netIssuance()).isEqualTo(world.turn.ledger().netIssuance());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void blocksOfAnySizeGiveTheSame(int seed) {
        RandomWorld whole = new RandomWorld(seed, PROTOCOL);
        List<Rule> split = Ethereum.rules(ELECTRA).stream()
                .map(EthereumPropertyTest::inSmallBlocks)
                .toList();
        RandomWorld parts = new RandomWorld(seed, new Ethereum("ethereum@electra", ELECTRA, split));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            whole.play(whole.turn);
            parts.play(parts.turn);
        }
        assertThat(Fingerprint.of(parts.state())).isEqualTo(Fingerprint.of(whole.state()));
        assertThat(Fingerprint.of(parts.turn.ledger())).isEqualTo(Fingerprint.of(whole.turn.ledger()));
    }

    private static Rule inSmallBlocks(Rule rule) {
        return new Rule() {
            @Override
            public BlockStep prepare(Turn turn) {
                BlockStep step = rule.prepare(turn);
                return new BlockStep() {
                    @Override
                    public void apply(int from, int to) {
                        for (int at = from; at < to; at += 7) {
                            step.apply(at, Math.min(to, at + 7));
                        }
                    }

                    @Override
                    public void finish() {
                        step.finish();
                    }
                };
            }

            @Override
            public boolean isBarrier(ProtocolState state) {
                return rule.isBarrier(state);
            }
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsIsNoMatterWhileNobodyQueues(int seed) {
        // Who proposes and signs is drawn row by row, so without blocks.
        Ethereum protocol = new Ethereum("epochs", ELECTRA, Ethereum.epochFunction(ELECTRA));
        RandomWorld world = new RandomWorld(seed, protocol);
        int rows = world.state().rows();
        Turn reversed = new Turn(
                Reversal.of(world.state(), ELECTRA), new Ledger(new Accounts(world.operators)), world.turn.streams());
        for (int epoch = 0; epoch < 20; epoch++) {
            EthereumColumns columns = EthereumColumns.of(world.state());
            byte[] mirrored = EthereumColumns.of(reversed.state()).current();
            for (int row = 0; row < rows; row++) {
                columns.current()[row] =
                        (byte) world.turn.streams().draws("world/flags", epoch).below(row, 8);
                mirrored[rows - 1 - row] = columns.current()[row];
            }
            protocol.settle(world.turn);
            protocol.settle(reversed);
            long[] balances = EthereumColumns.of(world.state()).balance();
            long[] mirror = EthereumColumns.of(reversed.state()).balance();
            for (int row = 0; row < rows; row++) {
                assertThat(mirror[rows - 1 - row])
                        .as("row %s, epoch %s", row, epoch)
                        .isEqualTo(balances[row]);
            }
        }
        assertThat(reversed.ledger().netIssuance())
                .isEqualTo(world.turn.ledger().netIssuance());
        for (int operator = 0; operator < world.operators; operator++) {
            assertThat(reversed.ledger().income(operator))
                    .isEqualTo(world.turn.ledger().income(operator));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCensusAgreesWithACountRowByRow(int seed) {
        RandomWorld world = new RandomWorld(seed, PROTOCOL);
        Census census = new Census(world.operators);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            world.play(world.turn);
        }
        PROTOCOL.census(world.state(), census);
        ProtocolState state = world.state();
        EthereumColumns columns = EthereumColumns.of(state);
        long[] stake = new long[world.operators];
        long[] weight = new long[world.operators];
        int[] active = new int[world.operators];
        int[] slashed = new int[world.operators];
        List<Integer> statuses = new ArrayList<>();
        for (int row = 0; row < state.rows(); row++) {
            int operator = columns.operator()[row];
            stake[operator] += PROTOCOL.stake(state, row);
            weight[operator] += PROTOCOL.weight(state, row);
            active[operator] += columns.isActive(row, (int) state.period) ? 1 : 0;
            slashed[operator] += PROTOCOL.isSlashed(state, row) ? 1 : 0;
            statuses.add((int) columns.status()[row]);
        }
        for (int operator = 0; operator < world.operators; operator++) {
            assertThat(census.stake.toLongExact(operator)).isEqualTo(stake[operator]);
            assertThat(census.weight.toLongExact(operator)).isEqualTo(weight[operator]);
        }
        assertThat(census.activeValidators).isEqualTo(active);
        assertThat(census.slashedValidators).isEqualTo(slashed);
        assertThat(Arrays.stream(census.validators).sum()).isEqualTo(state.rows());
        Statuses.refreshAll(state);
        for (int row = 0; row < state.rows(); row++) {
            assertThat((int) columns.status()[row]).as("status of row %s", row).isEqualTo(statuses.get(row));
        }
    }
}
