package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.rules.reward.PayRewards;
import stakeout.model.rules.reward.Presence;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;

/** Laws of every composition, over random compositions, stakes up to 2·10¹⁹ base units in sum, votes, offences and exits. */
class GenericPropertyTest {
    private static final int WORLDS = 400;
    private static final int PERIODS = 30;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, WORLDS);
    }

    static LongStream fewerSeeds() {
        return LongStream.rangeClosed(1, WORLDS / 4);
    }

    /** A world of random rules and stakes; every third holds about 2·10¹⁹ base units. */
    static Worlds.World world(SplittableRandom random) {
        int rows = 1 + random.nextInt(40);
        boolean huge = random.nextInt(3) == 0;
        long typical = huge ? (long) (2e19 / rows / 3) : 1L << random.nextInt(1, 50);
        Worlds.Composition composition =
                new RandomCompositions(random, Math.min(typical, 100_000_000_000_000_000L)).next();
        long[] stake = new long[rows];
        int[] operatorOf = new int[rows];
        int operator = 0;
        for (int row = 0; row < rows; row++) {
            stake[row] = Math.min((long) 2e18, Math.max(typical / 50 + 1, (long) (typical * random.nextDouble() * 2)));
            operator += row > 0 && random.nextInt(3) > 0 ? 1 : 0;
            operatorOf[row] = operator;
        }
        DelegationTable delegations = DelegationTable.NONE;
        if (composition.delegation.isOpen()) {
            delegations = delegations(random, stake);
        }
        return Worlds.of(composition, operatorOf, stake, delegations);
    }

    private static DelegationTable delegations(SplittableRandom random, long[] stake) {
        List<long[]> table = new ArrayList<>();
        for (int row = 0; row < stake.length; row++) {
            long left = stake[row];
            for (int delegator = 0; delegator < 5 && left > 1; delegator++) {
                if (random.nextBoolean()) {
                    long amount = 1 + random.nextLong(left);
                    table.add(new long[] {delegator, row, amount});
                    left -= amount;
                }
            }
        }
        return new DelegationTable(
                5,
                ImmutableList.of("holders"),
                new int[5],
                table.stream().mapToInt(one -> (int) one[0]).toArray(),
                table.stream().mapToInt(one -> (int) one[1]).toArray(),
                table.stream().mapToLong(one -> one[2]).toArray());
    }

    /** Base units that every account holds in bonds, on the way out and outside bonds. */
    static BigInteger[] holdings(Worlds.World world) {
        Accounts accounts = world.ledger().accounts();
        BigInteger[] holdings = new BigInteger[accounts.size()];
        StakeBook book = StakeBook.of(world.state);
        for (int account = 0; account < holdings.length; account++) {
            holdings[account] = book.liquid.get(account);
            assertThat(holdings[account].signum()).isNotNegative();
        }
        ValidatorColumns validators = world.state.validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < world.state.rows(); row++) {
            long stake = validators.longs(StakeBook.STAKE)[row];
            long delegated = validators.has(StakeBook.DELEGATED) ? validators.longs(StakeBook.DELEGATED)[row] : 0;
            assertThat(delegated >= 0 && delegated <= stake)
                    .as("own and delegated of row %d", row)
                    .isTrue();
            int own = accounts.operator(operators[row]);
            int pool = accounts.delegatorsOf(operators[row]);
            holdings[own] = holdings[own].add(BigInteger.valueOf(stake - delegated));
            holdings[pool] = holdings[pool].add(BigInteger.valueOf(delegated));
        }
        ExitQueue queue = world.state.part(ExitQueue.class);
        for (int entry = 0; entry < queue.size(); entry++) {
            assertThat(queue.held(entry)).isNotNegative();
            int pool = accounts.delegatorsOf(operators[queue.row(entry)]);
            holdings[pool] = holdings[pool].add(BigInteger.valueOf(queue.held(entry)));
        }
        return holdings;
    }

    /** Base units that exist and are not held by any account, at most 2⁶⁰. */
    private static long outside(Worlds.World world) {
        BigInteger left = world.state.supply().get();
        for (BigInteger held : holdings(world)) {
            left = left.subtract(held);
        }
        assertThat(left.signum()).as("more is held than exists").isNotNegative();
        return left.min(BigInteger.ONE.shiftLeft(60)).longValueExact();
    }

    static void disturb(SplittableRandom random, Worlds.World world) {
        Generic protocol = world.protocol;
        ProtocolState state = world.state;
        world.intents.grow(state.rows() + 1);
        int absent = random.nextInt(4) == 0 ? 60 : 10;
        for (int row = 0; row < state.rows(); row++) {
            world.intents.set(row, random.nextInt(100) < absent ? Intent.OFFLINE : Intent.ATTEST);
        }
        IntUnaryOperator some = bound -> random.nextInt(bound);
        for (int i = random.nextInt(4); i > 0; i--) {
            Offence.Kind kind = random.nextBoolean() ? Offence.Kind.EQUIVOCATION : Offence.Kind.SURROUND_VOTE;
            long when = state.period - random.nextInt(3);
            protocol.punish(
                    world.turn,
                    new Offence(some.applyAsInt(state.rows()), when, kind),
                    random.nextInt(-1, state.rows()));
        }
        if (random.nextInt(5) == 0) {
            protocol.requestExit(world.turn, random.nextInt(state.rows()));
        }
        if (random.nextInt(8) == 0 && outside(world) > 0) {
            protocol.enter(
                    world.turn,
                    random.nextInt(world.ledger().accounts().operators()),
                    1 + random.nextLong(outside(world)) / 4);
        }
        protocol.delegating().ifPresent(delegating -> moveStake(random, world, delegating));
    }

    private static void moveStake(SplittableRandom random, Worlds.World world, Delegating delegating) {
        ProtocolState state = world.state;
        for (int i = random.nextInt(5); i > 0 && delegating.delegations(state) > 0; i--) {
            int delegation = random.nextInt(delegating.delegations(state));
            int to = random.nextInt(state.rows());
            long amount = delegating.amount(state, delegation);
            long part = amount < 2 ? amount : random.nextLong(amount);
            switch (random.nextInt(3)) {
                case 0 -> {
                    long movable = delegating.movable(state, delegation, to);
                    assertThat(movable).isBetween(0L, amount);
                    delegating.redelegate(world.turn, delegation, to, part);
                }
                case 1 -> delegating.undelegate(world.turn, delegation, random.nextBoolean() ? amount : part);
                default -> {
                    long most = outside(world) / 100;
                    if (delegating.accepts(state, to) && most > 1_000_000) {
                        long bonded = most / 2 + random.nextLong(most / 2);
                        bondUnlessPoolIsFull(world, delegating, random.nextInt(7), to, bonded);
                    }
                }
            }
        }
    }

    private static void bondUnlessPoolIsFull(
            Worlds.World world, Delegating delegating, int delegator, int to, long amount) {
        String before = Digest.of(world);
        try {
            delegating.delegate(world.turn, delegator, to, amount);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("fit its pool");
            assertThat(Digest.of(world)).isEqualTo(before);
        }
    }

    /** Σ postings = Δ supply, and every account's postings = Δ of what it holds, after everything that can happen. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPostingIsMatchedByMoneyThatMoved(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World world = world(random);
        BigInteger[] before = holdings(world);
        BigInteger supply = world.state.supply().get();
        Accounts accounts = world.ledger().accounts();
        for (int i = 0; i < PERIODS; i++) {
            disturb(random, world);
            world.play();
            BigInteger[] now = holdings(world);
            for (int account = 0; account < accounts.size(); account++) {
                if (account != accounts.supply() && account != accounts.outside()) {
                    assertThat(now[account].subtract(before[account]))
                            .as("seed %d period %d %s of %s", seed, i, accounts.name(account), world.protocol)
                            .isEqualTo(world.ledger().income(account));
                }
            }
            assertThat(world.state.supply().get().subtract(supply))
                    .as("seed %d period %d supply", seed, i)
                    .isEqualTo(world.ledger().netIssuance());
            sumsAreThoseOfTheRows(world);
        }
    }

    private static void sumsAreThoseOfTheRows(Worlds.World world) {
        StakeBook book = StakeBook.of(world.state);
        Census census = new Census(world.ledger().accounts().operators());
        world.protocol.census(world.state, census);
        assertThat(census.totalWeight.get()).isEqualTo(book.activeWeight.get());
        BigInteger stakes = BigInteger.ZERO;
        for (int row = 0; row < world.state.rows(); row++) {
            stakes = stakes.add(BigInteger.valueOf(world.stake(row)));
        }
        assertThat(census.totalStake.get()).isEqualTo(stakes);
        assertThat(census.exitQueue.signum()).isNotNegative();
    }

    /** Shortfalls = ideal − paid: what all on duty would have got, less what was issued to them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shortfallsAreIdealLessPaid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World world = world(random);
        for (int i = 0; i < 10; i++) {
            disturb(random, world);
            Generic protocol = world.protocol;
            protocol.vote(world.turn, world.intents, world.table);
            PayRewards pay = (PayRewards) protocol.rules().get(1);
            BigInteger ideal = protocol.finality().halts(world.state) ? BigInteger.ZERO : ideal(world, pay);
            BigInteger paid = paid(world, pay.cause()).negate();
            BigInteger shortfall = shortfall(world, pay.cause()).negate();
            protocol.settle(world.turn);
            paid = paid.add(paid(world, pay.cause()));
            shortfall = shortfall.add(shortfall(world, pay.cause()));
            assertThat(shortfall)
                    .as("seed %d period %d of %s", seed, i, protocol)
                    .isEqualTo(ideal.subtract(paid));
            if (protocol.reward().presence() == Presence.IGNORED) {
                assertThat(shortfall).isZero();
            }
            assertThat(lacked(world, pay.cause()))
                    .as("seed %d period %d of %s: by loser", seed, i, protocol)
                    .isEqualTo(shortfall(world, pay.cause()));
        }
    }

    private static BigInteger ideal(Worlds.World world, PayRewards pay) {
        ProtocolState state = world.state.copy();
        pay.issuance().advance(state, world.protocol.setting());
        StakeBook book = StakeBook.of(state);
        BigInteger pot = pay.issuance().perPeriod(state, world.protocol.setting());
        BigInteger tax = pot.multiply(world.protocol.communityTax().value().unscaledValue())
                .divide(BigInteger.TEN.pow(
                        Math.max(0, world.protocol.communityTax().value().scale())));
        pot = pot.subtract(tax);
        boolean byStake = pay.reward() instanceof stakeout.model.rules.reward.ByStakeReward;
        BigInteger ideal = BigInteger.ZERO;
        for (int row = 0; row < state.rows(); row++) {
            long weight = world.protocol.weight(state, row);
            if (weight > 0) {
                BigInteger part = BigInteger.valueOf(
                        byStake
                                ? world.protocol.stake(state, row)
                                : pay.selection().seats(weight));
                BigInteger whole = byStake ? book.activeStake.get() : BigInteger.valueOf(book.activeSeats);
                ideal = ideal.add(
                        whole.signum() == 0
                                ? BigInteger.ZERO
                                : pot.multiply(part).divide(whole));
            }
        }
        return ideal;
    }

    private static BigInteger paid(Worlds.World world, String cause) {
        int index = world.ledger().causes().indexOf(cause);
        return index < 0
                ? BigInteger.ZERO
                : world.ledger()
                        .postings(index)
                        .get(world.ledger().accounts().supply())
                        .negate();
    }

    private static BigInteger lacked(Worlds.World world, String rule) {
        WideColumn lacks = world.ledger().lacks(world.ledger().shortfallRule(rule));
        BigInteger sum = BigInteger.ZERO;
        for (int account = 0; account < lacks.length(); account++) {
            sum = sum.add(lacks.get(account));
        }
        return sum;
    }

    private static BigInteger shortfall(Worlds.World world, String cause) {
        int index = world.ledger().shortfallRules().indexOf(cause);
        BigInteger sum = BigInteger.ZERO;
        for (int operator = 0;
                index >= 0 && operator < world.ledger().accounts().operators();
                operator++) {
            sum = sum.add(world.ledger().shortfalls(index).get(operator));
        }
        return sum;
    }

    /** A branch shares nothing: whatever happens on it, the trunk stands; and played alike, both end alike. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void branchesAreIndependentAndRepeatable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World trunk = world(random);
        for (int i = 0; i < 10; i++) {
            disturb(random, trunk);
            trunk.play();
        }
        String before = Digest.of(trunk);
        Worlds.World branch = trunk.branch();
        assertThat(Digest.of(branch)).isEqualTo(before);
        SplittableRandom future = random.split();
        SplittableRandom sameFuture = new SplittableRandom(seed * 31);
        SplittableRandom sameAgain = new SplittableRandom(seed * 31);
        Worlds.World other = trunk.branch();
        for (int i = 0; i < 10; i++) {
            disturb(future, other);
            other.play();
            disturb(sameFuture, branch);
            branch.play();
        }
        assertThat(Digest.of(trunk)).as("seed %d", seed).isEqualTo(before);
        for (int i = 0; i < 10; i++) {
            disturb(sameAgain, trunk);
            trunk.play();
        }
        assertThat(Digest.of(trunk)).as("seed %d", seed).isEqualTo(Digest.of(branch));
    }

    /** Whether rows come in one block or many changes nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void blockBoundariesDoNotMatter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World world = world(random);
        for (int i = 0; i < 10; i++) {
            disturb(random, world);
            Worlds.World other = world.branch();
            world.play();
            other.protocol.vote(other.turn, other.intents, other.table);
            if (!other.protocol.finality().halts(other.state)) {
                settleInBlocks(other, 1 + random.nextInt(5));
            }
            other.state.period++;
            assertThat(Digest.of(other)).as("seed %d period %d", seed, i).isEqualTo(Digest.of(world));
        }
    }

    private static void settleInBlocks(Worlds.World world, int blockRows) {
        List<BlockStep> group = new ArrayList<>();
        for (Rule rule : world.protocol.rules()) {
            if (rule.isBarrier(world.state)) {
                apply(group, world.state.rows(), blockRows);
            }
            group.add(rule.prepare(world.turn));
        }
        apply(group, world.state.rows(), blockRows);
    }

    private static void apply(List<BlockStep> group, int rows, int blockRows) {
        for (int from = 0; from < rows; from += blockRows) {
            for (BlockStep step : group) {
                step.apply(from, Math.min(rows, from + blockRows));
            }
        }
        group.forEach(BlockStep::finish);
        group.clear();
    }

    /** With everybody voting and nobody offending, all that was caused falls due by the period the protocol names. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void everythingFallsDueInTheEnd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World world = world(random);
        for (int i = 0; i < 10; i++) {
            disturb(random, world);
            world.play();
        }
        long due = world.protocol.dueUntil(world.state);
        assumeThat(due).as("a queue of sensible length").isLessThan(world.state.period + 200);
        world.intents.fill(0, world.state.rows(), Intent.ATTEST);
        boolean ejects = world.protocol.entry().ejectedBelow(world.protocol.setting()) > 0;
        for (int i = 0; i < 400 && world.protocol.dueUntil(world.state) > world.state.period; i++) {
            world.play();
            if (!ejects) {
                assertThat(world.protocol.dueUntil(world.state))
                        .isLessThanOrEqualTo(Math.max(due, world.state.period + 1));
            }
        }
        if (!world.protocol.finality().canHalt()) {
            assertThat(world.protocol.dueUntil(world.state))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(world.state.period);
            assertThat(world.state.part(ExitQueue.class).size()).isZero();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewerSeeds")
    void expectedPayIsWhatTheRulesPay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Worlds.World world = world(random);
        world.play();
        world.play();
        for (int row = 0; row < world.state.rows(); row++) {
            long votes = world.protocol.expectedPay(world.state, row, Intent.ATTEST);
            long absent = world.protocol.expectedPay(world.state, row, Intent.OFFLINE);
            assertThat(votes)
                    .as("seed %d row %d", seed, row)
                    .isGreaterThanOrEqualTo(absent)
                    .isNotNegative();
            assertThat(-absent).isLessThanOrEqualTo(world.stake(row));
        }
    }
}
