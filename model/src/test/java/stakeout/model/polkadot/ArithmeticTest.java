package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stakeout.model.arithmetic.Unsigned128;

/** Integers against their twins, and curves against the formulas they stand for. */
class ArithmeticTest {
    private static final BigInteger BILLION = BigInteger.valueOf(Perbill.ONE);

    @Test
    void partsPerBillionRoundAsBigDecimals() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            int parts =
                    random.nextInt(4) == 0 ? Perbill.ONE / (1 + random.nextInt(9)) : random.nextInt(Perbill.ONE + 1);
            long amount = random.nextLong() >>> (1 + random.nextInt(63));
            BigDecimal exact = new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(parts)), 9);
            assertThat(Perbill.times(parts, amount))
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_DOWN).longValueExact());
            assertThat(Perbill.times(parts, BigInteger.valueOf(amount))).isEqualTo(Perbill.times(parts, amount));
            assertThat(Perbill.timesDown(parts, amount))
                    .isEqualTo(exact.setScale(0, RoundingMode.DOWN).longValueExact());
            assertThat(Perbill.timesUp(parts, BigInteger.valueOf(amount)))
                    .isEqualTo(exact.setScale(0, RoundingMode.UP).toBigInteger());
            long whole = random.nextLong() >>> (1 + random.nextInt(63));
            BigInteger ratio = whole == 0
                    ? BILLION
                    : BigInteger.valueOf(amount)
                            .multiply(BILLION)
                            .divide(BigInteger.valueOf(whole))
                            .min(BILLION);
            assertThat(Perbill.ofRatio(amount, whole)).isEqualTo(ratio.intValueExact());
            assertThat(Perbill.ofRatio(BigInteger.valueOf(amount), BigInteger.valueOf(whole)))
                    .isEqualTo(ratio.intValueExact());
        }
    }

    @Test
    void halvesRoundDown() {
        assertThat(Perbill.times(500_000_000, 7)).isEqualTo(3);
        assertThat(Perbill.times(500_000_001, 7)).isEqualTo(4);
    }

    @Test
    void unsignedQuotientsEqualBigIntegers() {
        SplittableRandom random = new SplittableRandom(2);
        Unsigned128 register = new Unsigned128();
        for (int i = 0; i < 200_000; i++) {
            long divisor = random.nextLong() >>> random.nextInt(64) | 1L << random.nextInt(2);
            long factor = Long.remainderUnsigned(bits(random), divisor);
            long hi = bits(random);
            long lo = bits(random);
            int shift = Long.numberOfLeadingZeros(divisor);
            register.set(hi, lo);
            register.timesOver(factor, divisor << shift, Unsigned128.reciprocal(divisor << shift), shift);
            assertThat(Unsigned128.unsigned(register.hi(), register.lo()))
                    .isEqualTo(Unsigned128.unsigned(hi, lo)
                            .multiply(Unsigned128.unsigned(factor))
                            .divide(Unsigned128.unsigned(divisor)));
            BigInteger one = Unsigned128.unsigned(hi, lo);
            BigInteger other = Unsigned128.unsigned(random.nextInt(3) == 0 ? hi : bits(random), bits(random));
            BigInteger numerator = one.min(other);
            BigInteger denominator = one.max(other);
            if (numerator.compareTo(denominator) < 0) {
                long stake = bits(random);
                assertThat(Unsigned128.unsigned(Unsigned128.timesFraction(
                                stake,
                                numerator.shiftRight(64).longValue(),
                                numerator.longValue(),
                                denominator.shiftRight(64).longValue(),
                                denominator.longValue())))
                        .isEqualTo(
                                Unsigned128.unsigned(stake).multiply(numerator).divide(denominator));
            }
        }
    }

    /** Of any length, with runs of ones and zeros, where carries go wrong if anywhere. */
    private static long bits(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextLong() >>> random.nextInt(64);
            case 2 -> -1L << random.nextInt(64);
            default -> -1L >>> random.nextInt(64);
        };
    }

    @Test
    void normalisedSumsAreTheTargetAndLongsEqualBigIntegers() {
        SplittableRandom random = new SplittableRandom(3);
        Normalisation inLongs = new Normalisation();
        for (int i = 0; i < 20_000; i++) {
            int count = 1 + random.nextInt(20);
            int bits = 8 + random.nextInt(48);
            long[] values = new long[count];
            List<BigInteger> wide = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                values[j] = random.nextLong() >>> (64 - random.nextInt(bits + 1)) & (1L << bits) - 1;
                wide.add(BigInteger.valueOf(values[j]));
            }
            long target = random.nextLong() >>> 64 - bits;
            List<BigInteger> normalised = Normalisation.of(wide, BigInteger.valueOf(target));
            assertThat(normalised.stream().reduce(BigInteger.ZERO, BigInteger::add))
                    .isEqualTo(target);
            inLongs.inPlace(values, count, target);
            for (int j = 0; j < count; j++) {
                assertThat(values[j]).isEqualTo(normalised.get(j).longValueExact());
            }
        }
    }

    /** One at a time, as the source does it: what whole rounds at once must equal. */
    @Test
    void manyRoundsAtOnceEqualRoundsOneByOne() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 3_000; i++) {
            int count = 1 + random.nextInt(5);
            List<BigInteger> values = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                values.add(BigInteger.valueOf(random.nextInt(40)));
            }
            int target = random.nextInt(30);
            assertThat(Normalisation.of(values, BigInteger.valueOf(target))).isEqualTo(slowly(values, target));
        }
    }

    private static List<BigInteger> slowly(List<BigInteger> values, int target) {
        int count = values.size();
        int sum = values.stream().mapToInt(BigInteger::intValue).sum();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparing(values::get));
        int[] out = order.stream().mapToInt(j -> values.get(j).intValue()).toArray();
        int share = Math.abs(sum - target) / count;
        int left = Math.abs(sum - target) % count;
        boolean up = sum < target;
        int at = up ? 0 : count - 1;
        int bound = up ? target / count : out[0];
        for (int i = 0; i < count && share > 0; i++) {
            left += up ? 0 : Math.max(0, share - out[at]);
            out[at] = up ? out[at] + share : Math.max(0, out[at] - share);
            at = next(at, out[at], bound, count, up);
        }
        while (left > 0) {
            if (!up && out[at] == 0) {
                at = (at + count - 1) % count;
                continue;
            }
            out[at] += up ? 1 : -1;
            left--;
            at = next(at, out[at], bound, count, up);
        }
        BigInteger[] result = new BigInteger[count];
        for (int i = 0; i < count; i++) {
            result[order.get(i)] = BigInteger.valueOf(out[i]);
        }
        return List.of(result);
    }

    private static int next(int at, int value, int bound, int count, boolean up) {
        if (up) {
            return value >= bound ? (at + 1) % count : at;
        }
        return value <= bound ? (at + count - 1) % count : at;
    }

    @Test
    void curveStaysNearItsFormulaWithinItsPieces() {
        for (int ideal : new int[] {500_000, 750_000}) {
            PiecewiseLinear curve = RewardCurve.pieces(25_000, 100_000, ideal, 50_000, 40);
            assertThat(curve.pieces()).isLessThanOrEqualTo(40);
            assertThat(curve.maximum()).isEqualTo(100_000_000);
            BigInteger supply = BigInteger.TEN.pow(18);
            for (int staked = 0; staked <= 1_000; staked++) {
                double x = staked / 1_000.0;
                double formula = x * 1e6 <= ideal
                        ? 0.025 + 0.075 * x * 1e6 / ideal
                        : 0.025 + 0.075 * StrictMath.pow(2, (ideal / 1e6 - x) / 0.05);
                double pieces =
                        curve.timesDenominator(BigInteger.valueOf(staked).multiply(BigInteger.TEN.pow(15)), supply)
                                        .doubleValue()
                                / 1e18;
                assertThat(pieces / formula).isBetween(0.995, 1.005);
            }
        }
    }

    /** Literals of [polkadot-sdk] substrate/frame/staking/src/inflation.rs, npos_curve_is_sensible: all of them. */
    @Test
    void theTableGivesThePalletsOwnNumbers() {
        PiecewiseLinear curve = RewardCurve.pieces(25_000, 100_000, 500_000, 50_000, 40);
        long year = 365 * 86_400_000L;
        long[][] payouts = {
            {0, year, 2_498},
            {5_000, year, 3_248},
            {25_000, year, 6_246},
            {40_000, year, 8_494},
            {50_000, year, 9_993},
            {60_000, year, 4_379},
            {75_000, year, 2_733},
            {95_000, year, 2_513},
            {100_000, year, 2_505},
            {25_000, 86_400_000, 17},
            {50_000, 86_400_000, 27},
            {75_000, 86_400_000, 7},
            {25_000, 21_600_000, 4},
            {50_000, 21_600_000, 7},
            {75_000, 21_600_000, 2},
        };
        BigInteger supply = BigInteger.valueOf(100_000);
        for (long[] each : payouts) {
            assertThat(RewardCurve.stakers(curve, BigInteger.valueOf(each[0]), supply, each[1]))
                    .as("%s staked", each[0])
                    .isEqualTo(each[2]);
        }
        assertThat(RewardCurve.most(curve, supply, year)).isEqualTo(9_993);
        BigInteger half = BigInteger.valueOf(25).multiply(BigInteger.TEN.pow(26));
        assertThat(RewardCurve.stakers(curve, half, half.multiply(BigInteger.TWO), 3_600_000))
                .isEqualTo(new BigInteger("57038500000000000000000"));
    }

    /** Literals of [polkadot-sdk] substrate/primitives/arithmetic/src/lib.rs, normalize_tests. */
    @Test
    void normalisedAsTheirOwnTestsSay() {
        int[][] from = {
            {8, 9, 7, 10},
            {7, 7, 7, 10},
            {7, 8, 7, 10},
            {7, 7, 8, 10},
            {8, 11, 9, 10},
            {13, 13, 13, 10},
            {13, 12, 13, 10}
        };
        int[][] to = {
            {10, 10, 10, 10},
            {11, 11, 8, 10},
            {11, 8, 11, 10},
            {11, 11, 8, 10},
            {10, 11, 9, 10},
            {12, 9, 9, 10},
            {9, 12, 9, 10}
        };
        for (int i = 0; i < from.length; i++) {
            assertThat(normalised(from[i], 40)).containsExactly(to[i]);
        }
        assertThat(normalised(new int[] {1, 100, 100}, 10)).containsExactly(1, 9, 0);
        assertThat(normalised(new int[] {1, 8, 9}, 1)).containsExactly(0, 1, 0);
        assertThat(normalised(new int[] {30, 33, 30}, 100)).containsExactly(34, 33, 33);
    }

    private static int[] normalised(int[] values, int target) {
        List<BigInteger> wide =
                java.util.Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
        return Normalisation.of(wide, BigInteger.valueOf(target)).stream()
                .mapToInt(BigInteger::intValueExact)
                .toArray();
    }

    /** Literals of [polkadot-runtimes] staking/mod.rs, inflation_sanity_check, and the present emission by hand. */
    @Test
    void anErasEmissionIsTheRuntimes() {
        Emission before = new FixedEmission(
                stakeout.model.quantity.Money.parse("15011657390566252333 planck"),
                stakeout.model.quantity.Share.parse("0.08"));
        PolkadotParameters parameters = PolkadotParameters.polkadot();
        EraIssue issue = before.schedule(86_400_000, parameters.budget()).issue(0, BigInteger.ZERO, BigInteger.ZERO);
        assertThat(issue).isEqualTo(new EraIssue(2_794_778_104_198_508L, 0, 493_196_136_035_030L));
        SteppedEmission now = (SteppedEmission) parameters.emission();
        assertThat(now.yearly(0)).isEqualTo(559_314_410_523_058_446L);
        long twoYears = 2 * Emission.YEAR_MILLIS;
        assertThat(now.yearly(twoYears - 1)).isEqualTo(now.yearly(0));
        // the second step: 26.28 % of the 73.72 % that are left
        assertThat(now.yearly(twoYears)).isEqualTo(412_326_583_437_598_686L);
    }

    @Test
    void logarithmsAreRightToSixMillionths() {
        for (int p = 1_000; p <= 1_000_000; p += 7_919) {
            for (int q = 1_000; q <= p; q += 6_007) {
                double exact = 1e6 * StrictMath.log((double) p / q) / StrictMath.log(2);
                assertThat((double) RewardCurve.log2(p, q)).isBetween(exact - 6, exact + 1);
            }
        }
    }

    @Test
    void nonsenseCurvesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RewardCurve.pieces(100_000, 25_000, 500_000, 50_000, 40))
                .withMessageContaining("the most above the least");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SteppedCurve(BigInteger.ZERO, BigInteger.TEN, BigInteger.ONE, BigInteger.ONE, 100_000_000))
                .withMessageContaining("must not exceed target");
    }

    @Test
    void equivocationGrowsWithTheSquareUpToAllAtAThird() {
        assertThat(EquivocationSlash.fraction(1, 1_000)).isEqualTo(9_000);
        assertThat(EquivocationSlash.fraction(333, 1_000)).isEqualTo(998_001_000);
        assertThat(EquivocationSlash.fraction(334, 1_000)).isEqualTo(Perbill.ONE);
        assertThat(EquivocationSlash.fraction(0, 1_000)).isZero();
    }
}
