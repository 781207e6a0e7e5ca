package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.agents.Partition;
import stakeout.agents.World;
import stakeout.agents.chain.Chain;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/**
 * Members vote on both sides of the partition, so that each side finalises without the other. Succeeds when both branches
 * hold for final what excludes the other. When the network heals, the votes are evidence. Source: [casper-ffg] §2.
 *
 * <p>By double votes they vote on both sides at once. By surround votes they vote on side A alone until that is final there, and then
 * on side B alone: never twice for one target, but B's source is older than the votes on A, so that the next vote reaches around them.
 *
 * @param offence what they commit
 * @param start when it begins; before the network is split members attest
 * @param lasts how long members vote twice; until the network heals where nothing is said
 */
@Trial(
        attack = "{type: conflicting-finality, by: coalition, start: $start}",
        scenario = "network: {partition:"
                + " {halves: [others.first, others.second], bridged: [coalition], from: $start, to: $end}}",
        assumes = "The network is split in halves for a day, and the coalition reaches both.")
@Trial(
        attack = "{type: conflicting-finality, by: coalition, offence: surround-vote, start: $start}",
        scenario = "network: {partition:"
                + " {halves: [others.first, others.second], bridged: [coalition], from: $start, to: $end}}",
        assumes = "The network is split in halves for a day, and the coalition reaches both.")
@Description("Members vote on both sides of a split network, so that both finalise.")
public record ConflictingFinality(
        Members by,
        @Default("equivocation") Offence.Kind offence,
        @Default("0 d") Span start,
        Optional<Span> lasts) implements Attack {
    /** By double votes. */
    public ConflictingFinality(Members by, Span start, Optional<Span> lasts) {
        this(by, Offence.Kind.EQUIVOCATION, start, lasts);
    }

    public ConflictingFinality {
        lasts.ifPresent(span -> checkArgument(span.amount().signum() > 0, "lasts (%s) must be above 0.", span));
    }

    @Override
    public Needs needs() {
        ImmutableSet<Trait> links = offence == Offence.Kind.SURROUND_VOTE
                ? ImmutableSet.of(Trait.FINALITY, Trait.VOTES_LINK_CHECKPOINTS)
                : ImmutableSet.of();
        return new Needs(links, ImmutableSet.of(Trait.FINALITY, Trait.PUNISHES_EQUIVOCATION), true);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        TimeScale scale = TimeScale.of(world.protocol().period());
        Partition partition = world.network().partition().orElseThrow();
        long from = world.genesis().startPeriod() + start.periodsRoundedUp(scale);
        checkArgument(
                from < partition.toPeriod(),
                "start (%s) of attack %s must be before the network heals (%s %s).",
                start,
                name(),
                scale.period(),
                partition.toPeriod());
        checkArgument(
                lasts.isEmpty() || from + lasts.orElseThrow().periodsRoundedUp(scale) > partition.fromPeriod(),
                "attack %s (start %s, lasts %s) must not be over before the network is split (%s %s).",
                name(),
                start,
                lasts.map(Span::toString).orElse(""),
                scale.period(),
                partition.fromPeriod());
    }

    @Override
    public Plan begin(Scene scene) {
        long healed = scene.network().partition().orElseThrow().toPeriod();
        long end = lasts.map(scene::after)
                .map(after -> StrictMath.min(after, healed))
                .orElse(healed);
        return new Plan() {
            @Override
            public void plot() {
                if (scene.chain().split() == Chain.Split.PARTITION) {
                    scene.order(intent());
                }
            }

            private byte intent() {
                if (offence == Offence.Kind.EQUIVOCATION) {
                    return Intent.VOTE_BOTH;
                }
                boolean finalOnA = scene.chain().canonical().finalisedBeyondForkAt() >= 0;
                return finalOnA ? Intent.VOTE_B : Intent.VOTE_A;
            }

            @Override
            public boolean succeeds(Facts facts) {
                return facts.isConflictingFinality();
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
