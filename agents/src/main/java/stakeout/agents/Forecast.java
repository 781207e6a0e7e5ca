package stakeout.agents;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stakeout.agents.attack.AssumedAttack;
import stakeout.agents.attack.Attack;
import stakeout.agents.coalition.Outlook;
import stakeout.agents.strategy.AdversarialStrategy;
import stakeout.agents.strategy.HonestStrategy;
import stakeout.model.ledger.CauseCategory;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Census;

/**
 * Plays an attack out in thought, for operators who reckon with it: by the same rules from the same beginning, but with luck of
 * its own, members who stay to the end, and all others honest. What operators really intend is not known to it.
 */
final class Forecast {
    /** Other luck than the run's: nobody can foresee that. */
    private static final long OTHER_LUCK = 0x5851F42D4C957F2DL;

    private final World world;
    private final Attack deed;
    private final Census census;
    private final long begins;

    Forecast(World world, Attack deed) {
        this.world = world;
        this.deed = deed;
        census = new Census(world.genesis().roster().operators());
        world.protocol().census(world.protocol().genesis(world.genesis()), census);
        begins = world.genesis().startPeriod()
                + deed.start()
                        .periodsRoundedUp(stakeout.model.quantity.TimeScale.of(
                                world.protocol().period()));
    }

    /**
     * What the deed can be expected to bring.
     *
     * @param members just as many as it needs
     * @param alone one who might do it all alone
     */
    Outlook outlook(int[] members, int alone) {
        Played done = play(members);
        Supplier<Double> failed =
                Suppliers.memoize(() -> play(new int[] {alone}).loss(operator -> operator == alone));
        IntPredicate isMember = operator -> IntStream.of(members).anyMatch(member -> member == operator);
        return new Outlook(
                done.succeeds(),
                StrictMath.max(1, done.until() - begins + 1),
                done.loss(isMember),
                done.loss(isMember.negate()),
                failed::get);
    }

    private Played play(int[] members) {
        ImmutableSortedSet<Integer> operators =
                IntStream.of(members).boxed().collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
        World thought = thought(ImmutableList.of(new AssumedAttack(deed, operators)));
        EndFacts attacked = StakingSimulation.run(thought, new Observer() {});
        long periods = attacked.state().period - world.genesis().startPeriod();
        EndFacts honest = StakingSimulation.run(thought.honestTwin(StrictMath.max(1, periods)), new Observer() {});
        return new Played(attacked, honest, census);
    }

    private World thought(ImmutableList<Attack> attacks) {
        return new World(
                world.protocol(),
                world.genesis(),
                world.groups().stream()
                        .map(group -> new Group(
                                group.name(),
                                deed.by().groups().contains(group.name())
                                        ? new AdversarialStrategy()
                                        : new HonestStrategy(),
                                group.cohort()))
                        .collect(ImmutableList.toImmutableList()),
                world.delegators(),
                attacks,
                world.network(),
                Optional.empty(),
                world.horizon(),
                world.periodsPerStep(),
                world.masterSeed() ^ OTHER_LUCK,
                world.replication());
    }

    /** A run and its honest twin. */
    private record Played(EndFacts attacked, EndFacts honest, Census census) {
        boolean succeeds() {
            return attacked.succeeded().values().stream().allMatch(yes -> yes);
        }

        /** The period of success, or else the last. */
        long until() {
            return succeeds() ? attacked.succeededAt().values().iterator().next() : attacked.state().period - 1;
        }

        /** Base units lost for each base unit of stake at the beginning; 0 of nobody. */
        double loss(IntPredicate operators) {
            BigInteger stake = BigInteger.ZERO;
            BigInteger lost = BigInteger.ZERO;
            for (int operator = 0; operator < census.operators(); operator++) {
                if (operators.test(operator)) {
                    stake = stake.add(census.stake.get(operator));
                    lost = lost.add(income(honest.ledger(), operator)).subtract(income(attacked.ledger(), operator));
                }
            }
            return stake.signum() == 0 ? 0 : lost.doubleValue() / stake.doubleValue();
        }

        private static BigInteger income(Ledger ledger, int operator) {
            BigInteger sum = BigInteger.ZERO;
            ImmutableList<String> causes = ledger.causes();
            for (int cause = 0; cause < causes.size(); cause++) {
                if (CauseCategory.isIncome(causes.get(cause))) {
                    sum = sum.add(ledger.postings(cause).get(ledger.accounts().operator(operator)))
                            .add(ledger.postings(cause).get(ledger.accounts().delegatorsOf(operator)));
                }
            }
            return sum;
        }
    }
}
