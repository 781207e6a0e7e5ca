package stakeout.visualizer.live;

import stakeout.model.observe.StepFacts;
import stakeout.model.state.Finality;
import stakeout.visualizer.moment.ChainStrip;

/** Takes over what a step says of the canonical branch. */
final class ChainCopy {
    private ChainCopy() {}

    static ChainStrip.Link of(StepFacts facts) {
        Finality finality = facts.state().finality();
        return new ChainStrip.Link(
                facts.step(),
                facts.period(),
                "A",
                true,
                finality.justified == 0 ? ChainStrip.NONE : finality.justified,
                finality.finalized,
                finality.leaking,
                false,
                ChainStrip.NONE,
                false,
                facts.conflictingFinality(),
                facts.census().participation());
    }
}
