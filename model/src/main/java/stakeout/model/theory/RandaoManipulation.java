package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many slots an epoch a proposer gains who may let its last slots go by, so that a later epoch's proposers are drawn anew.
 *
 * <p>State: how many of the last slots of an epoch are its own, t. It may lose any of them: C(t, i) ways to lose i, and each way is an independent
 * draw of the slots of a later epoch, each slot its own with probability share. It takes the draw of the greatest
 * value = own slots − lost slots + worth[tail of the draw]; ties go to the fewest lost. Of an optimal policy, worth solves
 *
 * <pre>
 * worth[t] + gain = E max (own − lost + worth[tail]),   worth[0] = 0       [slots; gain: own − lost an epoch in the long run]
 * </pre>
 *
 * by value iteration to 1e-12; of a myopic one it is 0, and the gain is that of its stationary state. Source: [randao] §4. Unlike it: at most
 * {@code lastSlots} slots are looked at.
 *
 * @param gain own less lost slots an epoch; honest: share × slots
 * @param worth of a tail, by its length, 0 to lastSlots
 */
public record RandaoManipulation(double gain, double[] worth) {
    private static final double EQUAL = 1e-9;
    private static final double EXACT = 1e-12;
    private static final int MOST_ROUNDS = 10_000;

    /** The best policy there is. */
    public static RandaoManipulation optimal(double share, int slots, int lastSlots) {
        check(share, slots, lastSlots);
        double[] worth = new double[lastSlots + 1];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Draw draw = new Draw(share, slots, worth);
            double[] next = new double[lastSlots + 1];
            double gain = draw.choose(0).value;
            double change = 0;
            for (int tail = 1; tail <= lastSlots; tail++) {
                next[tail] = draw.choose(tail).value - gain;
                change = Math.max(change, Math.abs(next[tail] - worth[tail]));
            }
            worth = next;
            if (change < EXACT) {
                return new RandaoManipulation(gain, worth);
            }
        }
        throw new IllegalArgumentException("share (" + share + ") makes a choice that does not settle.");
    }

    /** The policy that looks no further than the epoch that is drawn. */
    public static RandaoManipulation myopic(double share, int slots, int lastSlots) {
        check(share, slots, lastSlots);
        double[] worth = new double[lastSlots + 1];
        Draw draw = new Draw(share, slots, worth);
        List<Choice> choices = new ArrayList<>();
        for (int tail = 0; tail <= lastSlots; tail++) {
            choices.add(draw.choose(tail));
        }
        double[] stands = new double[lastSlots + 1];
        stands[0] = 1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = new double[lastSlots + 1];
            double change = 0;
            for (int tail = 0; tail <= lastSlots; tail++) {
                for (int then = 0; then <= lastSlots; then++) {
                    next[then] += stands[tail] * choices.get(tail).tails[then];
                }
            }
            for (int tail = 0; tail <= lastSlots; tail++) {
                change = Math.max(change, Math.abs(next[tail] - stands[tail]));
            }
            stands = next;
            if (change < EXACT) {
                break;
            }
        }
        double gain = 0;
        for (int tail = 0; tail <= lastSlots; tail++) {
            gain += stands[tail] * choices.get(tail).value;
        }
        return new RandaoManipulation(gain, worth);
    }

    private static void check(double share, int slots, int lastSlots) {
        checkArgument(share >= 0 && share < 1, "share (%s) must be in [0, 1).", share);
        checkArgument(slots >= 1, "slots (%s) must be at least 1.", slots);
        checkArgument(
                lastSlots >= 0 && lastSlots <= slots, "lastSlots (%s) must be in [0, slots (%s)].", lastSlots, slots);
    }

    /** What choosing among draws comes to: its mean value, and how often it leads to which tail. */
    private record Choice(double value, double[] tails) {}

    private record Case(double value, int tail, double probability) {}

    /** The slots of an epoch drawn once. */
    private static final class Draw {
        private final List<Case> cases = new ArrayList<>();
        private final double[] values;
        /** Probability of the cases before each, and of all. */
        private final double[] below;

        Draw(double share, int slots, double[] worth) {
            int longest = worth.length - 1;
            for (int tail = 0; tail <= slots; tail++) {
                double reached = StrictMath.pow(share, tail) * (tail == slots ? 1 : 1 - share);
                int others = Math.max(0, slots - tail - 1);
                for (int own = 0; own <= others; own++) {
                    int counted = Math.min(tail, longest);
                    double probability = reached * binomial(others, own, share);
                    cases.add(new Case(tail + own + worth[counted], counted, probability));
                }
            }
            cases.sort(Comparator.comparingDouble(Case::value));
            values = cases.stream().mapToDouble(Case::value).toArray();
            below = new double[values.length + 1];
            for (int i = 0; i < values.length; i++) {
                below[i + 1] = below[i] + cases.get(i).probability;
            }
        }

        private static double binomial(int trials, int successes, double probability) {
            double ways = 1;
            for (int i = 1; i <= successes; i++) {
                ways *= (trials - successes + i) / (double) i;
            }
            return ways * StrictMath.pow(probability, successes) * StrictMath.pow(1 - probability, trials - successes);
        }

        /** The probability of a value below a bound. */
        private double under(double bound) {
            int low = 0;
            int high = values.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[middle] < bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return Math.min(1, below[low]);
        }

        /** With so many of the last slots to lose or not. */
        Choice choose(int tail) {
            double value = 0;
            double[] tails = new double[(int) maxTail() + 1];
            for (int lost = 0; lost <= tail; lost++) {
                int from = 0;
                while (from < values.length) {
                    int to = from + 1;
                    while (to < values.length && values[to] < values[from] + EQUAL) {
                        to++;
                    }
                    double wins = wins(tail, lost, values[from]);
                    double mass = below[to] - below[from];
                    for (int i = from; i < to && mass > 0; i++) {
                        double part = wins * cases.get(i).probability / mass;
                        value += part * (values[i] - lost);
                        tails[cases.get(i).tail] += part;
                    }
                    from = to;
                }
            }
            return new Choice(value, tails);
        }

        private long maxTail() {
            return cases.stream().mapToInt(Case::tail).max().orElse(0);
        }

        /** The probability that the best draw loses so many slots and has this value before the loss. */
        private double wins(int tail, int lost, double value) {
            double probability = StrictMath.pow(under(value + EQUAL), ways(tail, lost))
                    - StrictMath.pow(under(value - EQUAL), ways(tail, lost));
            for (int other = 0; other <= tail && probability > 0; other++) {
                if (other != lost) {
                    double bound = value - lost + other + (other < lost ? -EQUAL : EQUAL);
                    probability *= StrictMath.pow(under(bound), ways(tail, other));
                }
            }
            return probability;
        }

        private static double ways(int of, int chosen) {
            double ways = 1;
            for (int i = 1; i <= chosen; i++) {
                ways = ways * (of - chosen + i) / i;
            }
            return StrictMath.rint(ways);
        }
    }
}
