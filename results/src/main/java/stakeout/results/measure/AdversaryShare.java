package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** A group's part of all active voting weight, in [0, 1]; absent while nobody is active. */
@Description("A group's part of all active voting weight.")
public record AdversaryShare(String of, @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.weight");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        return facts -> Reading.of(members.sum(facts.census().weight).toDouble()
                / facts.census().totalWeight.toDouble());
    }
}
