package stakeout.scenarios.contract;

import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Facts;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.Needs;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;

/** Attacks of which each breaks one law. */
final class AttackBreaches {
    private AttackBreaches() {}

    /** An attack that withholds for 20 periods, but for what it gets wrong. */
    interface Plot extends Attack {
        @Override
        default Span start() {
            return Span.parse("10 epochs");
        }

        @Override
        default Needs needs() {
            return Needs.traits(Trait.FINALITY);
        }

        default void plot(Scene scene) {
            scene.order(Intent.WITHHOLD);
        }

        default boolean succeeds(Scene scene, Facts facts) {
            return facts.period() - facts.finalityMovedAt() >= 5;
        }

        default boolean isOver(Scene scene, long period) {
            return period >= scene.beginsIn() + 20;
        }

        @Override
        default Plan begin(Scene scene) {
            Plot plot = this;
            return new Plan() {
                @Override
                public void plot() {
                    plot.plot(scene);
                }

                @Override
                public boolean succeeds(Facts facts) {
                    return plot.succeeds(scene, facts);
                }

                @Override
                public boolean isOver(long period) {
                    return plot.isOver(scene, period);
                }
            };
        }
    }

    @Description("Orders everybody.")
    record Tyranny(Members by) implements Plot {
        @Override
        public void plot(Scene scene) {
            for (int operator = 0; operator < scene.holdings().operators(); operator++) {
                scene.orders().give(operator, Intent.WITHHOLD);
            }
        }
    }

    @Description("Has succeeded as soon as it has given its orders.")
    record WishfulThinking(Members by) implements Plot {
        @Override
        public boolean succeeds(Scene scene, Facts facts) {
            return scene.orders().of(scene.coalition().operator(0)) == Intent.WITHHOLD;
        }
    }

    @Description("Succeeds every other time it is asked.")
    record MovingTarget(Members by) implements Plot {
        @Override
        public Plan begin(Scene scene) {
            Plan plan = Plot.super.begin(scene);
            return new Plan() {
                private int asked;

                @Override
                public void plot() {
                    plan.plot();
                }

                @Override
                public boolean succeeds(Facts facts) {
                    return ++asked % 2 == 0 && plan.succeeds(facts);
                }

                @Override
                public boolean isOver(long period) {
                    return plan.isOver(period);
                }
            };
        }
    }

    @Description("Is over every other period.")
    record Undead(Members by) implements Plot {
        @Override
        public boolean isOver(Scene scene, long period) {
            return period > scene.beginsIn() && period % 2 == 0;
        }
    }

    @Description("Needs no members.")
    record Ghost(Members by) implements Plot {
        @Override
        public void check(World world) {}

        @Override
        public void plot(Scene scene) {}
    }
}
