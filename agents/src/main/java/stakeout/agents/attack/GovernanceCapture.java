package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.World;
import stakeout.agents.chain.Branch;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Governing;
import stakeout.model.protocol.Poll;
import stakeout.model.protocol.RuleChange;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Members vote one rule of the protocol into another. Everybody else votes against, or stays away; the stake of active validators is
 * counted as it is at the end of the voting period, what is delegated to them too, and if it carries the new rule holds from the next
 * period on. Members attest meanwhile. Succeeds when a period of the canonical branch was settled by the changed rules; what it paid is
 * told by the profit against the honest twin, which never voted. Sources: [cosmos-sdk] x/gov/keeper/tally.go (more than the threshold of
 * the votes); unlike there, a delegator's stake always follows the validator, and no deposit is made.
 *
 * @param votingPeriod how long votes are taken, rounded up to periods
 * @param change the rule as members want it
 * @param threshold more than this part of the voting stake must be for it
 * @param quorum at least this part of all stake must vote
 * @param turnout of the others' stake, the part that votes against
 */
@Description("Members vote one rule of the protocol into another.")
public record GovernanceCapture(
        Members by,
        @Default("0 d") Span start,
        Span votingPeriod,
        RuleChange change,
        @Default("0.5") Share threshold,
        @Default("0") Share quorum,
        @Default("1") Share turnout)
        implements Attack {
    public GovernanceCapture {
        checkArgument(votingPeriod.amount().signum() > 0, "votingPeriod (%s) must be above 0.", votingPeriod);
        new Poll(threshold, quorum, turnout); // refuses what could never carry
    }

    private Poll poll() {
        return new Poll(threshold, quorum, turnout);
    }

    @Override
    public Needs needs() {
        return Needs.traits();
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        Governing governing = world.protocol()
                .governing()
                .orElseThrow(() -> new IllegalArgumentException(
                        "attack (" + name() + ") needs governance (a vote of stake that changes rules), which "
                                + world.protocol().name() + " lacks: "
                                + world.protocol().whyNoGoverning() + ".\nMaybe protocol: {extends: generic}."));
        governing.check(change);
        long votes = world.attacks().stream()
                .filter(attack -> attack.underlying() instanceof GovernanceCapture)
                .count();
        checkArgument(
                votes <= 1,
                "attacks (%s of %s) must be one vote a run: the second would be on rules that the first may change.\n"
                        + "Maybe a scenario for each.",
                votes,
                name());
    }

    @Override
    public Plan begin(Scene scene) {
        Governing governing = scene.protocol().governing().orElseThrow();
        long holdsFrom = scene.after(votingPeriod);
        return new Plan() {
            @Override
            public void plot() {
                // Nothing is ordered: who follows orders attests where there is none.
            }

            @Override
            public void propose() {
                if (scene.chain().period() < holdsFrom) {
                    vote(scene.chain().canonical());
                    scene.chain().other().ifPresent(this::vote);
                }
            }

            private void vote(Branch branch) {
                governing.approve(branch.turn(), change, poll(), holdsFrom - 1, scene.coalition()::isMember);
            }

            @Override
            public boolean succeeds(Facts facts) {
                return governing.inForceFrom(scene.chain().state()) <= facts.period();
            }

            @Override
            public boolean isOver(long period) {
                return period > holdsFrom; // a period settled by the new rule, if there is one
            }
        };
    }
}
