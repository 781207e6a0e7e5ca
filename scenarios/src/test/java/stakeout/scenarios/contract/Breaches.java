package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableList;
import stakeout.model.Catalogue;

/** A plug-in of which every entry breaks one law. */
final class Breaches implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.of(
                RuleBreaches.SilentBurn.class,
                RuleBreaches.Overdraft.class,
                RuleBreaches.FirstRowPays.class,
                RuleBreaches.FirstOfBlockPays.class,
                RuleBreaches.Forgetful.class,
                RuleBreaches.SharedPart.class,
                RuleBreaches.NoisyLeak.class,
                RuleBreaches.Unregistered.class,
                RuleBreaches.Undescribed.class,
                StrategyBreaches.EverybodysStrategy.class,
                StrategyBreaches.IdleStrategy.class,
                StrategyBreaches.SeatStrategy.class,
                StrategyBreaches.CountingStrategy.class,
                StrategyBreaches.HopefulStrategy.class,
                AttackBreaches.Tyranny.class,
                AttackBreaches.WishfulThinking.class,
                AttackBreaches.MovingTarget.class,
                AttackBreaches.Undead.class,
                AttackBreaches.Ghost.class,
                MeasureBreaches.Nosy.class,
                MeasureBreaches.Meddling.class,
                MeasureBreaches.Hoarding.class,
                MeasureBreaches.Oversized.class,
                MeasureBreaches.Blind.class);
    }
}
