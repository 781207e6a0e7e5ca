package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Arrays;
import stakeout.agents.Partition;
import stakeout.agents.World;
import stakeout.agents.chain.Chain;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;
import stakeout.model.theory.ForkVote;

/**
 * While the network is split, members vote on both branches, to be paid whichever goes on. Succeeds when the branches have met,
 * all evidence is in, and nobody of them was slashed: then nothing was at stake. Ordered, or chosen by each member when it begins:
 *
 * <pre>both iff detection × S &lt; min(p, 1 − p) × R     [base units, for its first validator on duty]
 * p: the part of the others' weight on the canonical branch, R: pay of a vote × periods until the network heals, S: the slash</pre>
 *
 * <p>S is what the rules take at once of one who is punished alone, tried on a copy of the state; what they take later, for the
 * crowd, members do not foresee. Who does not vote on both votes on the branch with more weight. The evidence does come when the
 * network heals; {@code detection} is what members reckon with. Source: [saleh], T52 of the house's collection.
 *
 * @param start when it begins; before the network is split members attest
 * @param choice whether members do it in any case
 * @param detection how likely members think it that a double vote is punished, in [0, 1]
 */
@Trial(
        attack = "{type: nothing-at-stake, by: coalition, start: $start}",
        scenario = "network: {partition:"
                + " {halves: [others.first, others.second], bridged: [coalition], from: $start, to: $end}}",
        assumes = "The network is split in halves for a day, and the coalition reaches both.")
@Description("Members vote on both branches of a fork, to be paid whichever goes on.")
public record NothingAtStake(
        Members by,
        @Default("0 d") Span start,
        @Default("always") Choice choice,
        @Default("1") Share detection) implements Attack {
    /** Whether members vote on both branches. */
    public enum Choice {
        ALWAYS,
        WHEN_IT_PAYS
    }

    @Override
    public Needs needs() {
        return new Needs(ImmutableSet.of(), ImmutableSet.of(), true);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        TimeScale scale = TimeScale.of(world.protocol().period());
        Partition partition = world.network().partition().orElseThrow();
        checkArgument(
                world.genesis().startPeriod() + start.periodsRoundedUp(scale) < partition.toPeriod(),
                "start (%s) of attack %s must be before the network heals (%s %s).",
                start,
                name(),
                scale.period(),
                partition.toPeriod());
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene);
    }

    private final class Running implements Plan {
        private static final byte UNDECIDED = -1;

        private final Scene scene;
        private final Partition partition;
        private final byte[] chosen;
        private final BigInteger slashedBefore;
        private boolean votedBoth;

        Running(Scene scene) {
            this.scene = scene;
            partition = scene.network().partition().orElseThrow();
            chosen = new byte[scene.coalition().size()];
            Arrays.fill(chosen, UNDECIDED);
            slashedBefore = scene.facts().slashed(scene.coalition()::isMember);
        }

        @Override
        public void plot() {
            if (scene.chain().split() != Chain.Split.PARTITION) {
                return;
            }
            for (int i = 0; i < chosen.length; i++) {
                int operator = scene.coalition().operator(i);
                if (chosen[i] == UNDECIDED) {
                    chosen[i] = choose(operator);
                }
                votedBoth |= chosen[i] == Intent.VOTE_BOTH;
                scene.orders().give(operator, chosen[i]);
            }
        }

        private byte choose(int operator) {
            double canonicalShare = canonicalShare();
            if (choice == Choice.ALWAYS || isWorthIt(operator, canonicalShare)) {
                return Intent.VOTE_BOTH;
            }
            return canonicalShare >= 0.5 ? Intent.VOTE_A : Intent.VOTE_B;
        }

        private boolean isWorthIt(int operator, double canonicalShare) {
            Protocol protocol = scene.protocol();
            ProtocolState state = scene.chain().state();
            for (int row = scene.holdings().firstRow(operator);
                    row < scene.holdings().firstRow(operator + 1);
                    row++) {
                if (protocol.weight(state, row) > 0) {
                    double pay = (double) protocol.expectedPay(state, row, Intent.ATTEST)
                            - protocol.expectedPay(state, row, Intent.WITHHOLD);
                    double reward = pay * (partition.toPeriod() - state.period);
                    double slash = slashOf(row, operator).doubleValue();
                    return new ForkVote(canonicalShare, reward).paysBoth(detection.toDouble() * slash);
                }
            }
            return false;
        }

        /** What the rules take at once for a double vote, tried on a copy. */
        private BigInteger slashOf(int row, int operator) {
            Turn turn = scene.chain().canonical().turn();
            Turn trial = new Turn(turn.state().copy(), turn.ledger().copy(), turn.streams());
            BigInteger before = slashed(trial.ledger(), operator);
            scene.protocol().punish(trial, new Offence(row, trial.period(), Offence.Kind.EQUIVOCATION), -1);
            return slashed(trial.ledger(), operator).subtract(before);
        }

        private static BigInteger slashed(Ledger ledger, int operator) {
            WideSum sum = new WideSum();
            for (String cause : ledger.causes()) {
                if (cause.startsWith("slash:")) {
                    int index = ledger.cause(cause);
                    sum.add(ledger.postings(index), ledger.accounts().operator(operator));
                    sum.add(ledger.postings(index), ledger.accounts().delegatorsOf(operator));
                }
            }
            return sum.get().negate();
        }

        private double canonicalShare() {
            ProtocolState state = scene.chain().state();
            WideSum canonical = new WideSum();
            WideSum other = new WideSum();
            for (int row = 0; row < scene.holdings().rows(); row++) {
                int operator = scene.holdings().operatorOf(row);
                int side = partition.sideOf()[operator];
                if (!scene.coalition().isMember(operator)) {
                    (side == Partition.B ? other : canonical)
                            .add(scene.protocol().weight(state, row));
                }
            }
            double all = canonical.toDouble() + other.toDouble();
            return all == 0 ? 1 : canonical.toDouble() / all;
        }

        @Override
        public boolean succeeds(Facts facts) {
            return votedBoth
                    && facts.period() >= partition.toPeriod()
                    && scene.chain().split() == Chain.Split.NONE
                    && !scene.chain().evidence().isPending()
                    && facts.isAllPaidOut()
                    && facts.slashed(scene.coalition()::isMember).equals(slashedBefore);
        }

        @Override
        public boolean isOver(long period) {
            return period > partition.toPeriod();
        }
    }
}
