package stakeout.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideColumnTest {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    /** Every operation against a BigInteger twin, with amounts of all lengths and both signs. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sumsAsBigIntegersDo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WideColumn column = new WideColumn(3);
        BigInteger[] twin = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        for (int i = 0; i < 20_000; i++) {
            int cell = random.nextInt(3);
            int other = random.nextInt(3);
            long a = random.nextLong() >> random.nextInt(64);
            long b = random.nextLong() >> random.nextInt(4, 64);
            switch (random.nextInt(5)) {
                case 0 -> {
                    column.addProduct(cell, a, b >> 16);
                    twin[cell] = twin[cell].add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b >> 16)));
                }
                case 1 -> {
                    if (twin[other].bitLength() < 120) {
                        twin[cell] = twin[cell].add(twin[other]);
                        column.add(cell, column.copy(), other);
                    }
                }
                case 2 -> {
                    if (twin[other].bitLength() < 120) {
                        twin[cell] = twin[cell].subtract(twin[other]);
                        column.subtract(cell, column.copy(), other);
                    }
                }
                default -> {
                    column.add(cell, a);
                    twin[cell] = twin[cell].add(BigInteger.valueOf(a));
                }
            }
            if (twin[cell].bitLength() > 120) {
                twin[cell] = BigInteger.valueOf(a);
                column.set(cell, a);
            }
            assertThat(column.get(cell)).as("seed %d step %d", seed, i).isEqualTo(twin[cell]);
            assertThat(column.signum(cell)).isEqualTo(twin[cell].signum());
            assertThat(column.isZero(cell)).isEqualTo(twin[cell].signum() == 0);
            assertThat(column.compare(cell, column, other)).isEqualTo(twin[cell].compareTo(twin[other]));
            assertThat(column.toDouble(cell)).isEqualTo(twin[cell].doubleValue());
        }
    }

    @Test
    void carriesAcrossTheLowHalf() {
        WideColumn column = new WideColumn(1);
        column.add(0, Long.MAX_VALUE);
        column.add(0, Long.MAX_VALUE);
        column.add(0, 2);
        assertThat(column.get(0)).isEqualTo(TWO_64);
        column.add(0, -1);
        assertThat(column.get(0)).isEqualTo(TWO_64.subtract(BigInteger.ONE));
        column.add(0, Long.MIN_VALUE);
        column.add(0, Long.MIN_VALUE);
        assertThat(column.toLongExact(0)).isEqualTo(-1);
    }

    @Test
    void saysWhenALongIsTooShort() {
        WideColumn column = new WideColumn(1);
        column.addProduct(0, Long.MAX_VALUE, 2);
        assertThatThrownBy(() -> column.toLongExact(0)).hasMessageContaining("18446744073709551614");
        assertThat(column.toDouble(0)).isEqualTo(0x1p64);
    }

    @Test
    void copyAndGrowthStandAlone() {
        WideColumn column = new WideColumn(1);
        column.add(0, 5);
        WideColumn copy = column.copy();
        copy.add(0, 1);
        column.grow(4);
        assertThat(column.get(0)).isEqualTo(5);
        assertThat(column.length()).isEqualTo(4);
        assertThat(column.isZero(3)).isTrue();
        assertThat(copy.get(0)).isEqualTo(6);
        column.clear();
        assertThat(column.isZero(0)).isTrue();
    }

    @Test
    void sumHoldsPolkadotsSupply() {
        BigInteger supply = new BigInteger("16743421533310057487");
        WideSum sum = WideSum.of(supply);
        WideSum before = sum.copy();
        sum.add(1);
        assertThat(sum.get()).isEqualTo(supply.add(BigInteger.ONE));
        assertThat(before).isLessThan(sum).hasToString(supply.toString());
        sum.subtract(before);
        assertThat(sum.toLongExact()).isEqualTo(1);
        sum.addProduct(-1, 1);
        assertThat(sum.isZero()).isTrue();
        assertThat(WideSum.of(supply.negate()).signum()).isEqualTo(-1);
        assertThatThrownBy(() -> WideSum.of(BigInteger.ONE.shiftLeft(127))).hasMessageContaining("128 bits");
    }
}
