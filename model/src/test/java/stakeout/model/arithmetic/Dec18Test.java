package stakeout.model.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class Dec18Test {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(127);
    private final Dec18Register register = new Dec18Register();

    @Test
    void everyOperationEqualsItsBigIntegerTwin() {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < 60_000; i++) {
            BigInteger a = anyRaw(random);
            BigInteger b = anyRaw(random);
            long n = anyLong(random);
            long m = anyLong(random);
            Dec18 x = decimal(a);
            Dec18 y = decimal(b);
            BigInteger big = BigInteger.valueOf(n);
            check("add " + x + " " + y, a.add(b), () -> register.set(x).add(y));
            check("sub " + x + " " + y, a.subtract(b), () -> register.set(x).sub(y));
            check(
                    "mul " + x + " " + y,
                    Dec18Twin.mul(a, b),
                    () -> register.set(x).mul(y));
            check(
                    "mulTruncate " + x + " " + y,
                    Dec18Twin.mulTruncate(a, b),
                    () -> register.set(x).mulTruncate(y));
            check(
                    "mulInt " + x + " " + n,
                    a.multiply(big),
                    () -> register.set(x).mulInt(n));
            check(
                    "mulRaw " + x + " " + n,
                    Dec18Twin.mul(a, big),
                    () -> register.set(x).mulRaw(n));
            check("setInt " + n, big.multiply(Dec18Twin.ONE), () -> register.setInt(n));
            if (m != 0) {
                BigInteger divisor = BigInteger.valueOf(m);
                check(
                        "quoInt " + x + " " + m,
                        a.divide(divisor),
                        () -> register.set(x).quoInt(m));
                check(
                        "mulIntQuoInt " + x + " " + n + " " + m,
                        a.multiply(big).divide(divisor),
                        () -> register.set(x).mulIntQuoInt(n, m));
            }
            if (b.signum() != 0) {
                check(
                        "quo " + x + " " + y,
                        Dec18Twin.quo(a, b),
                        () -> register.set(x).quo(y));
                check(
                        "quoTruncate " + x + " " + y,
                        Dec18Twin.quoTruncate(a, b),
                        () -> register.set(x).quoTruncate(y));
                check(
                        "quoRoundUp " + x + " " + y,
                        Dec18Twin.quoRoundUp(a, b),
                        () -> register.set(x).quoRoundUp(y));
                check(
                        "mulIntQuo " + x + " " + n + " " + y,
                        Dec18Twin.quo(a.multiply(big), b),
                        () -> register.set(x).mulIntQuo(n, y));
                check(
                        "mulIntQuoTruncate " + x + " " + n + " " + y,
                        Dec18Twin.quoTruncate(a.multiply(big), b),
                        () -> register.set(x).mulIntQuoTruncate(n, y));
            }
            checkUnits(
                    "truncateInt " + x,
                    a.divide(Dec18Twin.ONE),
                    () -> register.set(x).truncateInt());
            checkUnits(
                    "roundInt " + x,
                    Dec18Twin.chopHalfEven(a),
                    () -> register.set(x).roundInt());
            checkUnits(
                    "ceilInt " + x, Dec18Twin.chopUp(a), () -> register.set(x).ceilInt());
            assertThat(Dec18.parse(x.toString())).isEqualTo(x);
            assertThat(x.compareTo(y)).as("%s against %s", x, y).isEqualTo(a.compareTo(b));
        }
    }

    @Test
    void tiesGoToTheEvenDigit() {
        SplittableRandom random = new SplittableRandom(20260102);
        BigInteger half = Dec18Twin.ONE.shiftRight(1);
        for (int i = 0; i < 5_000; i++) {
            BigInteger whole = BigInteger.valueOf(random.nextLong(1L << 60));
            BigInteger tie = whole.multiply(Dec18Twin.ONE).add(half); // whole + 1/2 units of 1e-18 when times 1e-18
            BigInteger even = whole.testBit(0) ? whole.add(BigInteger.ONE) : whole;
            register.set(decimal(tie)).mulRaw(1);
            assertThat(register.toDec18().raw()).isEqualTo(even);
            register.set(decimal(tie.negate())).mulRaw(1);
            assertThat(register.toDec18().raw()).isEqualTo(even.negate());
            assertThat(register.set(decimal(tie)).roundInt()).isEqualTo(even.longValueExact());
            assertThat(register.set(decimal(tie.negate())).roundInt()).isEqualTo(-even.longValueExact());
        }
    }

    @Test
    void quotientIsTruncatedAtThirtySixDigitsBeforeItIsRounded() {
        // 1e-18 / 2.000…01 is a hair below half a unit, and 36 digits see it; of 1e-18 / 1e20 they see nothing at all
        assertThat(register.setRaw(1).quo(Dec18.parse("2.000000000000000001")).toString())
                .isEqualTo("0");
        assertThat(register.setRaw(1)
                        .quoRoundUp(Dec18.parse("100000000000000000000"))
                        .toString())
                .isEqualTo("0");
        assertThat(register.setRaw(1)
                        .quoRoundUp(Dec18.parse("1000000000000000000"))
                        .toString())
                .isEqualTo("0.000000000000000001");
        assertThat(register.setRaw(3).quo(Dec18.of(2)).toString()).isEqualTo("0.000000000000000002");
        assertThat(register.setRaw(1).quo(Dec18.of(2)).toString()).isEqualTo("0");
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> register.setInt(1).quo(Dec18.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> register.setInt(1).quoInt(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void columnAddsAndSubtractsLikeTheRegister() {
        SplittableRandom random = new SplittableRandom(20260103);
        Dec18Column column = new Dec18Column(1);
        for (int i = 0; i < 50_000; i++) {
            BigInteger a = anyRaw(random);
            BigInteger b = anyRaw(random);
            column.set(0, decimal(a));
            check("column add", a.add(b), () -> {
                column.add(0, decimal(b));
                return column.get(0);
            });
            column.set(0, decimal(a));
            check("column subtract", a.subtract(b), () -> {
                column.subtract(0, decimal(b));
                return column.get(0);
            });
        }
    }

    @Test
    void textIsPlainAndShort() {
        assertThat(Dec18.parse("0012.500")).hasToString("12.5");
        assertThat(Dec18.parse("-0.000000000000000001")).hasToString("-0.000000000000000001");
        assertThat(Dec18.of(1_000_000)).hasToString("1000000");
        assertThat(Dec18.parse("5 %")).hasToString("0.05");
        assertThat(Dec18.parse("0.01%")).hasToString("0.0001");
        assertThatThrownBy(() -> Dec18.parse("1e3")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Dec18.parse("0.0000000000000000001")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Dec18.parse("1000000000000000000000")).isInstanceOf(NumberFormatException.class);
    }

    private void check(String what, BigInteger expected, Supplier<Decimal> operation) {
        if (expected.abs().compareTo(LIMIT) >= 0) {
            if (!expected.equals(LIMIT.negate())) {
                assertThatThrownBy(operation::get).as(what).isInstanceOf(ArithmeticException.class);
            }
        } else {
            assertThat(Dec18.copyOf(operation.get()).raw()).as(what).isEqualTo(expected);
        }
    }

    private static void checkUnits(String what, BigInteger expected, Supplier<Long> operation) {
        if (expected.bitLength() > 63) {
            assertThatThrownBy(operation::get).as(what).isInstanceOf(ArithmeticException.class);
        } else if (!expected.equals(BigInteger.valueOf(Long.MIN_VALUE))) {
            assertThat(operation.get()).as(what).isEqualTo(expected.longValueExact());
        }
    }

    /** All sizes alike, many close to powers of two and of ten. */
    private static BigInteger anyRaw(SplittableRandom random) {
        BigInteger value = switch (random.nextInt(5)) {
            case 0 -> BigInteger.TEN.pow(random.nextInt(38)).add(BigInteger.valueOf(random.nextInt(3) - 1));
            case 1 -> BigInteger.ONE.shiftLeft(random.nextInt(127)).subtract(BigInteger.valueOf(random.nextInt(3)));
            case 2 -> LIMIT.subtract(BigInteger.valueOf(1 + random.nextInt(3)));
            default -> bits(random).shiftRight(random.nextInt(127));
        };
        return random.nextBoolean() ? value : value.negate();
    }

    private static BigInteger bits(SplittableRandom random) {
        return BigInteger.valueOf(random.nextLong() >>> 1)
                .shiftLeft(64)
                .add(BigInteger.valueOf(random.nextLong() >>> 1))
                .setBit(126);
    }

    private static long anyLong(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MAX_VALUE - random.nextInt(2);
            case 1 -> Long.MIN_VALUE + random.nextInt(2);
            case 2 -> random.nextInt(3) - 1;
            default -> random.nextLong() >> random.nextInt(63);
        };
    }

    private static Dec18 decimal(BigInteger raw) {
        return new Dec18(raw.shiftRight(64).longValue(), raw.longValue());
    }
}
