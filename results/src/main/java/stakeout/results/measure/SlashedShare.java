package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;
import stakeout.model.state.WideSum;

/**
 * The stake of a group's slashed validators over all stake of the group, in [0, 1], both with what slashes took in the step: a slash
 * that leaves nothing counts for what it took. 1 where nothing is left of a group with slashed validators, absent when it never had
 * stake. The largest of a run by default: it falls again as they lose and leave.
 */
@Description("The stake of slashed validators over all stake.")
public record SlashedShare(
        @Default(Measure.EVERYONE) String of,
        @Default("max") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.slashed", "census.slashedValidators", "census.stake", "ledger.postings");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        SlashesOfStep slashes = new SlashesOfStep(members);
        return facts -> {
            WideSum taken = new WideSum();
            slashes.addTo(taken, facts.ledger());
            WideSum slashed = members.sum(facts.census().slashed);
            slashed.add(taken);
            WideSum stake = members.sum(facts.census().stake);
            stake.add(taken);
            boolean allTaken = stake.isZero() && members.sum(facts.census().slashedValidators) > 0;
            return Reading.of(allTaken ? 1 : slashed.toDouble() / stake.toDouble());
        };
    }
}
