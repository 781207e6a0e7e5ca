package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * What an attack must bring its owners from outside, beyond any declared gain, so that it pays: minus their
 * {@linkplain Profit profit}, and 0 where it pays already. Absent where no attack ever began, as where too few joined: nothing was lost
 * then, and nothing was tried.
 */
@Description("What an attack must bring from outside so that it pays.")
public record BreakEvenGain(
        String of,
        @Default("all") Owner owner,
        @Default("token") Asset in) implements Gain {
    @Override
    public Direction better() {
        return Direction.HIGHER;
    }

    @Override
    public boolean needsTwin() {
        return true;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        TwinGauge gain = new Wealth(world, of, owner, in)
                .beyondTwin(Causes::isIncome, gained -> gained.negate().max(BigInteger.ZERO));
        return new TwinGauge() {
            private boolean begun;

            @Override
            public void event(Event event) {
                gain.event(event);
                begun |= event.kind() == Event.Kind.ATTACK_BEGINS;
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                BigInteger[] gained = gain.sums(facts);
                BigInteger tried = begun ? BigInteger.ONE : BigInteger.ZERO;
                return gained.length == 0 ? gained : new BigInteger[] {gained[0], tried};
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return sums.length == 0 || sums[1].signum() == 0 ? Reading.ABSENT : gain.compare(sums, twinSums);
            }
        };
    }
}
