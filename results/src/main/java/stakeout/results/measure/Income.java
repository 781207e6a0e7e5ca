package stakeout.results.measure;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * What a group's owners gained since the run began: rewards less what was taken; their own capital moved in, out or about
 * is none. In money: the change of value of stake and gains, and what they paid and got outside (see {@code Wealth}).
 */
@Description("What a group's owners gained since the run began.")
public record Income(
        String of,
        @Default("all") Owner owner,
        @Default("token") Asset in) implements Gain {
    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Wealth wealth = new Wealth(world, of, owner, in);
        return new Gauge() {
            @Override
            public void event(Event event) {
                wealth.event(event);
            }

            @Override
            public Reading read(StepFacts facts) {
                return wealth.gained(facts, Causes::isIncome)
                        .map(gained -> Reading.exact(gained, wealth.decimals()))
                        .orElse(Reading.ABSENT);
            }
        };
    }
}
