package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.consensus.Offence;
import stakeout.model.governance.Opposition;
import stakeout.model.governance.Poll;
import stakeout.model.ledger.CauseCategory;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Governing;
import stakeout.model.protocol.Motion;
import stakeout.model.protocol.RuleChange;
import stakeout.model.quantity.Share;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;

/** A vote on the Hub's values: its deposit, its count, and what holds afterwards. */
final class ProposalTest {
    private static final long ATOM = 1_000_000;
    private static final long SUPPLY = 10_000_000 * ATOM;

    /** Three validators of 400, 350 and 250 thousand ATOM, each its own operator. */
    private static CosmosWorld world() {
        long[] stake = {400_000 * ATOM, 350_000 * ATOM, 250_000 * ATOM};
        return new CosmosWorld(new CosmosHub("cosmos-hub", CosmosParameters.hub()), genesis(stake, SUPPLY));
    }

    private static Genesis genesis(long[] stake, long supply) {
        return CosmosWorld.genesis(stake, CosmosWorld.range(stake.length), stake.length, DelegationTable.NONE, supply);
    }

    private static RuleChange tax(String share) {
        return RuleChange.of(new CosmosChange(
                Optional.empty(),
                Optional.of(new CosmosChange.Distribution(Optional.of(Dec18.parse(share)))),
                Optional.empty(),
                Optional.empty()));
    }

    private static Motion motion(CosmosWorld world, RuleChange change, String turnout, String veto, long lastPeriod) {
        Poll poll = governing(world).ballot().orElseThrow().poll();
        return new Motion(change, poll, new Opposition(Share.parse(turnout), Share.parse(veto)), lastPeriod);
    }

    private static Governing governing(CosmosWorld world) {
        return world.hub.governing().orElseThrow();
    }

    private static void vote(CosmosWorld world, Motion motion, IntPredicate approving) {
        governing(world).approve(world.turn(), motion, 0, approving);
    }

    private static void play(CosmosWorld world, int blocks) {
        for (int i = 0; i < blocks; i++) {
            world.block();
        }
    }

    @Test
    void theBallotIsTheHubs() {
        Governing governing = governing(world());
        assertThat(governing.ballot().orElseThrow().votingPeriod()).hasToString("1209600 s");
        assertThat(governing.ballot().orElseThrow().poll())
                .isEqualTo(new Poll(Share.parse("0.5"), Share.parse("0.4"), Share.parse("0.334")));
    }

    /** Operators 0, 1 and 2 hold 40, 35 and 25 %: who is for it, what the others do, and what becomes of 250 ATOM. */
    @ParameterizedTest
    @CsvSource({
        "01, 1, 0, true, 0", // 75 of 100
        "01, 1, 1, true, 0", // 25 veto: no third
        "0, 1, 0, false, 0", // 40 of 100
        "0, 0, 0, true, 0", // 40 of 40, just the quorum
        "1, 0, 0, false, 0", // 35 vote: no quorum, and the deposit is safe
        "0, 0.5, 0, true, 0", // 40 of 70
        "0, 0.5, 1, false, 250000000", // 30 of 70 veto
        "02, 1, 1, false, 250000000" // 35 of 100 veto
    })
    void carriesByQuorumVetoAndThreshold(String approving, String turnout, String veto, boolean carried, long burned) {
        CosmosWorld world = world();
        CosmosWorld twin = world();
        Motion motion = motion(world, tax("0"), turnout, veto, 4);
        vote(world, motion, operator -> approving.contains(Integer.toString(operator)));
        assertThat(world.chain().bank().proposals).isEqualTo(250 * ATOM);
        play(world, 5);
        play(twin, 5);
        assertThat(governing(world).inForceFrom(world.state)).isEqualTo(carried ? 5 : Long.MAX_VALUE);
        assertThat(world.hub.inForce(world.state).parameters().distribution().communityTax())
                .isEqualTo(Dec18.parse(carried ? "0" : "0.02"));
        assertThat(world.chain().bank().proposals).isZero();
        assertThat(twin.chain().bank().supply - world.chain().bank().supply).isEqualTo(burned);
        assertThat(twin.chain().bank().wallets - world.chain().bank().wallets).isEqualTo(burned);
        BigInteger pool = world.chain().communityPool().raw();
        play(world, 1);
        // Without a tax only what truncation leaves, less than a unit, goes to the pool.
        assertThat(world.chain().communityPool().raw().subtract(pool).compareTo(Dec18.ONE.raw()) < 0)
                .isEqualTo(carried);
    }

    @Test
    void theDepositIsIncomeOnlyWhereItIsBurned() {
        for (String veto : new String[] {"0", "1"}) {
            CosmosWorld world = world();
            CosmosWorld twin = world();
            vote(world, motion(world, tax("0"), "1", veto, 0), operator -> operator == 0);
            play(world, 1);
            play(twin, 1);
            long lost = income(twin.ledger) - income(world.ledger);
            assertThat(lost).isEqualTo(veto.equals("1") ? 250 * ATOM : 0);
            assertThat(world.ledger.causes().contains("penalty:veto")).isEqualTo(veto.equals("1"));
        }
    }

    private static long income(Ledger ledger) {
        long sum = 0;
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            boolean counts = CauseCategory.isIncome(ledger.causes().get(cause));
            sum += counts ? ledger.postings(cause).get(0).longValueExact() : 0;
        }
        return sum;
    }

    /** Inflation of 10 % may go to 20 %, by 1 × (1 − 0.1/0.67) / 4,360,000 a block: no other value moves it. */
    @Test
    void otherBoundsLetInflationGoOn() {
        CosmosWorld world = world();
        RuleChange change = RuleChange.of(new CosmosChange(
                Optional.of(new CosmosChange.Mint(
                        Optional.empty(), Optional.of(Dec18.parse("0.2")), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        vote(world, motion(world, change, "1", "0", 9), operator -> operator < 2);
        play(world, 10);
        assertThat(world.chain().minting().inflation()).isEqualTo(Dec18.parse("0.1"));
        play(world, 100);
        double rise = new BigDecimal(world.chain().minting().inflation().raw(), Dec18.DIGITS).doubleValue() - 0.1;
        assertThat(rise).isCloseTo(100 * (1 - 0.1 / 0.67) / 4_360_000, offset(1e-11));
    }

    @Test
    void fewerSeatsPutTheLastOut() {
        CosmosWorld world = world();
        RuleChange change = RuleChange.of(new CosmosChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CosmosChange.Staking(Optional.of(2), Optional.empty(), Optional.empty()))));
        vote(world, motion(world, change, "1", "0", 3), operator -> operator < 2);
        play(world, 4);
        assertThat(world.hub.weight(world.state, 1)).isPositive();
        assertThat(world.hub.weight(world.state, 2)).isZero();
    }

    @Test
    void slashesAreThoseInForceWhenTheEvidenceIsIn() {
        CosmosWorld world = world();
        RuleChange change = RuleChange.of(new CosmosChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CosmosChange.Slashing(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Dec18.ZERO))),
                Optional.empty()));
        vote(world, motion(world, change, "1", "0", 3), operator -> operator < 2);
        play(world, 5);
        world.hub.punish(world.turn(), new Offence(2, 3, Offence.Kind.EQUIVOCATION), -1);
        play(world, 1);
        assertThat(world.hub.stake(world.state, 2)).isEqualTo(250_000 * ATOM);
        assertThat(world.hub.weight(world.state, 2))
                .as("it is jailed all the same")
                .isZero();
    }

    /** A halted chain counts when it goes on. */
    @Test
    void noBlockNoCount() {
        CosmosWorld world = world();
        vote(world, motion(world, tax("0"), "1", "0", 2), operator -> operator < 2);
        play(world, 2);
        world.block(0);
        world.block(0);
        assertThat(governing(world).inForceFrom(world.state)).isEqualTo(Long.MAX_VALUE);
        assertThat(world.hub.dueUntil(world.state)).isGreaterThan(world.state.period);
        play(world, 1);
        assertThat(governing(world).inForceFrom(world.state)).isEqualTo(5);
        assertThat(world.hub.dueUntil(world.state)).isLessThanOrEqualTo(world.state.period);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void tokensAreKeptAndBranchesAreApart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CosmosWorld world = CosmosWorld.random(random);
        String taxed = random.nextBoolean() ? "0.3" : "0";
        vote(world, motion(world, tax(taxed), "1", "1", 20), operator -> operator % 2 == 0);
        CosmosWorld other = null;
        for (int block = 0; block < 60; block++) {
            long luck = random.nextLong();
            if (block == 10) {
                other = world.branch();
            }
            world.randomBlock(new SplittableRandom(luck));
            if (other != null) {
                other.randomBlock(new SplittableRandom(luck));
            }
            Bank bank = world.chain().bank();
            assertThat(bank.sum()).as("seed %s, block %s", seed, block).isEqualTo(bank.supply);
            assertThat(world.state.supply().get().longValueExact()).isEqualTo(bank.supply);
        }
        world.chain().distribution().accrueAll();
        other.chain().distribution().accrueAll();
        assertThat(other.chain().bank().sum()).isEqualTo(world.chain().bank().sum());
        assertThat(other.chain().communityPool()).isEqualTo(world.chain().communityPool());
        assertThat(governing(other).inForceFrom(other.state))
                .isEqualTo(governing(world).inForceFrom(world.state));
    }

    @Test
    void mistakesAreNamed() {
        CosmosWorld world = world();
        long[] stake = {1_000 * ATOM};
        assertThatThrownBy(() -> governing(world).check(tax("0"), genesis(stake, 1_249 * ATOM)))
                .hasMessageStartingWith(
                        "supply (1249000000 uatom) must leave the deposit of a proposal (250000000 uatom)");
        Genesis enough = genesis(stake, 1_250 * ATOM);
        governing(world).check(tax("0"), enough);
        assertThatThrownBy(() -> governing(world).check(tax("0.02"), enough))
                .hasMessageStartingWith("parameters of a change must be others than those in force.");
        RuleChange flipped = RuleChange.of(new CosmosChange(
                Optional.of(new CosmosChange.Mint(
                        Optional.empty(), Optional.empty(), Optional.of(Dec18.parse("0.5")), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThatThrownBy(() -> governing(world).check(flipped, enough))
                .hasMessageStartingWith("inflationMin (0.5) must not exceed inflationMax (0.1)");
        RuleChange composed = new RuleChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Share.parse("0")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> governing(world).check(composed, enough))
                .hasMessageStartingWith("change must be of parameters on the Hub");
        assertThatThrownBy(() -> new CosmosParameters.Governance(1, Dec18.ZERO, Dec18.ONE, Dec18.ONE, 0))
                .hasMessageStartingWith("threshold (1) must be below 1");
    }
}
