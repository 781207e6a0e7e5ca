package stakeout.agents.attack;

import com.google.common.collect.ImmutableSet;
import stakeout.agents.coalition.Coalition;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.quantity.Span;

/**
 * Members vote only for a chain that leaves out the votes of their victims, whoever proposes: more than half of the votes decide that
 * where the heavier chain goes on, a quorum of all weight where nothing goes on without one. In periods in which members are fewer
 * nothing is left out. Others follow the chain that goes on. Victims look absent: they lose their pay, and all that the
 * protocol takes from the absent. Succeeds once votes that victims cast have been kept out for a while without a break. Source:
 * [discouragement] §3.
 *
 * <p>Not modelled: blocks that members would not build on cost their proposers nothing but what the protocol takes from the absent;
 * nobody forks away from the censors. Of no effect while the network is split.
 *
 * @param victims the groups whose votes are left out
 * @param start when it begins
 * @param lasts how long members leave votes out
 * @param censorFor for how long no vote of the victims may have counted
 */
@Trial(attack = "{type: majority-censorship, by: coalition, victims: others, start: $start, lasts: $day}")
@Description("A majority builds a chain without its victims' votes.")
public record MajorityCensorship(
        Members by,
        Members victims,
        @Default("0 d") Span start,
        Span lasts,
        @Default("4 periods") Span censorFor) implements OnVictims {
    public MajorityCensorship {
        lasts.requireAboveZero("lasts");
        censorFor.requireAboveZero("censorFor");
    }

    @Override
    public Needs needs() {
        return new Needs(ImmutableSet.of(), ImmutableSet.of(), false);
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene, new Coalition(victims.groups(), scene.holdings()));
    }

    private final class Running implements Plan {
        private final Scene scene;
        private final Coalition censored;
        private final Omission omission;
        private final long end;
        private final long needed;
        private boolean keptOut;
        private long periods;

        Running(Scene scene, Coalition censored) {
            this.scene = scene;
            this.censored = censored;
            omission = new Omission(scene, censored);
            end = scene.after(lasts);
            needed = scene.periods(censorFor);
        }

        @Override
        public void plot() {
            scene.order(Intent.ATTEST);
        }

        @Override
        public void propose() {
            keptOut = scene.chain().period() < end && omission.asMajority();
        }

        @Override
        public boolean succeeds(Facts facts) {
            periods = keptOut && !facts.hasVoted(censored::isMember) ? periods + 1 : 0;
            keptOut = false;
            return periods >= needed;
        }

        @Override
        public boolean isOver(long period) {
            return period >= end;
        }
    }
}
