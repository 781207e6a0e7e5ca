package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.agents.World;
import stakeout.agents.coalition.Coalition;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

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
@Description("Members leave victims' votes out of their blocks until the victims' delegators leave.")
public record VoteOmission(
        Members by,
        Members victims,
        @Default("0 d") Span start,
        Span lasts,
        @Default("0.1") Share lossShare) implements Attack {
    public VoteOmission {
        checkArgument(lasts.amount().signum() > 0, "lasts (%s) must be above 0.", lasts);
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.PROPOSER_INCLUDES_VOTES, Trait.DELEGATION);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        for (String victim : victims.groups()) {
            checkArgument(
                    world.genesis().roster().groups().contains(victim),
                    "victims (%s) of attack %s must be a group.\nMaybe one of %s.",
                    victim,
                    name(),
                    String.join(", ", world.genesis().roster().groups()));
            checkArgument(
                    !by().groups().contains(victim),
                    "victims (%s) of attack %s must not be among its members.",
                    victim,
                    name());
        }
    }

    /** The share of weight that must vote: all but the smallest share that can stop the chain. */
    private static double quorum(Protocol protocol) {
        return protocol.thresholds().isEmpty()
                ? 2.0 / 3
                : 1 - protocol.thresholds().get(0).share();
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
        private final double quorum;
        private final WideSum voted = new WideSum();
        private final WideSum total = new WideSum();
        private final WideSum[] votedByVictim;
        private BigInteger before;

        Running(Scene scene, long end, Coalition victims, Share lossShare) {
            this.scene = scene;
            this.end = end;
            this.victims = victims;
            keptShare = BigDecimal.ONE.subtract(lossShare.value());
            quorum = quorum(scene.protocol());
            votedByVictim = new WideSum[victims.size()];
            for (int i = 0; i < votedByVictim.length; i++) {
                votedByVictim[i] = new WideSum();
            }
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
            ProtocolState state = scene.chain().state();
            int row = state.period < end ? scene.chain().proposers().proposer(state) : -1;
            int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
            if (row < 0 || !scene.coalition().isMember(operatorOf[row])) {
                return;
            }
            count(state, operatorOf);
            double needed = quorum * total.toDouble();
            double left = voted.toDouble();
            for (int i = 0; i < victims.size(); i++) {
                double without = left - votedByVictim[i].toDouble();
                if (without > needed) {
                    left = without;
                    scene.chain().omit(victims.operator(i));
                }
            }
        }

        private void count(ProtocolState state, int[] operatorOf) {
            voted.clear();
            total.clear();
            for (int i = 0; i < victims.size(); i++) {
                votedByVictim[i].clear();
            }
            for (int row = 0; row < state.rows(); row++) {
                long weight = scene.protocol().weight(state, row);
                byte intent = scene.intents().get(row);
                total.add(weight);
                if (intent != Intent.OFFLINE && intent != Intent.WITHHOLD) {
                    voted.add(weight);
                    int place = victims.place(operatorOf[row]);
                    if (place >= 0) {
                        votedByVictim[place].add(weight);
                    }
                }
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
