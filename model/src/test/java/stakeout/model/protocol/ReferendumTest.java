package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.consensus.Offence;
import stakeout.model.cosmos.CosmosChange;
import stakeout.model.governance.Opposition;
import stakeout.model.governance.Poll;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Rule;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.Judgement;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.SlashingRule;

/** Who must be for a change, from when on it holds, and what becomes of what the old rules began. */
final class ReferendumTest {
    private static final Poll HALF = poll("0.5", "0", "1");
    private static final Opposition ALL = opposition("1", "0");

    private static Poll poll(String threshold, String quorum, String vetoThreshold) {
        return new Poll(Share.parse(threshold), Share.parse(quorum), Share.parse(vetoThreshold));
    }

    private static Opposition opposition(String turnout, String veto) {
        return new Opposition(Share.parse(turnout), Share.parse(veto));
    }

    /** Operator 0 is for it. */
    private static void vote(Worlds.World world, RuleChange change, Poll poll, long lastPeriod) {
        Motion motion = new Motion(change, poll, ALL, lastPeriod);
        world.protocol.governing().orElseThrow().approve(world.turn, motion, 0, op -> op == 0);
    }

    /** 1,000 units a year of 100 periods: 10 a period. */
    private static RuleChange issue(long perYear) {
        IssuanceRule rule = new FixedIssuance(Worlds.units(perYear));
        return new RuleChange(
                Optional.of(rule),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RuleChange slash(SlashingRule rule) {
        return new RuleChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rule),
                Optional.empty());
    }

    private static long supply(Worlds.World world) {
        return world.state.supply().get().longValueExact();
    }

    @ParameterizedTest
    @CsvSource({
        "499, 501, 0.5, 0, 1, 0, REJECTED",
        "500, 500, 0.5, 0, 1, 0, REJECTED", // half against half changes nothing
        "501, 499, 0.5, 0, 1, 0, CARRIED",
        "334, 666, 0.5, 0, 0.5, 0, CARRIED", // 333 vote against
        "333, 667, 0.5, 0, 0.5, 0, REJECTED",
        "399, 601, 0.5, 0.4, 0, 0, NO_QUORUM", // nobody is against, but too few vote
        "400, 600, 0.5, 0.4, 0, 0, CARRIED",
        "0, 1000, 0, 0, 0, 0, NO_QUORUM",
        "665, 335, 0.5, 0.4, 1, 1, VETOED", // 33.5 % of the vote, above 33.4 %
        "666, 334, 0.5, 0.4, 1, 1, CARRIED", // exactly a third and a bit is not more
        "501, 499, 0.5, 0.4, 1, 0.6, CARRIED", // ⌊0.6 · 499⌋ = 299 veto
        "400, 600, 0.5, 0.4, 1, 1, VETOED", // told as vetoed, though it would be rejected too
        "100, 900, 0.5, 0.4, 0.2, 1, NO_QUORUM" // no veto without a quorum
    })
    void countedByQuorumThenVetoThenThreshold(
            long approving,
            long others,
            String threshold,
            String quorum,
            String turnout,
            String veto,
            Poll.Outcome is) {
        assertThat(poll(threshold, quorum, "0.334")
                        .count(BigInteger.valueOf(approving), BigInteger.valueOf(others), opposition(turnout, veto)))
                .isEqualTo(is);
    }

    @Test
    void whereThereIsNoVetoNobodyCan() {
        assertThat(HALF.count(BigInteger.valueOf(501), BigInteger.valueOf(499), opposition("1", "1")))
                .isEqualTo(Poll.Outcome.CARRIED);
    }

    /** Each share is rounded half to even at 18 digits, as the chain does it. */
    @Test
    void aPartInMoreThanADozenQuintillionsIsNoMore() {
        BigInteger huge = BigInteger.TEN.pow(20);
        assertThat(HALF.count(huge.add(BigInteger.ONE), huge, ALL)).isEqualTo(Poll.Outcome.REJECTED);
        assertThat(HALF.count(huge.add(BigInteger.valueOf(1_000)), huge, ALL)).isEqualTo(Poll.Outcome.CARRIED);
    }

    @Test
    void holdsFromThePeriodAfterTheLastOfTheVote() {
        Worlds.World world = Worlds.of(new Worlds.Composition(), 501, 499);
        vote(world, issue(1_000), HALF, 2);
        world.play(3);
        assertThat(supply(world)).isEqualTo(2_000);
        assertThat(world.protocol.governing().orElseThrow().inForceFrom(world.state))
                .isEqualTo(3);
        world.play();
        assertThat(supply(world)).isGreaterThanOrEqualTo(2_009).isLessThanOrEqualTo(2_010);
    }

    @Test
    void theStakeOfTheLastPeriodIsCounted() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.issuance = new FixedIssuance(Worlds.units(1_000));
        Worlds.World world = Worlds.of(composition, 499, 501);
        vote(world, issue(0), HALF, 3);
        world.protocol.requestExit(world.turn, 1);
        world.play(5);
        long before = supply(world);
        world.play(2);
        assertThat(supply(world)).isEqualTo(before); // who leaves has no vote
    }

    @Test
    void eachBranchCountsItsOwn() {
        Worlds.World world = Worlds.of(new Worlds.Composition(), 501, 499);
        vote(world, issue(1_000), HALF, 2);
        Worlds.World other = world.branch();
        other.protocol.requestExit(other.turn, 0);
        world.play(4);
        other.play(4);
        assertThat(supply(world)).isGreaterThan(2_000);
        assertThat(supply(other)).isEqualTo(2_000);
    }

    @Test
    void theLastWordCountsUntilTheCount() {
        Worlds.World world = Worlds.of(new Worlds.Composition(), 501, 499);
        vote(world, issue(1_000), HALF, 1);
        Governing governing = world.protocol.governing().orElseThrow();
        Motion motion = new Motion(issue(1_000), HALF, ALL, 1);
        governing.approve(world.turn, motion, 0, op -> false);
        world.play(4);
        governing.approve(world.turn, motion, 0, op -> true);
        world.play(4);
        assertThat(supply(world)).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource({"401, 0", "399, 40"}) // of 800: the offender has no vote any more
    void whoAwaitsAJudgementThatIsNoMoreGoesFree(long stake, long slashed) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new CorrelatedSlashing(1, Worlds.epochs(20), true);
        Worlds.World world = Worlds.of(composition, stake, 800 - stake, 200);
        vote(world, slash(new NoSlashing()), HALF, 2);
        long before = supply(world);
        world.protocol.punish(world.turn, new Offence(2, 0, Offence.Kind.EQUIVOCATION), -1);
        world.play(40);
        assertThat(before - supply(world)).isEqualTo(slashed); // 200 of 1,000 offend: a fifth of theirs
        assertThat(world.protocol.dueUntil(world.state)).isLessThan(world.state.period + 1);
    }

    @Test
    void rulesAndTraitsAreThoseInForce() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new CorrelatedSlashing(1, Worlds.epochs(20), true);
        Worlds.World world = Worlds.of(composition, 501, 499);
        vote(world, slash(new NoSlashing()), HALF, 2);
        world.play(2);
        assertThat(world.protocol.inForce(world.state).traits()).contains(Trait.PUNISHES_EQUIVOCATION);
        assertThat(judgement(world.protocol.inForce(world.state))).isEqualTo(judgement(world.protocol));
        world.play();
        assertThat(world.protocol.inForce(world.state).traits()).doesNotContain(Trait.PUNISHES_EQUIVOCATION);
        assertThat(judgement(world.protocol.inForce(world.state)).toString()).contains("NoSlashing");
        assertThat(judgement(world.protocol).toString()).contains("CorrelatedSlashing");
    }

    private static Rule judgement(Protocol protocol) {
        return protocol.rules().stream()
                .filter(rule -> rule instanceof Judgement)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> poll("1", "0", "1")).hasMessageStartingWith("threshold (1) must be below 1");
        assertThatThrownBy(() -> new RuleChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageStartingWith("change (0 rules) must be of one rule");
        Worlds.World world = Worlds.of(new Worlds.Composition(), 1);
        Governing governing = world.protocol.governing().orElseThrow();
        assertThatThrownBy(() -> governing.check(
                        RuleChange.of(new CosmosChange(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                        null))
                .hasMessageStartingWith("change (parameters) must be a rule on");
        assertThatThrownBy(() -> governing.check(issue(0), null))
                .hasMessageStartingWith("change must be another rule than the one in force.");
    }
}
