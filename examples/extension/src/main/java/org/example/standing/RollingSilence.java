package org.example.standing;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Facts;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.Needs;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;

/**
 * Members take turns at being silent, so that a part of the weight is always missing and nobody is missing for long: a stall
 * that a rule against long absence does not see.
 *
 * @param start when it begins
 * @param lasts how long members take turns
 * @param shifts into how many shifts the members are split; one of them is silent at a time
 * @param shift how long a shift is silent before the next takes over
 * @param stallFor it has succeeded once, while it lasts, finality has not moved for so long
 */
@Description("Members take turns at being silent, so that finality stalls and nobody is away for long.")
public record RollingSilence(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("2") int shifts,
        @Default("6 periods") Span shift,
        @Default("10 periods") Span stallFor) implements Attack {
    public RollingSilence {
        checkArgument(shifts >= 2, "shifts (%s) must be at least 2.\nMaybe finality-stall, where all are silent.", shifts);
        checkArgument(lasts.amount().signum() > 0, "lasts (%s) must be above 0.", lasts);
        checkArgument(shift.amount().signum() > 0, "shift (%s) must be above 0.", shift);
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.FINALITY);
    }

    @Override
    public Plan begin(Scene scene) {
        long end = scene.after(lasts);
        long turn = scene.periods(shift);
        long needed = scene.periods(stallFor);
        return new Plan() {
            @Override
            public void plot() {
                long silent = (scene.chain().period() - scene.beginsIn()) / turn % shifts;
                for (int place = 0; place < scene.coalition().size(); place++) {
                    byte order = place % shifts == silent ? Intent.WITHHOLD : Intent.ATTEST;
                    scene.orders().give(scene.coalition().operator(place), order);
                }
            }

            @Override
            public boolean succeeds(Facts facts) {
                long since = Math.max(facts.finalityMovedAt(), scene.beginsIn() - 1);
                return facts.period() < end && facts.period() - since >= needed;
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
