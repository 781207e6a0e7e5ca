package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.model.protocol.Worlds.epochs;
import static stakeout.model.protocol.Worlds.share;
import static stakeout.model.protocol.Worlds.units;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.delegation.SimpleDelegation;
import stakeout.model.rules.entry.BondedMinimumEntry;
import stakeout.model.rules.entry.CappedEntry;
import stakeout.model.rules.exit.DelayExit;
import stakeout.model.rules.exit.ImmediateExit;
import stakeout.model.rules.exit.QueueExit;
import stakeout.model.rules.finality.HaltFinality;
import stakeout.model.rules.finality.LinearLeak;
import stakeout.model.rules.finality.LongestChainFinality;
import stakeout.model.rules.finality.QuadraticLeak;
import stakeout.model.rules.finality.QuorumFinality;
import stakeout.model.rules.finality.TwoStepFinality;
import stakeout.model.rules.selection.TopSelection;
import stakeout.model.rules.selection.Weighing;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.FlatSlashing;
import stakeout.model.rules.slashing.SigningWindowDowntime;
import stakeout.model.state.DelegationTable;

class GenericLifeTest {
    private static DelegationTable oneDelegator(long... amounts) {
        int[] validators = new int[amounts.length];
        java.util.Arrays.setAll(validators, row -> row);
        return new DelegationTable(
                1, ImmutableList.of("holders"), new int[1], new int[amounts.length], validators, amounts);
    }

    // finality

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void quorumNeedsMoreThanTwoThirds(long absent, boolean isFinal) {
        Worlds.World world = Worlds.of(new Worlds.Composition(), absent, 601 - absent);
        world.intents.set(0, Intent.OFFLINE);
        world.play(3);
        assertThat(world.state.finality().finalized).isEqualTo(isFinal ? 2 : 0);
    }

    @Test
    void twoStepFinalisesWhatIsJustifiedTwiceInARow() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.finality = new TwoStepFinality(2, 3);
        Worlds.World world = Worlds.of(composition, 200, 400);
        world.play();
        assertThat(world.state.finality().justified).isZero();
        world.intents.set(1, Intent.OFFLINE);
        world.play();
        world.intents.set(1, Intent.ATTEST);
        world.intents.set(0, Intent.OFFLINE); // 400 of 600 is exactly two thirds
        world.play();
        assertThat(world.state.finality().justified).isEqualTo(2);
        assertThat(world.state.finality().finalized).isZero();
        world.play();
        assertThat(world.state.finality().finalized).isEqualTo(2);
        assertThat(world.state.finality().justified).isEqualTo(3);
    }

    @Test
    void chainStandsStillWithoutQuorum() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.finality = new HaltFinality(2, 3);
        composition.issuance = new stakeout.model.rules.reward.FixedIssuance(units(30_000));
        composition.exit = new DelayExit(epochs(1), true);
        Worlds.World world = Worlds.of(composition, 400, 600);
        world.intents.set(0, Intent.OFFLINE);
        world.protocol.requestExit(world.turn, 1);
        world.play(5);
        assertThat(world.state.period).isEqualTo(5);
        assertThat(world.state.finality().finalized).isZero();
        assertThat(world.ledger().netIssuance()).isZero();
        assertThat(world.stake(1)).isEqualTo(600);
        world.intents.set(0, Intent.ATTEST);
        world.play();
        assertThat(world.state.finality().finalized).isEqualTo(5);
        assertThat(world.ledger().netIssuance()).isEqualTo(300);
        assertThat(world.stake(1))
                .as("its exit was due while the chain stood still")
                .isZero();
    }

    @Test
    void longestChainConfirmsByDepth() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.finality = new LongestChainFinality(3);
        Worlds.World world = Worlds.of(composition, 400, 600);
        world.intents.set(1, Intent.OFFLINE);
        world.play(5);
        assertThat(world.state.finality().finalized).isEqualTo(1);
        assertThat(world.protocol.traits()).doesNotContain(Trait.FINALITY);
        assertThat(world.protocol.thresholds())
                .extracting(SecurityThreshold::share)
                .containsExactly(0.5);
    }

    @Test
    void thresholdsFollowFromTheQuorum() {
        assertThat(new QuorumFinality(2, 3).thresholds())
                .extracting(SecurityThreshold::name)
                .containsExactly("one-third", "two-thirds");
        assertThat(new QuorumFinality(3, 4).thresholds())
                .extracting(SecurityThreshold::name)
                .containsExactly("1/4", "one-half", "3/4");
        assertThatThrownBy(() -> new QuorumFinality(1, 2)).hasMessageContaining("must make a quorum above 1/2");
    }

    /** 40 % absent lose 1 % a period once finality has been missing for more than two, until 60 % are two thirds. */
    @Test
    void linearLeakBringsFinalityBack() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.leak = new LinearLeak(epochs(2), share("0.01"));
        Worlds.World world = Worlds.of(composition, 400_000, 600_000);
        world.intents.set(0, Intent.OFFLINE);
        world.play(3);
        assertThat(world.state.finality().leaking).isFalse();
        assertThat(world.protocol.expectedPay(world.state, 0, Intent.OFFLINE)).isZero();
        world.play();
        assertThat(world.state.finality().leaking).isTrue();
        assertThat(world.stake(0)).isEqualTo(396_000);
        assertThat(world.protocol.expectedPay(world.state, 0, Intent.OFFLINE)).isEqualTo(-3960);
        int periods = 0;
        while (world.state.finality().leaking) {
            world.play();
            periods++;
        }
        assertThat(periods).isEqualTo(29); // 0.99^29 · 0.4 < 0.3 ≤ 0.99^28 · 0.4
        assertThat(world.ledger().causes()).contains("leak:linear");
    }

    /** Scores 4, 8, 12 …: losses stake · score / (4 · 100). */
    @Test
    void quadraticLeakGrowsWithTime() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.leak = new QuadraticLeak(epochs(0), 4, 16, 100);
        Worlds.World world = Worlds.of(composition, 1_000_000, 1_000_000);
        world.intents.set(0, Intent.OFFLINE);
        world.play();
        assertThat(world.stake(0)).as("period 0 is final from the start").isEqualTo(1_000_000);
        world.play();
        assertThat(world.stake(0)).isEqualTo(990_000);
        assertThat(world.protocol.expectedPay(world.state, 0, Intent.OFFLINE)).isEqualTo(-19_800);
        world.play();
        assertThat(world.stake(0)).isEqualTo(970_200);
        assertThat(world.stake(1)).isEqualTo(1_000_000);
    }

    // exit

    @Test
    void delayedExitStaysLockedAndSlashable() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.exit = new DelayExit(epochs(4), true);
        composition.slashing = new FlatSlashing(share("0.1"), true);
        Worlds.World world = Worlds.of(composition, 1000, 1000, 1000);
        assertThat(world.protocol.requestExit(world.turn, 0)).isTrue();
        assertThat(world.protocol.requestExit(world.turn, 0)).isFalse();
        world.play();
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        assertThat(world.stake(0)).isEqualTo(1000);
        assertThat(world.protocol.punish(world.turn, new Offence(0, 0, Offence.Kind.EQUIVOCATION), -1))
                .isTrue();
        assertThat(world.stake(0)).isEqualTo(900);
        world.play(3);
        assertThat(world.stake(0)).isEqualTo(900);
        world.play();
        assertThat(world.stake(0)).isZero();
        assertThat(world.protocol.dueUntil(world.state)).isLessThanOrEqualTo(world.state.period);
        assertThat(world.protocol.punish(world.turn, new Offence(0, 1, Offence.Kind.EQUIVOCATION), -1))
                .isFalse();
    }

    @Test
    void immediateExitEscapes() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.exit = new ImmediateExit();
        composition.slashing = new CorrelatedSlashing(3, epochs(8), false);
        Worlds.World world = Worlds.of(composition, 1000, 1000, 1000);
        world.protocol.requestExit(world.turn, 0);
        world.play();
        assertThat(world.stake(0)).isZero();
        assertThat(world.protocol.punish(world.turn, new Offence(0, 0, Offence.Kind.EQUIVOCATION), -1))
                .isFalse();
    }

    /** Churn of 1500 a period: requests of 1000 leave in periods 0, 1, 1, 2. */
    @Test
    void queueLetsSoMuchLeaveInAPeriod() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.exit = new QueueExit(units(1500), share("0"), epochs(3), true);
        Worlds.World world = Worlds.of(composition, Worlds.equal(6, 1000));
        for (int row = 0; row < 4; row++) {
            world.protocol.requestExit(world.turn, row);
        }
        Census census = new Census(6);
        world.protocol.census(world.state, census);
        assertThat(census.exitQueue.toLongExact()).isEqualTo(4000);
        assertThat(census.exitQueuePeriods).isEqualTo(5);
        int[] active = new int[6];
        for (int period = 0; period < 6; period++) {
            for (int row = 0; row < 6; row++) {
                active[period] += world.protocol.weight(world.state, row) > 0 ? 1 : 0;
            }
            world.play();
        }
        assertThat(active).containsExactly(6, 5, 3, 2, 2, 2);
        assertThat(world.stake(3)).isZero();
    }

    // entry and selection

    @Test
    void tooLittleStakeMustLeave() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.entry = new BondedMinimumEntry(units(1000), units(500));
        composition.penalty = new stakeout.model.rules.reward.FlatPenalty(share("0.6"));
        Worlds.World world = Worlds.of(composition, 1000, 9000);
        world.intents.set(0, Intent.OFFLINE);
        world.play();
        assertThat(world.stake(0)).isEqualTo(400);
        world.play();
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        world.play(4);
        assertThat(world.stake(0)).isZero();
        assertThatThrownBy(() -> Worlds.of(composition, 999)).hasMessageContaining("stake (999) of validator 0");
        composition.entry = new BondedMinimumEntry(units(10), units(20));
        assertThatThrownBy(composition::build).hasMessageContaining("must be at most minimumStake");
    }

    @Test
    void newcomersWaitInALineWithAnEnd() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.entry = new CappedEntry(units(100), 2, 1);
        Worlds.World world = Worlds.of(composition, 1000);
        assertThat(world.protocol.enter(world.turn, 0, 99)).isEqualTo(-1);
        assertThat(world.protocol.enter(world.turn, 0, 100)).isEqualTo(1);
        assertThat(world.protocol.enter(world.turn, 0, 200)).isEqualTo(2);
        assertThat(world.protocol.enter(world.turn, 0, 300)).isEqualTo(-1);
        world.play();
        assertThat(world.protocol.weight(world.state, 1)).isEqualTo(100);
        assertThat(world.protocol.weight(world.state, 2)).isZero();
        world.play();
        assertThat(world.protocol.weight(world.state, 2)).isEqualTo(200);
        assertThat(world.ledger().income(0)).isEqualTo(300);
    }

    @Test
    void topTakesTheLargestAndTheSmallerRowOfEquals() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.selection = new TopSelection(3, Weighing.STAKE);
        Worlds.World world = Worlds.of(composition, 5, 7, 5, 9, 5);
        assertThat(new long[] {
                    world.protocol.weight(world.state, 0),
                    world.protocol.weight(world.state, 1),
                    world.protocol.weight(world.state, 2),
                    world.protocol.weight(world.state, 3),
                    world.protocol.weight(world.state, 4)
                })
                .containsExactly(5, 7, 0, 9, 0);
        world.protocol.requestExit(world.turn, 3);
        world.play();
        assertThat(world.protocol.weight(world.state, 2)).isEqualTo(5);
        assertThat(world.protocol.weight(world.state, 4)).isZero();
    }

    // downtime

    /** Window of 4 with 50 % needed: the third miss jails for 2 periods and costs a tenth. */
    @Test
    void longAbsenceIsJailedAndSlashed() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.downtime = new SigningWindowDowntime(epochs(4), share("0.5"), share("0.1"), epochs(2));
        Worlds.World world = Worlds.of(composition, 1000, 9000);
        world.intents.set(0, Intent.OFFLINE);
        world.play(2);
        assertThat(world.stake(0)).isEqualTo(1000);
        world.play();
        assertThat(world.stake(0)).isEqualTo(900);
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        Census census = new Census(2);
        world.protocol.census(world.state, census);
        assertThat(census.jailedValidators[0]).isEqualTo(1);
        world.play();
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        world.play();
        assertThat(world.protocol.weight(world.state, 0)).isEqualTo(900);
        assertThat(world.ledger().causes()).contains("slash:downtime");
    }

    // delegation

    private static Worlds.World delegated(long redelegationPeriods) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.delegation = new SimpleDelegation(share("0.1"), share("0"), epochs(redelegationPeriods));
        composition.slashing = new FlatSlashing(share("0.1"), true);
        composition.exit = new DelayExit(epochs(5), true);
        return Worlds.of(composition, new int[] {0, 1}, new long[] {1000, 1000}, oneDelegator(600, 600));
    }

    @Test
    void stakeMovesAtOnce() {
        Worlds.World world = delegated(0);
        Delegating delegating = world.protocol.delegating().orElseThrow();
        assertThat(delegating.redelegate(world.turn, 0, 1, 200)).isEqualTo(200);
        assertThat(world.stake(0)).isEqualTo(800);
        assertThat(world.stake(1)).isEqualTo(1200);
        assertThat(delegating.amount(world.state, 0)).isEqualTo(400);
        assertThat(delegating.amount(world.state, 1)).isEqualTo(800);
        assertThat(world.ledger().income(world.ledger().accounts().delegatorsOf(1)))
                .isEqualTo(200);
    }

    @Test
    void stakeOnItsWayIsLiableAndArrives() {
        Worlds.World world = delegated(3);
        Delegating delegating = world.protocol.delegating().orElseThrow();
        assertThat(delegating.redelegate(world.turn, 0, 1, 200)).isEqualTo(200);
        world.protocol.punish(world.turn, new Offence(0, 0, Offence.Kind.EQUIVOCATION), -1);
        assertThat(world.stake(0)).isEqualTo(720);
        world.play(3);
        assertThat(world.stake(1)).isEqualTo(1000);
        world.play();
        assertThat(world.stake(1)).as("200 less a tenth").isEqualTo(1180);
        assertThat(delegating.amount(world.state, 1)).isEqualTo(780);
    }

    @Test
    void slashesFallOnDelegatorsProRataAndUnbondingStakeToo() {
        Worlds.World world = delegated(0);
        Delegating delegating = world.protocol.delegating().orElseThrow();
        assertThat(delegating.undelegate(world.turn, 0, 300)).isEqualTo(300);
        world.protocol.punish(world.turn, new Offence(0, 0, Offence.Kind.EQUIVOCATION), -1);
        assertThat(delegating.amount(world.state, 0)).isEqualTo(270);
        assertThat(world.ledger().income(0)).isEqualTo(-40);
        assertThat(world.ledger().income(world.ledger().accounts().delegatorsOf(0)))
                .isEqualTo(-60);
        assertThat(delegating.accepts(world.state, 0)).isFalse();
        assertThat(delegating.movable(world.state, 0, 1)).isZero();
        world.play(7);
        assertThat(world.stake(0)).isZero();
        assertThat(delegating.amount(world.state, 0)).isZero();
        // Half of the pool unbonded before, the rest with the validator: 540 went out of staking.
        assertThat(world.ledger().income(world.ledger().accounts().outside())).isEqualTo(540);
    }

    @Test
    void uptimeIsWhatDelegatorsSee() {
        Worlds.World world = delegated(0);
        Delegating delegating = world.protocol.delegating().orElseThrow();
        world.intents.set(0, Intent.OFFLINE);
        world.play();
        assertThat(delegating.uptimePpb(world.state, 0)).isEqualTo(1_000_000_000 - 15_625_000);
        assertThat(delegating.uptimePpb(world.state, 1)).isEqualTo(1_000_000_000);
        assertThat(delegating.commissionPpb(world.state, 0)).isEqualTo(100_000_000);
    }

    // compositions

    @Test
    void compositionsThatMakeNoProtocolAreRefused() {
        Worlds.Composition halting = new Worlds.Composition();
        halting.finality = new HaltFinality(2, 3);
        halting.leak = new LinearLeak(epochs(2), share("0.01"));
        assertThatThrownBy(halting::build).hasMessageContaining("nothing is settled while it is missing");
        Worlds.Composition longest = new Worlds.Composition();
        longest.finality = new LongestChainFinality(6);
        longest.leak = new LinearLeak(epochs(2), share("0.01"));
        assertThatThrownBy(longest::build).hasMessageContaining("it is never missing");
        assertThatThrownBy(() -> new QueueExit(units(0), share("0"), epochs(1), true))
                .hasMessageContaining("nobody could leave");
        assertThatThrownBy(() -> new SimpleDelegation(share("0.01"), share("0.05"), epochs(0)))
                .hasMessageContaining("must be at least minimumCommission");
    }

    @Test
    void traitsFollowFromTheRules() {
        Worlds.Composition composition = new Worlds.Composition();
        assertThat(composition.build().traits()).containsExactly(Trait.FINALITY);
        composition.slashing = new FlatSlashing(share("0.1"), true);
        composition.downtime = new SigningWindowDowntime(epochs(4), share("0.5"), share("0.1"), epochs(2));
        composition.leak = new LinearLeak(epochs(2), share("0.01"));
        composition.delegation = new SimpleDelegation(share("0.1"), share("0"), epochs(0));
        assertThat(composition.build().traits())
                .containsExactlyInAnyOrder(
                        Trait.FINALITY,
                        Trait.PUNISHES_EQUIVOCATION,
                        Trait.PUNISHES_DOWNTIME,
                        Trait.INACTIVITY_LEAK,
                        Trait.DELEGATION);
        composition.leak = new stakeout.model.rules.finality.NoLeak();
        composition.finality = new HaltFinality(2, 3);
        assertThat(composition.build().traits()).contains(Trait.HALTS_WITHOUT_QUORUM);
    }
}
