package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.state.ProtocolState;

/**
 * Members sign twice and leave by the protocol's own way out before the evidence is in. Succeeds when all that evidence was
 * brought forward, no member was slashed for it, none is on duty, and everything on its way out has been paid: their stake is
 * withdrawn whole. Where stake is bound for longer than evidence takes, they are slashed on their way. Source: [eaac] (why a
 * withdrawal must take longer than messages do).
 *
 * @param start when members ask to leave
 * @param offendAfter how long after it they sign twice, those who are still on duty; at once where nothing is said
 * @param evidenceAfter how long after the offence its proof is included, at least a period; where nothing is said, as the network says
 */
@Trial(
        attack = "{type: short-exit, by: coalition, start: $start}",
        scenario = "network: {evidenceDelay: $week}",
        assumes = "The proof of the double signs takes a week to be included.")
@Description("Members sign twice and leave before the evidence is in.")
public record ShortExit(
        Members by,
        @Default("0 d") Span start,
        @Default("0 d") Span offendAfter,
        Optional<Span> evidenceAfter) implements Attack {
    public ShortExit {
        evidenceAfter.ifPresent(
                after -> checkArgument(after.amount().signum() > 0, "evidenceAfter (%s) must be above 0.", after));
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.PUNISHES_EQUIVOCATION);
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene, scene.after(offendAfter), scene.evidenceDelay(evidenceAfter));
    }

    private static final class Running implements Plan {
        private static final long NEVER = -1;

        private final Scene scene;
        private final long offendIn;
        private final long evidenceAfter;
        private final BigInteger slashedBefore;
        private boolean left;
        private long provableFrom = NEVER;
        private long offenders;

        Running(Scene scene, long offendIn, long evidenceAfter) {
            this.scene = scene;
            this.offendIn = offendIn;
            this.evidenceAfter = evidenceAfter;
            slashedBefore = scene.facts().slashedOwn(scene.coalition()::isMember);
        }

        @Override
        public void plot() {
            scene.order(Intent.ATTEST);
            long period = scene.chain().period();
            if (!left) {
                left = true;
                scene.forEachMemberRow(scene.exits()::add);
            }
            if (provableFrom == NEVER && period >= offendIn) {
                provableFrom = period + evidenceAfter;
                scene.forEachMemberRow(row -> signTwice(row, period));
            }
        }

        private void signTwice(int row, long period) {
            if (scene.protocol().weight(scene.chain().state(), row) > 0) {
                offenders++;
                scene.chain().evidence().report(new Offence(row, period, Offence.Kind.EQUIVOCATION), provableFrom);
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            return facts.isEndOfStep()
                    && offenders > 0
                    && facts.period() >= provableFrom
                    && facts.isAllPaidOut()
                    && isUnslashedAndGone()
                    && facts.slashedOwn(scene.coalition()::isMember).equals(slashedBefore);
        }

        private boolean isUnslashedAndGone() {
            ProtocolState state = scene.chain().state();
            boolean[] whole = {true};
            scene.forEachMemberRow(row -> whole[0] &=
                    !scene.protocol().isSlashed(state, row) && scene.protocol().weight(state, row) == 0);
            return whole[0];
        }

        @Override
        public boolean isOver(long period) {
            return provableFrom != NEVER && period > provableFrom;
        }
    }
}
