package stakeout.results.measure;

import stakeout.model.concentration.Holdings;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;

/** Sums stake or voting weight by validator, operator or entity. Who holds nothing is not in the set. */
final class Holders {
    private final Protocol protocol;
    private final Roster roster;
    private final By by;
    private final boolean weighted;

    private Holders(WorldFacts world, By by, boolean weighted) {
        this.protocol = world.protocol();
        this.roster = world.roster();
        this.by = by;
        this.weighted = weighted;
    }

    static Holders ofStake(WorldFacts world, By by) {
        return new Holders(world, by, false);
    }

    static Holders ofWeight(WorldFacts world, By by) {
        return new Holders(world, by, true);
    }

    Holdings now(StepFacts facts) {
        WideColumn byOperator = weighted ? facts.census().weight : facts.census().stake;
        return switch (by) {
            case VALIDATOR -> byValidator(facts);
            case OPERATOR -> Holdings.of(byOperator).withoutZeros();
            case ENTITY -> byEntity(byOperator);
        };
    }

    private Holdings byValidator(StepFacts facts) {
        long[] held = new long[facts.state().rows()];
        for (int row = 0; row < held.length; row++) {
            held[row] = weighted ? protocol.weight(facts.state(), row) : protocol.stake(facts.state(), row);
        }
        return Holdings.of(held).withoutZeros();
    }

    private Holdings byEntity(WideColumn byOperator) {
        WideColumn held = new WideColumn(roster.entities().size());
        for (int operator = 0; operator < roster.operators(); operator++) {
            held.add(roster.entityOf()[operator], byOperator, operator);
        }
        return Holdings.of(held).withoutZeros();
    }
}
