package stakeout.agents.coalition;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import stakeout.model.game.JoinOrStay;
import stakeout.model.game.WeightedVotingGame;

/**
 * A briber's one round of offers. Who accepts is bound; where too few do, offers that would be paid in any case are void and nothing is
 * done, while those paid only for failure are tried. What was promised falls due when the deed is over.
 */
final class Bidding implements Gathering {
    private final Talks talks;
    private final BribedForming terms;
    private final Reckoning reckoning;
    private final Map<Integer, Long> promised = new LinkedHashMap<>();
    private boolean asked;
    private boolean ready;

    Bidding(Talks talks, BribedForming terms) {
        this.talks = talks;
        this.terms = terms;
        reckoning = new Reckoning(talks);
    }

    @Override
    public void step() {
        if (asked) {
            return;
        }
        asked = true;
        BigInteger quota = terms.needs(talks.stakes());
        int[] order = cheapestFirst();
        double[] pivotal = pivotal(order, quota);
        for (int place = 0; place < order.length; place++) {
            BigInteger before = weightOfBribed();
            if (terms.timing().isSequential() && before.compareTo(quota) >= 0) {
                break;
            }
            BigInteger with = talks.stakes().weight(order[place]);
            if (terms.timing().isSequential()) {
                with = with.add(before);
            }
            ask(order[place], with.compareTo(quota) >= 0, pivotal[place], quota);
        }
        ready = weightOfBribed().compareTo(quota) >= 0 || (terms.offer().isForFailure() && !promised.isEmpty());
        if (ready) {
            talks.bribesCommitted(exposure(promised, quota));
            talks.formed();
        }
    }

    /** Candidates by what a successful deed costs them for their weight; equal ones the largest first. */
    private int[] cheapestFirst() {
        return IntStream.of(talks.stakes().largestFirst(talks.candidates()))
                .filter(operator -> talks.stakes().weight(operator).signum() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        operator -> reckoning.deed(operator).lossIfDone()
                                / talks.stakes().weight(operator).doubleValue()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How likely each thinks it decides, where all answer at once. */
    private double[] pivotal(int[] order, BigInteger quota) {
        double expected = terms.timing().expectedAcceptance().toDouble();
        if (terms.timing().isSequential() || expected == 0) {
            return new double[order.length];
        }
        BigInteger[] weights =
                IntStream.of(order).mapToObj(talks.stakes()::weight).toArray(BigInteger[]::new);
        return WeightedVotingGame.of(quota, weights).swings(expected);
    }

    private void ask(int operator, boolean enoughWithIt, double pivotal, BigInteger quota) {
        Offer offer = terms.offer();
        double succeeds = talks.outlook().get().succeeds() ? 1 : 0;
        double with = offer.isForFailure() && !enoughWithIt ? 0 : succeeds;
        // Where it is paid in any case the deed is done only if enough take part: it asks itself whether others would
        // do in its stead.
        double without = offer.isForFailure() || enoughWithIt ? 0 : succeeds * (1 - pivotal);
        JoinOrStay deed = offer.isForFailure() ? reckoning.deedOfTooFew(operator) : reckoning.deed(operator);
        long promise = offer.promise(deed, talks.stakes().validators(operator), with, without);
        double advantage = deed.advantage(offer.pay(promise), with, without);
        if (advantage > 0 && isAffordable(operator, promise, quota)) {
            promised.put(operator, promise);
            talks.accept(operator, promise, advantage);
        }
    }

    private boolean isAffordable(int operator, long promise, BigInteger quota) {
        if (promise > terms.budgetMicros()) {
            return false;
        }
        Map<Integer, Long> more = new LinkedHashMap<>(promised);
        more.put(operator, promise);
        return exposure(more, quota) <= terms.budgetMicros();
    }

    private BigInteger weightOfBribed() {
        return talks.stakes().weight(talks.coalition());
    }

    /**
     * The most that promises can cost: all of them; or where they are for failure and enough can be expected to succeed, those of the
     * dearest who are too few together.
     * Where weights differ the last of these counts in part, which bounds it from above.
     */
    private long exposure(Map<Integer, Long> promises, BigInteger quota) {
        // Each is within the budget; where two together pass a long they are beyond it in any case.
        long sum = promises.values().stream()
                .reduce(0L, (all, promise) -> all > Long.MAX_VALUE - promise ? Long.MAX_VALUE : all + promise);
        if (!terms.offer().isForFailure()
                || promises.isEmpty()
                || !talks.outlook().get().succeeds()) {
            return sum;
        }
        BigInteger unit =
                promises.keySet().stream().map(talks.stakes()::weight).reduce(BigInteger.ZERO, BigInteger::gcd);
        BigInteger room = quota.subtract(BigInteger.ONE).divide(unit).multiply(unit);
        Integer[] dearest = promises.keySet().toArray(Integer[]::new);
        Arrays.sort(
                dearest,
                Comparator.comparingDouble(operator -> -promises.get(operator)
                        / talks.stakes().weight(operator).doubleValue()));
        long exposed = 0;
        for (int operator : dearest) {
            BigInteger weight = talks.stakes().weight(operator);
            long promise = promises.get(operator);
            if (weight.compareTo(room) > 0) {
                return exposed
                        + BigInteger.valueOf(promise)
                                .multiply(room)
                                .divide(weight)
                                .longValueExact();
            }
            exposed += promise;
            room = room.subtract(weight);
        }
        return exposed;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public boolean isGivenUp() {
        return asked && !ready;
    }

    /** Where the deed fails though enough took part, promises may be beyond the budget: they are kept in turn until it is spent. */
    @Override
    public void settle(boolean succeeded) {
        if (terms.offer().isForFailure() && succeeded) {
            return;
        }
        long left = terms.budgetMicros();
        for (Map.Entry<Integer, Long> promise : promised.entrySet()) {
            long paid = StrictMath.min(left, promise.getValue());
            if (paid > 0) {
                talks.pay(promise.getKey(), paid);
                left -= paid;
            }
        }
    }
}
