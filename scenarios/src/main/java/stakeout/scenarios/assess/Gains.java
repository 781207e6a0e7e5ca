package stakeout.scenarios.assess;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stakeout.model.quantity.Money;
import stakeout.results.report.Figures;

/**
 * What successes bring from outside, as declared: {@code 5e9 USD} whatever the attack, {@code 5e9 USD,randao-bias=1e6 USD} but another
 * for one, or {@code conflicting-finality=5e9 USD} for that one alone.
 *
 * @param any what every attack brings that is not named; absent where nobody declared it
 * @param named by attack, or by one of the ways in which it is tried ({@code invalid-block-2}), which goes before
 */
public record Gains(Optional<Money> any, ImmutableMap<String, Money> named) {
    /** Nobody knows. */
    public static final Gains NONE = new Gains(Optional.empty(), ImmutableMap.of());

    public Gains {
        all(any, named)
                .forEach(money ->
                        checkArgument(money.amount().signum() >= 0, "--gain (%s) must not be negative.", money));
    }

    /** The same for every attack. */
    public static Gains of(Money any) {
        return new Gains(Optional.of(any), ImmutableMap.of());
    }

    /**
     * Reads amounts joined by commas, each of an attack ({@code randao-bias=1e6 USD}) or, one of them, of all others.
     *
     * @throws IllegalArgumentException saying what is wrong with {@code text}
     */
    public static Gains parse(String text) {
        Optional<Money> any = Optional.empty();
        Map<String, Money> named = new LinkedHashMap<>();
        for (String part : Splitter.on(',').trimResults().split(text)) {
            int equals = part.indexOf('=');
            Money money = Money.parse(part.substring(equals + 1).strip());
            if (equals < 0) {
                checkArgument(
                        any.isEmpty(),
                        "%s and %s are both for every attack that is not named.\nMaybe '%s,conflicting-finality=%s'.",
                        any.map(Money::toString).orElse(""),
                        money,
                        any.map(Money::toString).orElse(""),
                        money);
                any = Optional.of(money);
            } else {
                String name = part.substring(0, equals).strip();
                checkArgument(named.put(name, money) == null, "%s must have one gain, has two.", name);
            }
        }
        return new Gains(any, ImmutableMap.copyOf(named));
    }

    private static Stream<Money> all(Optional<Money> any, ImmutableMap<String, Money> named) {
        return Stream.concat(any.stream(), named.values().stream());
    }

    public boolean isEmpty() {
        return any.isEmpty() && named.isEmpty();
    }

    /** The currencies that they are in. */
    Set<String> units() {
        return all(any, named).map(Money::unit).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * What a success of an attack brings; absent where nobody declared it.
     *
     * @param way it is tried in, {@code invalid-block-2}, or again the attack
     */
    Optional<Money> of(String attack, String way) {
        Money own = named.getOrDefault(way, named.get(attack));
        return own == null ? any : Optional.of(own);
    }

    /** Whether an attack has a gain of its own. */
    boolean isNamed(String attack, String way) {
        return named.containsKey(way) || named.containsKey(attack);
    }

    /** {@code 5 bn USD, of randao-bias 1,000,000 USD}. */
    String said() {
        return Stream.concat(
                        any.map(Gains::amount).stream(),
                        named.entrySet().stream().map(each -> "of " + each.getKey() + " " + amount(each.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** {@code 5 bn USD}. */
    static String amount(Money money) {
        return Figures.of(money.amount().doubleValue()) + " " + money.unit();
    }
}
