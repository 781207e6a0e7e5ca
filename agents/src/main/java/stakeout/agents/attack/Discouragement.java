package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.function.IntPredicate;
import stakeout.agents.World;
import stakeout.agents.coalition.Coalition;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Members leave the votes of victims out of the blocks they propose, so that victims earn less than others for the same work and
 * may leave; whoever stays is then paid more. Succeeds once victims have earned less, for each unit of weight and since the
 * attack began, than everybody else by a given share. Source: [discouragement] §2.
 *
 * @param victims the groups whose votes are left out
 * @param start when it begins
 * @param lasts how long members leave votes out
 * @param payLoss by which share victims must earn less than others
 * @param signatures whether they leave out victims' signatures of a sync committee too: where each slot has a proposer only
 * @param over how long pay is watched at least before it is judged
 */
@Trial(attack = "{type: discouragement, by: coalition, victims: others, start: $start, lasts: $week}")
@Description("Members leave victims' votes out of their blocks, so that victims earn less than others.")
public record Discouragement(
        Members by,
        Members victims,
        @Default("0 d") Span start,
        Span lasts,
        @Default("0.05") Share payLoss,
        @Default("false") boolean signatures,
        @Default("1 d") Span over)
        implements OnVictims {
    public Discouragement {
        lasts.requireAboveZero("lasts");
        checkArgument(payLoss.value().signum() > 0, "payLoss (%s) must be above 0.\nMaybe 0.05.", payLoss);
    }

    @Override
    public Needs needs() {
        return new Needs(
                ImmutableSet.of(), ImmutableSet.of(Trait.PROPOSER_INCLUDES_VOTES, Trait.INCLUSION_BY_SLOT), false);
    }

    @Override
    public void check(World world) {
        OnVictims.super.check(world);
        checkArgument(
                !signatures || world.protocol().traits().contains(Trait.INCLUSION_BY_SLOT),
                "signatures (true) of attack %s need blocks that carry some, which those of %s do not.\nMaybe false.",
                name(),
                world.protocol().name());
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene, new Coalition(victims.groups(), scene.holdings()));
    }

    private final class Running implements Plan {
        private final Scene scene;
        private final Coalition discouraged;
        private final Omission omission;
        private final long end;
        private final long judgedFrom;
        private final Facts.Pay victimsBefore;
        private final Facts.Pay othersBefore;

        Running(Scene scene, Coalition discouraged) {
            this.scene = scene;
            this.discouraged = discouraged;
            omission = new Omission(scene, discouraged);
            end = scene.after(lasts);
            judgedFrom = scene.after(over) - 1;
            victimsBefore = pay(discouraged::isMember);
            othersBefore = pay(this::isOther);
        }

        private Facts.Pay pay(IntPredicate operators) {
            return Facts.pay(scene.protocol(), scene.chain().canonical(), operators);
        }

        private boolean isOther(int operator) {
            return !discouraged.isMember(operator);
        }

        @Override
        public void plot() {
            scene.order(Intent.ATTEST);
        }

        @Override
        public void propose() {
            if (scene.chain().period() < end) {
                if (signatures) {
                    omission.withSignatures();
                } else {
                    omission.asProposers();
                }
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            if (!facts.isEndOfStep() || facts.period() < judgedFrom) {
                return false;
            }
            double victim = pay(discouraged::isMember).since(victimsBefore);
            double other = pay(this::isOther).since(othersBefore);
            return other > 0 && victim <= (1 - payLoss.toDouble()) * other;
        }

        @Override
        public boolean isOver(long period) {
            return period >= end;
        }
    }
}
