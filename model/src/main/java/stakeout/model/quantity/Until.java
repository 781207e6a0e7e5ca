package stakeout.model.quantity;

import java.util.Optional;

/**
 * When a run ends: after a length of time, or {@code settled}, that is when all an attack caused has fallen due.
 *
 * @param span the length; absent for {@code settled}
 */
public record Until(Optional<Span> span) {
    /** Run until everything has settled. */
    public static final Until SETTLED = new Until(Optional.empty());

    /** Reads {@code settled} or a {@link Span}. */
    public static Until parse(String text) {
        if (text.equals("settled")) {
            return SETTLED;
        }
        if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            throw new IllegalArgumentException(
                    "expected 'settled' or a length of time such as '10 d', got '" + text + "'.");
        }
        return new Until(Optional.of(Span.parse(text)));
    }

    public boolean isSettled() {
        return span.isEmpty();
    }

    @Override
    public String toString() {
        return span.map(Span::toString).orElse("settled");
    }
}
