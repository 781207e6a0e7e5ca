package stakeout.agents.attack;

import java.util.Arrays;
import stakeout.agents.chain.Chain;
import stakeout.agents.coalition.Coalition;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.Intent;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** How members keep the votes of victims out of the chain in the period being played. */
final class Omission {
    private final Scene scene;
    private final Coalition victims;
    private final WideSum total = new WideSum();
    private final WideSum voted = new WideSum();
    private final WideSum votedByMembers = new WideSum();
    private final WideSum[] votedByVictim;

    Omission(Scene scene, Coalition victims) {
        this.scene = scene;
        this.victims = victims;
        votedByVictim = new WideSum[victims.size()];
        for (int i = 0; i < votedByVictim.length; i++) {
            votedByVictim[i] = new WideSum();
        }
    }

    /**
     * What members leave out of the blocks that they propose themselves. Where one proposer makes the period's block, a member who
     * does leaves victims out in the order of the scenario, as many as the quorum allows; where each slot has a proposer, later
     * ones may still include what members left out.
     */
    void asProposers() {
        if (scene.protocol().traits().contains(Trait.INCLUSION_BY_SLOT)) {
            scene.chain().leaveOut(this::leavesOut);
            return;
        }
        ProtocolState state = scene.chain().state();
        int row = scene.chain().proposers().proposer(state);
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        if (row < 0 || !scene.coalition().isMember(operatorOf[row])) {
            return;
        }
        count(state, operatorOf);
        Culprits culprit = Culprits.of(operatorOf[row]);
        double needed = quorum(scene.protocol()) * total.toDouble();
        double left = voted.toDouble();
        for (int i = 0; i < victims.size(); i++) {
            double without = left - votedByVictim[i].toDouble();
            if (without > needed) {
                left = without;
                scene.chain().omit(victims.operator(i), culprit);
            }
        }
    }

    /** As {@link #asProposers}, and victims' signatures of a sync committee with their votes. */
    void withSignatures() {
        Exclusion votes = this::leavesOut;
        scene.chain().leaveOut(votes.withSignatures());
    }

    private boolean leavesOut(int proposer, int voter) {
        return scene.coalition().isMember(proposer) && victims.isMember(voter);
    }

    /**
     * What members can do who decide which chain goes on: all votes of victims are left out, whoever proposes. Does nothing where
     * members are too few, or victims cast no vote anyhow.
     *
     * @return whether votes were kept out
     */
    boolean asMajority() {
        Chain chain = scene.chain();
        ProtocolState state = chain.state();
        count(state, state.validators().ints(ValidatorColumns.OPERATOR));
        boolean halts = scene.protocol().traits().contains(Trait.HALTS_WITHOUT_QUORUM);
        // Where nothing goes on without a quorum, members must be one; where the heavier chain goes on, more than half
        // of the votes.
        double needed = halts ? quorum(scene.protocol()) * total.toDouble() : voted.toDouble() / 2;
        boolean any = false;
        if (chain.split() == Chain.Split.NONE && votedByMembers.toDouble() > needed) {
            Culprits culprits = voters(state);
            for (int i = 0; i < victims.size(); i++) {
                any |= !votedByVictim[i].isZero();
                chain.omit(victims.operator(i), culprits);
            }
        }
        return any;
    }

    /** The members who vote, each by the weight of its votes; in larger units where their sum would pass a long. */
    private Culprits voters(ProtocolState state) {
        int shift = Math.max(0, votedByMembers.get().bitLength() - (Long.SIZE - 2));
        int[] operators = scene.coalition().operators();
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        long[] weights = new long[scene.holdings().operators()];
        for (int row = 0; row < state.rows(); row++) {
            byte intent = scene.intents().get(row);
            if (intent != Intent.OFFLINE && intent != Intent.WITHHOLD) {
                weights[operatorOf[row]] += scene.protocol().weight(state, row) >>> shift;
            }
        }
        return new Culprits(
                operators,
                Arrays.stream(operators).mapToLong(member -> weights[member]).toArray());
    }

    /** The share of weight that must vote: all but the smallest share that can stop the chain. */
    private static double quorum(Protocol protocol) {
        return protocol.thresholds().isEmpty()
                ? 2.0 / 3
                : 1 - protocol.thresholds().get(0).share();
    }

    private void count(ProtocolState state, int[] operatorOf) {
        total.clear();
        voted.clear();
        votedByMembers.clear();
        for (WideSum sum : votedByVictim) {
            sum.clear();
        }
        for (int row = 0; row < state.rows(); row++) {
            long weight = scene.protocol().weight(state, row);
            byte intent = scene.intents().get(row);
            total.add(weight);
            if (intent != Intent.OFFLINE && intent != Intent.WITHHOLD) {
                voted.add(weight);
                if (scene.coalition().isMember(operatorOf[row])) {
                    votedByMembers.add(weight);
                }
                int place = victims.place(operatorOf[row]);
                if (place >= 0) {
                    votedByVictim[place].add(weight);
                }
            }
        }
    }
}
