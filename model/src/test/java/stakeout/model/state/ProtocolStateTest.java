package stakeout.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProtocolStateTest {
    private static final class Counter implements StatePart {
        private int count;

        @Override
        public StatePart copy() {
            Counter copy = new Counter();
            copy.count = count;
            return copy;
        }
    }

    @Test
    void copySharesNothing() {
        ValidatorColumns validators = new ValidatorColumns(2);
        validators.addLongs("stake")[1] = 7;
        ProtocolState state = new ProtocolState(validators, new WideSum());
        state.put(new Counter()).count = 3;
        state.period = 5;
        state.finality().finalized = 4;
        state.supply().add(100);

        ProtocolState copy = state.copy();
        copy.validators().longs("stake")[1]++;
        copy.validators().append(0);
        copy.part(Counter.class).count++;
        copy.period++;
        copy.finality().finalized++;
        copy.finality().leaking = true;
        copy.supply().add(1);

        assertThat(state.validators().longs("stake")[1]).isEqualTo(7);
        assertThat(state.rows()).isEqualTo(2);
        assertThat(state.part(Counter.class).count).isEqualTo(3);
        assertThat(state.period).isEqualTo(5);
        assertThat(state.finality().finalized).isEqualTo(4);
        assertThat(state.finality().leaking).isFalse();
        assertThat(state.supply().toLongExact()).isEqualTo(100);
        assertThat(copy.part(Counter.class).count).isEqualTo(4);
        assertThat(copy.rows()).isEqualTo(3);
    }

    @Test
    void namesThePartThatIsMissing() {
        ProtocolState state = new ProtocolState(new ValidatorColumns(0), new WideSum());
        assertThat(state.has(Counter.class)).isFalse();
        assertThatThrownBy(() -> state.part(Counter.class)).hasMessageContaining("Counter");
    }

    @Test
    void columnsKeepTheirRowsWhileGrowing() {
        ValidatorColumns columns = new ValidatorColumns(0);
        columns.addLongs("stake");
        columns.addInts("score");
        columns.addShorts("seat");
        columns.addBytes("status");
        for (int row = 0; row < 1000; row++) {
            assertThat(columns.append(row % 7)).isEqualTo(row);
            columns.longs("stake")[row] = row;
            columns.ints("score")[row] = -row;
            columns.shorts("seat")[row] = (short) row;
            columns.bytes("status")[row] = (byte) row;
        }
        assertThat(columns.rows()).isEqualTo(1000);
        for (int row = 0; row < 1000; row++) {
            assertThat(columns.longs("stake")[row]).isEqualTo(row);
            assertThat(columns.ints("score")[row]).isEqualTo(-row);
            assertThat(columns.shorts("seat")[row]).isEqualTo((short) row);
            assertThat(columns.bytes("status")[row]).isEqualTo((byte) row);
            assertThat(columns.ints(ValidatorColumns.OPERATOR)[row]).isEqualTo(row % 7);
        }
        assertThat(columns.copy().residentBytes())
                .isEqualTo((long) columns.longs("stake").length * (8 + 4 + 4 + 2 + 1));
    }

    @Test
    void columnsAreSwappedByNameAndRefusedUnknown() {
        ValidatorColumns columns = new ValidatorColumns(1);
        columns.addInts("old")[0] = 1;
        columns.addInts("new")[0] = 2;
        columns.addLongs("stake");
        columns.swap("old", "new");
        assertThat(columns.ints("old")[0]).isEqualTo(2);
        assertThat(columns.addInts("old")[0]).as("registered once").isEqualTo(2);
        assertThatThrownBy(() -> columns.swap("old", "stake")).hasMessageContaining("one type");
        assertThatThrownBy(() -> columns.longs("steak")).hasMessageContaining("stake");
    }
}
