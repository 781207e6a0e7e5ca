package stakeout.model.rules.finality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.TreeMap;
import stakeout.model.protocol.SecurityThreshold;

/** What follows from the size of a quorum q: silence above 1 − q stalls, double votes above 2q − 1 split, q alone decides. */
final class Quorums {
    private Quorums() {}

    static void check(long numerator, long denominator) {
        checkArgument(
                denominator >= 1 && denominator <= 1_000_000_000,
                "denominator (%s) of a quorum must be in [1, 1000000000].\nMaybe 3.",
                denominator);
        checkArgument(
                2 * numerator > denominator && numerator <= denominator,
                "numerator (%s) must make a quorum above 1/2 and at most 1 of %s.\nMaybe 2 of 3: two quorums of less than half need share nobody.",
                numerator,
                denominator);
    }

    static ImmutableList<SecurityThreshold> thresholds(long numerator, long denominator, String stall) {
        TreeMap<Long, String> enables = new TreeMap<>();
        enables.put(denominator - numerator, stall);
        enables.merge(2 * numerator - denominator, "conflicting finality", (one, other) -> one + ", " + other);
        enables.merge(numerator, "finality alone", (one, other) -> one + ", " + other);
        ImmutableList.Builder<SecurityThreshold> thresholds = ImmutableList.builder();
        enables.forEach((part, what) -> {
            if (part > 0 && part < denominator) {
                thresholds.add(new SecurityThreshold(name(part, denominator), part / (double) denominator, what));
            }
        });
        return thresholds.build();
    }

    private static String name(long part, long whole) {
        long divisor = gcd(part, whole);
        String fraction = part / divisor + "/" + whole / divisor;
        return switch (fraction) {
            case "1/3" -> "one-third";
            case "1/2" -> "one-half";
            case "2/3" -> "two-thirds";
            default -> fraction;
        };
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
