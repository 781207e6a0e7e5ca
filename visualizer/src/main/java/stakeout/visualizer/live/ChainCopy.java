package stakeout.visualizer.live;

import java.util.ArrayList;
import java.util.List;
import stakeout.model.observe.BranchFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Trait;
import stakeout.model.state.Finality;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;

/** Takes over what a step says of the living branches, the canonical one first. */
final class ChainCopy {
    private final WorldFacts world;
    private final boolean halts;
    private final Census scratch;

    ChainCopy(WorldFacts world) {
        this.world = world;
        halts = world.protocol().traits().contains(Trait.HALTS_WITHOUT_QUORUM);
        scratch = new Census(world.roster().operators());
    }

    List<Link> of(StepFacts facts) {
        List<Link> links = new ArrayList<>(1);
        links.add(of(facts, facts.chain().canonical(), true, facts.census()));
        facts.chain().other().ifPresent(other -> {
            scratch.clear();
            world.protocol().census(other.state(), scratch);
            links.add(of(facts, other, false, scratch));
        });
        return links;
    }

    private Link of(StepFacts facts, BranchFacts branch, boolean canonical, Census census) {
        Finality finality = branch.state().finality();
        return new Link(
                facts.step(),
                facts.period(),
                branch.name(),
                canonical,
                finality.justified < finality.finalized ? ChainStrip.NONE : finality.justified,
                finality.finalized,
                finality.leaking,
                halts && finality.finalized < facts.period(),
                facts.chain().other().isPresent() ? facts.chain().forkPeriod() : ChainStrip.NONE,
                branch.beyondFork(),
                facts.conflictingFinality(),
                census.participation());
    }
}
