package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.consensus.Offence;
import stakeout.model.quantity.Share;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.SlashingRule;

/** Who must be for a change, from when on it holds, and what becomes of what the old rules began. */
final class ReferendumTest {
    private static final Poll HALF = poll("0.5", "0", "1");

    private static Poll poll(String threshold, String quorum, String turnout) {
        return new Poll(Share.parse(threshold), Share.parse(quorum), Share.parse(turnout));
    }

    /** Operator 0 is for it. */
    private static void vote(Worlds.World world, RuleChange change, Poll poll, long lastPeriod) {
        world.protocol.governing().orElseThrow().approve(world.turn, change, poll, lastPeriod, op -> op == 0);
    }

    /** 1,000 units a year of 100 periods: 10 a period. */
    private static RuleChange issue(long perYear) {
        IssuanceRule rule = new FixedIssuance(Worlds.units(perYear));
        return new RuleChange(
                Optional.of(rule), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RuleChange slash(SlashingRule rule) {
        return new RuleChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(rule));
    }

    private static long supply(Worlds.World world) {
        return world.state.supply().get().longValueExact();
    }

    @ParameterizedTest
    @CsvSource({
        "499, 501, 0.5, 0, 1, false",
        "500, 500, 0.5, 0, 1, false", // half against half changes nothing
        "501, 499, 0.5, 0, 1, true",
        "334, 666, 0.5, 0, 0.5, true", // 333 vote against
        "333, 667, 0.5, 0, 0.5, false",
        "399, 601, 0.5, 0.4, 0, false", // nobody is against, but too few vote
        "400, 600, 0.5, 0.4, 0, true",
        "0, 1000, 0, 0, 0, false"
    })
    void carriedByMoreThanTheThresholdOfThoseWhoVote(
            long approving, long others, String threshold, String quorum, String turnout, boolean carried) {
        assertThat(poll(threshold, quorum, turnout)
                        .isCarried(BigInteger.valueOf(approving), BigInteger.valueOf(others)))
                .isEqualTo(carried);
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
        governing.approve(world.turn, issue(1_000), HALF, 1, op -> false);
        world.play(4);
        governing.approve(world.turn, issue(1_000), HALF, 1, op -> true);
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
    void mistakesAreNamed() {
        assertThatThrownBy(() -> poll("1", "0", "1")).hasMessageStartingWith("threshold (1) must be below 1");
        assertThatThrownBy(() -> new RuleChange(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("change (0 rules) must be of one rule");
        Governing governing = new Worlds.Composition().build().governing().orElseThrow();
        assertThatThrownBy(() -> governing.check(issue(0)))
                .hasMessageStartingWith("change must be another rule than the one in force.");
    }
}
