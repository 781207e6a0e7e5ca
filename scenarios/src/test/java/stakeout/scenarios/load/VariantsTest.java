package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    interface Rule {}

    record FlatRule() implements Rule {}

    record Flat() implements Rule {}

    record TypedRule(String type) implements Rule {}

    record Stranger() {}

    sealed interface Shape {}

    sealed interface RoundShape extends Shape {}

    record CircleShape(double radius) implements RoundShape {}

    record SquareShape(double side) implements Shape {}

    @Test
    void namesComeFromTheClasses() {
        Variants variants = Sample.binder().variants();
        assertThat(variants.of(Sample.Strategy.class)).containsOnlyKeys("flaky", "honest", "lazy");
        assertThat(variants.nameOf(Sample.FinalityStall.class, Sample.Attack.class))
                .contains("finality-stall");
        assertThat(variants.nameOf(Sample.FinalityStall.class, Sample.Strategy.class))
                .isEmpty();
    }

    @Test
    void aSealedInterfaceKnowsItsRecords() {
        assertThat(Variants.none().of(Shape.class)).containsOnlyKeys("circle", "square");
        assertThat(Variants.none().of(Rule.class)).isEmpty();
    }

    @Test
    void twoOfOneNameAreRefused() {
        Variants.Builder builder = Variants.builder().kind(Rule.class, FlatRule.class, Flat.class);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("type 'flat' of Rule must be one class, and is two:")
                .hasMessageContaining(FlatRule.class.getName())
                .hasMessageContaining(Flat.class.getName());
    }

    @Test
    void whatCannotBePickedIsRefused() {
        assertThatThrownBy(() ->
                        Variants.builder().kind(Rule.class, TypedRule.class).build())
                .hasMessageContaining("must not have a component called 'type'");
        assertThatThrownBy(() ->
                        Variants.builder().kind(Rule.class).types(List.of(Stranger.class), "Strangers in strange.jar"))
                .hasMessageContaining("must implement one of [Rule]");
        assertThatThrownBy(() -> Variants.builder().kind(String.class)).hasMessageContaining("must be an interface");
    }
}
