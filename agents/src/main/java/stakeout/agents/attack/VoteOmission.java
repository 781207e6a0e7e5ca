package stakeout.agents.attack;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.agents.coalition.Coalition;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * When a member proposes, it leaves the victims' votes out of its block as long as the rest is a quorum: the victims look absent,
 * and their delegators leave. Victims are left out in the order of the scenario, as many as the quorum allows. Source:
 * [dpos-simulations].
 *
 * @param victims the groups whose votes are left out
 * @param start when it begins
 * @param lasts how long members leave votes out
 * @param lossShare it has succeeded once the stake delegated to the victims fell by this share of what it was at the start
 */
@Trial(
        attack = "{type: vote-omission, by: coalition, victims: others, start: $start, lasts: $week}",
        scenario =
                "delegators: [{name: savers, count: 20_000, strategy: {type: yield-seeking, attention: 0.2 per day}}]",
        watchedDays = 14,
        assumes = "Delegators look around every five days on average and go where more is earned.")
@Description("Members leave victims' votes out of their blocks until the victims' delegators leave.")
public record VoteOmission(
        Members by,
        Members victims,
        @Default("0 d") Span start,
        Span lasts,
        @Default("0.1") Share lossShare) implements OnVictims {
    public VoteOmission {
        lasts.requireAboveZero("lasts");
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.PROPOSER_INCLUDES_VOTES, Trait.DELEGATION);
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene, scene.after(lasts), new Coalition(victims.groups(), scene.holdings()), lossShare);
    }

    private static final class Running implements Plan {
        private final Scene scene;
        private final long end;
        private final Coalition victims;
        private final BigDecimal keptShare;
        private final Omission omission;
        private BigInteger before;

        Running(Scene scene, long end, Coalition victims, Share lossShare) {
            this.scene = scene;
            this.end = end;
            this.victims = victims;
            keptShare = BigDecimal.ONE.subtract(lossShare.value());
            omission = new Omission(scene, victims);
        }

        @Override
        public void plot() {
            if (before == null) {
                before = Facts.delegatedTo(scene.protocol(), scene.chain().state(), victims::isMember);
            }
            scene.order(Intent.ATTEST);
        }

        @Override
        public void propose() {
            if (scene.chain().period() < end) {
                omission.asProposers();
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            return facts.isEndOfStep()
                    && before.signum() > 0
                    && new BigDecimal(facts.delegatedTo(victims::isMember))
                                    .compareTo(keptShare.multiply(new BigDecimal(before)))
                            <= 0;
        }

        @Override
        public boolean isOver(long period) {
            return period >= end;
        }
    }
}
