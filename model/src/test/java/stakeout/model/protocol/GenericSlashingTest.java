package stakeout.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.model.protocol.Worlds.epochs;
import static stakeout.model.protocol.Worlds.share;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.slashing.ByOffenceSlashing;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.CubicSlashing;
import stakeout.model.rules.slashing.FlatSlashing;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.QuadraticSlashing;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.model.rules.slashing.SquareRootSumSlashing;
import stakeout.model.rules.slashing.SumSlashing;

class GenericSlashingTest {
    private static final long STAKE = 32_000_000_000L;

    private static Offence equivocation(int row, long period) {
        return new Offence(row, period, Offence.Kind.EQUIVOCATION);
    }

    /** What each of the first offenders of 1000 equal validators has left after all has fallen due. */
    private static long leftAfter(SlashingRule slashing, int offenders) {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = slashing;
        composition.exit = new stakeout.model.rules.exit.DelayExit(epochs(50), true);
        Worlds.World world = Worlds.of(composition, Worlds.equal(1000, STAKE));
        world.play();
        for (int row = 0; row < offenders; row++) {
            assertThat(world.protocol.punish(world.turn, equivocation(row, 0), 999))
                    .isTrue();
        }
        world.play(20);
        for (int row = 1; row < offenders; row++) {
            assertThat(world.stake(row)).isEqualTo(world.stake(0));
            assertThat(world.protocol.isSlashed(world.state, row)).isTrue();
        }
        assertThat(world.stake(offenders)).isEqualTo(STAKE);
        assertThat(world.protocol.isSlashed(world.state, offenders)).isFalse();
        return world.stake(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 333, 667", "2, 333, 334", "3, 333, 1", "3, 334, 0", "3, 10, 970", "1, 999, 1"})
    void correlatedTakesMultiplierTimesTheShareThatOffended(int multiplier, int offenders, long leftPerMille) {
        assertThat(leftAfter(new CorrelatedSlashing(multiplier, epochs(16), true), offenders))
                .isEqualTo(STAKE / 1000 * leftPerMille);
    }

    /** k of 1000: (3k/1000)²; [polkadot-docs] gives 0.0009 % · 100² for 10 %: 9 %. */
    @ParameterizedTest
    @CsvSource({"100, 910000", "10, 999100", "1, 999991", "333, 1999", "334, 0"})
    void quadraticTakesTheSquare(int offenders, long leftPerMillion) {
        assertThat(leftAfter(new QuadraticSlashing(3, epochs(16), true), offenders))
                .isEqualTo(STAKE / 1_000_000 * leftPerMillion);
    }

    /** 9·x² of [namada-specs], at least 1 %. */
    @ParameterizedTest
    @CsvSource({"100, 910000", "200, 640000", "10, 990000", "33, 990000", "34, 989596", "334, 0"})
    void cubicTakesNineTimesTheSquareAndAtLeastOnePercent(int offenders, long leftPerMillion) {
        assertThat(leftAfter(new CubicSlashing(9, share("0.01"), epochs(16), true), offenders))
                .isEqualTo(STAKE / 1_000_000 * leftPerMillion);
    }

    /** One validator of 10 % loses 10 %, two of 5 % lose 20 %: the draft's own example. */
    @Test
    void squareRootSumMakesSplittingDearer() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new SquareRootSumSlashing(1, epochs(1), true);
        Worlds.World one = Worlds.of(composition, 10_000_000, 90_000_000);
        one.protocol.punish(one.turn, equivocation(0, 0), -1);
        one.play();
        assertThat(one.stake(0)).isBetween(9_000_000L, 9_000_001L);

        Worlds.World two = Worlds.of(composition, 5_000_000, 5_000_000, 90_000_000);
        two.protocol.punish(two.turn, equivocation(0, 0), -1);
        two.protocol.punish(two.turn, equivocation(1, 0), -1);
        two.play();
        assertThat(two.stake(0)).isBetween(4_000_000L, 4_000_001L);
        assertThat(two.stake(1)).isEqualTo(two.stake(0));
    }

    @Test
    void flatTakesAtOnceAndOnce() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new FlatSlashing(share("0.05"), true);
        Worlds.World world = Worlds.of(composition, 1000, 1000, 1000);
        assertThat(world.protocol.punish(world.turn, equivocation(0, 0), 1)).isTrue();
        assertThat(world.stake(0)).isEqualTo(950);
        assertThat(world.protocol.weight(world.state, 0)).isZero();
        assertThat(world.protocol.punish(world.turn, equivocation(0, 0), 1)).isFalse();
        assertThat(world.stake(0)).isEqualTo(950);
        world.play(6);
        assertThat(world.stake(0)).isZero();
        assertThat(world.ledger().burned().toLongExact()).isEqualTo(50);
        assertThat(world.ledger().income(0)).isEqualTo(-50);
        assertThat(world.ledger().causes()).contains("slash:equivocation");
    }

    @Test
    void offenderWhoIsNotRemovedPaysForEachPeriodOnce() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new FlatSlashing(share("0.1"), false);
        Worlds.World world = Worlds.of(composition, 1000, 1000);
        world.protocol.punish(world.turn, equivocation(0, 0), -1);
        world.protocol.punish(world.turn, equivocation(0, 0), -1);
        world.play();
        world.protocol.punish(world.turn, equivocation(0, 1), -1);
        assertThat(world.stake(0)).isEqualTo(810);
        assertThat(world.protocol.weight(world.state, 0)).isEqualTo(900);
    }

    /** As on Ethereum: a little at once, the rest half a window later. Of 40 slashes of 1 %: 1.2 times the window's weight. */
    @Test
    void sumTakesTheSecondOfWhatTheFirstLeft() {
        SlashingRule slashing =
                new SumSlashing(new FlatSlashing(share("0.5"), true), new CorrelatedSlashing(3, epochs(16), true));
        assertThat(leftAfter(slashing, 100)).isEqualTo(STAKE / 2 / 10 * 7);
    }

    @Test
    void kindsOfOffenceHaveTheirOwnRules() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new ByOffenceSlashing(new FlatSlashing(share("0.2"), true), new NoSlashing());
        Worlds.World world = Worlds.of(composition, 1000, 1000);
        assertThat(world.protocol.punish(world.turn, new Offence(1, 0, Offence.Kind.SURROUND_VOTE), -1))
                .isFalse();
        assertThat(world.protocol.punish(world.turn, equivocation(0, 0), -1)).isTrue();
        assertThat(world.stake(0)).isEqualTo(800);
        assertThat(world.stake(1)).isEqualTo(1000);
    }

    @Test
    void proceedsAreShared() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new FlatSlashing(share("0.5"), true);
        composition.slashed = new SlashProceeds(share("0.1"), share("0.3"));
        Worlds.World world = Worlds.of(composition, 1000, 1000);
        world.protocol.punish(world.turn, equivocation(0, 0), 1);
        assertThat(world.ledger().income(0)).isEqualTo(-500);
        assertThat(world.ledger().income(1)).isEqualTo(50);
        assertThat(world.ledger().income(world.ledger().accounts().treasury())).isEqualTo(150);
        assertThat(world.ledger().burned().toLongExact()).isEqualTo(300);
        assertThat(world.state.supply().toLongExact()).isEqualTo(4000 - 300);
    }

    /** Judgement in period 8 looks at periods −7 … 8: the offender of period 0 falls out of the window of one of period 17. */
    @Test
    void onlyOffendersOfTheWindowCountTogether() {
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new CorrelatedSlashing(1, epochs(16), true);
        composition.exit = new stakeout.model.rules.exit.DelayExit(epochs(100), true);
        Worlds.World world = Worlds.of(composition, Worlds.equal(10, 1000));
        world.protocol.punish(world.turn, equivocation(0, 0), -1);
        world.play(8);
        world.protocol.punish(world.turn, equivocation(1, 8), -1);
        assertThat(world.protocol.dueUntil(world.state)).isGreaterThan(100);
        world.play();
        assertThat(world.stake(0)).as("two of ten in its window").isEqualTo(800);
        assertThat(world.stake(1)).isEqualTo(1000);
        world.play(9);
        // When the second offended nine were on duty, and at its judgement in period 16 the first (period 0) is
        // outside.
        assertThat(world.stake(1)).isEqualTo(1000 - 1000 / 9);
    }

    @Test
    void compositionsThatMakeNoRuleAreRefused() {
        assertThatThrownBy(() ->
                        new SumSlashing(new FlatSlashing(share("0.6"), true), new FlatSlashing(share("0.5"), true)))
                .hasMessageContaining("must not sum above 1");
        Worlds.Composition composition = new Worlds.Composition();
        composition.slashing = new CorrelatedSlashing(3, epochs(0), true);
        assertThatThrownBy(composition::build).hasMessageContaining("window (0 epochs) must be at least one epoch");
        assertThatThrownBy(() -> new CorrelatedSlashing(0, epochs(1), true))
                .hasMessage("multiplier (0) must be at least 1.\nMaybe 3, as in [consensus-specs] bellatrix.");
        assertThatThrownBy(() -> new SlashProceeds(share("0.6"), share("0.6")))
                .hasMessageContaining("must not sum above 1");
    }
}
