package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import stakeout.agents.World;
import stakeout.agents.chain.Branch;
import stakeout.agents.chain.VoteWatch;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.governance.Ballot;
import stakeout.model.governance.Opposition;
import stakeout.model.governance.Poll;
import stakeout.model.protocol.Governing;
import stakeout.model.protocol.Motion;
import stakeout.model.protocol.RuleChange;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Members vote the rules of the protocol into others. Everybody else votes against, or stays away; the stake of active validators is
 * counted as it is at the end of the voting period, what is delegated to them too, and if it carries the new rules hold from the next
 * period on. Members attest meanwhile. Succeeds when a period of the canonical branch was settled by the changed rules; what it paid is
 * told by the profit against the honest twin, which never voted. Sources: [cosmos-sdk] x/gov/keeper/tally.go, x/gov/abci.go; unlike
 * there, a delegator's stake always follows the validator, and the first member makes the whole deposit at once.
 *
 * @param votingPeriod how long votes are taken, rounded up to periods; only where the protocol does not say
 * @param change the rules as members want them
 * @param threshold more than this part of the voting stake must be for it; only where the protocol does not say, then 0.5
 * @param quorum at least this part of all stake must vote; only where the protocol does not say, then 0
 * @param vetoThreshold if more than this part of the voting stake vetoes, it fails; only where the protocol does not say, then no veto
 * @param turnout of the others' stake, the part that votes against
 * @param veto of the stake that votes against, the part that vetoes
 */
@Trial(
        attack = "{type: governance-capture, by: coalition, start: $start, votingPeriod: $day,"
                + " change: {issuance: {type: fixed-rate, sharePerYear: 20 %}}}",
        watchedDays = 14,
        assumes =
                "Everybody else votes against; what is issued is a fifth of the supply a year from then on, of which a fortnight is counted.")
@Trial(
        attack = "{type: governance-capture, by: coalition, start: $start,"
                + " change: {parameters: {mint: {inflationMin: 0.2, inflationMax: 0.2}}}}",
        lastsDays = 14,
        watchedDays = 14,
        assumes =
                "Everybody else votes against, and nobody vetoes; votes are taken for no more than a fortnight; what is issued is a fifth of"
                        + " the supply a year from then on, of which a fortnight is counted.")
@Description("Members vote the rules of the protocol into others.")
public record GovernanceCapture(
        Members by,
        @Default("0 d") Span start,
        Optional<Span> votingPeriod,
        RuleChange change,
        Optional<Share> threshold,
        Optional<Share> quorum,
        Optional<Share> vetoThreshold,
        @Default("1") Share turnout,
        @Default("0") Share veto)
        implements Attack {
    public GovernanceCapture {
        votingPeriod.ifPresent(period -> new Ballot(period, poll(threshold, quorum, vetoThreshold)));
    }

    private static Poll poll(Optional<Share> threshold, Optional<Share> quorum, Optional<Share> vetoThreshold) {
        return new Poll(
                threshold.orElse(Share.parse("0.5")),
                quorum.orElse(Share.parse("0")),
                vetoThreshold.orElse(Share.parse("1")));
    }

    /** The protocol's own, or as this attack says. */
    private Ballot ballot(Governing governing) {
        return governing
                .ballot()
                .orElseGet(() -> new Ballot(votingPeriod.orElseThrow(), poll(threshold, quorum, vetoThreshold)));
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
                                + world.protocol().whyNoGoverning()
                                + ".\nMaybe protocol: {extends: cosmos-hub}, or {extends: generic}."));
        governing.check(change, world.genesis());
        if (governing.ballot().isPresent()) {
            checkLeftToProtocol("votingPeriod", votingPeriod, "votingSeconds", world);
            checkLeftToProtocol("threshold", threshold, "threshold", world);
            checkLeftToProtocol("quorum", quorum, "quorum", world);
            checkLeftToProtocol("vetoThreshold", vetoThreshold, "vetoThreshold", world);
        } else {
            checkSaidHere(world);
        }
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

    private static void checkLeftToProtocol(String key, Optional<?> said, String place, World world) {
        checkArgument(
                said.isEmpty(),
                "%s (%s) of attack governance-capture must be left to %s, which says how votes are taken.\n"
                        + "Maybe protocol: {governance: {%s: …}} instead.",
                key,
                said.map(Object::toString).orElse(""),
                world.protocol().name(),
                place);
    }

    private void checkSaidHere(World world) {
        checkArgument(
                votingPeriod.isPresent(),
                "votingPeriod of attack governance-capture must be said: %s does not say how votes are taken.\nMaybe 14 d.",
                world.protocol().name());
        checkArgument(
                veto.value().signum() == 0 || vetoThreshold.isPresent(),
                "veto (%s) of attack governance-capture must be 0 where there is no vetoThreshold.\nMaybe vetoThreshold: 0.334.",
                veto);
    }

    @Override
    public Plan begin(Scene scene) {
        Governing governing = scene.protocol().governing().orElseThrow();
        Ballot ballot = ballot(governing);
        long holdsFrom = scene.after(ballot.votingPeriod());
        Motion motion = new Motion(change, ballot.poll(), new Opposition(turnout, veto), holdsFrom - 1);
        int proposer = scene.coalition().operator(0);
        VoteWatch watch = new VoteWatch(governing, proposer, scene.observer());
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
                governing.approve(branch.turn(), motion, proposer, scene.coalition()::isMember);
            }

            @Override
            public void observe() {
                watch.look(scene.chain().state(), scene.facts().period());
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
