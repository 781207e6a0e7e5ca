package stakeout.agents.attack;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;

/**
 * Members withhold their votes, so that nothing becomes final while more than a third of the weight is silent; on a chain that
 * needs a quorum for its next block that is a halt. An inactivity leak answers by burning the silent. Source: [upgrading-ethereum]
 * inactivity leak.
 *
 * @param start when it begins
 * @param lasts how long members withhold
 * @param stallFor it has succeeded once, while it lasts, finality has not moved for so long
 */
@Trial(attack = "{type: finality-stall, by: coalition, start: $start, lasts: $day}")
@Description("Members withhold their votes, so that nothing becomes final.")
public record FinalityStall(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("5 periods") Span stallFor) implements Attack {
    public FinalityStall {
        lasts.requireAboveZero("lasts");
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.FINALITY);
    }

    @Override
    public Plan begin(Scene scene) {
        long end = scene.after(lasts);
        long needed = scene.periods(stallFor);
        return new Plan() {
            @Override
            public void plot() {
                scene.order(Intent.WITHHOLD);
            }

            @Override
            public boolean succeeds(Facts facts) {
                long since = StrictMath.max(facts.finalityMovedAt(), scene.beginsIn() - 1);
                return facts.period() < end && facts.period() - since >= needed;
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
