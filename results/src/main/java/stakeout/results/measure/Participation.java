package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** The share of a group's active weight whose vote arrived in time, in [0, 1]; absent while the group has no weight. */
@Description("The share of active weight whose vote arrived in time.")
public record Participation(
        @Default(Measure.EVERYONE) String of,
        @Default("mean") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction better() {
        return Direction.HIGHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.weight", "census.voted");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        return facts -> Reading.of(members.sum(facts.census().voted).toDouble()
                / members.sum(facts.census().weight).toDouble());
    }
}
