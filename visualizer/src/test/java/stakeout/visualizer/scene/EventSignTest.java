package stakeout.visualizer.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stakeout.model.TypeNames;
import stakeout.model.observe.Event;
import stakeout.visualizer.moment.Happenings;

class EventSignTest {
    @ParameterizedTest
    @EnumSource(Event.Kind.class)
    void everyKindOfEventHasASignOfItsOwnMeaning(Event.Kind kind) {
        assertThat(EventSign.of(TypeNames.of(kind))).isNotEqualTo(EventSign.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"fork-healed, FORK", "coalition-splits, COALITION", "bribe-refused, COALITION", "chain-stalled, STALL"})
    void aKindThatIsNotKnownGoesByTheWordsInItsName(String kind, EventSign sign) {
        assertThat(EventSign.of(kind)).isEqualTo(sign);
    }

    @Test
    void whatSaysNothingIsAnotherEvent() {
        assertThat(EventSign.of("moon-rises")).isEqualTo(EventSign.OTHER);
        assertThat(EventSign.of(Happenings.EXIT_WAVE)).isEqualTo(EventSign.LEAVING);
    }
}
