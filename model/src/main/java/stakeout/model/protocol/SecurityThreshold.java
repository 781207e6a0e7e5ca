package stakeout.model.protocol;

import java.util.stream.Collectors;

/**
 * A share of voting weight and what becomes possible strictly above it.
 *
 * @param name for example {@code one-third}
 * @param share in (0, 1)
 * @param enables the attack, in words: {@code finality stall}
 */
public record SecurityThreshold(String name, double share, String enables) {
    /** What {@link #of} calls the smallest of a protocol. */
    public static final String LOWEST = "lowest";

    private static final String DECIMAL = "0?\\.\\d+";

    /**
     * A protocol's threshold by its name, its {@code lowest}, or one of no name at a share such as {@code 0.4}.
     *
     * @throws IllegalArgumentException if it has none of that name; the message says which there are
     */
    public static SecurityThreshold of(Protocol protocol, String name) {
        if (name.matches(DECIMAL) && Double.parseDouble(name) > 0) {
            return new SecurityThreshold(name, Double.parseDouble(name), "");
        }
        return protocol.thresholds().stream()
                .filter(known -> name.equals(LOWEST) || known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("threshold (" + name + ") must be lowest or one of "
                        + protocol.thresholds().stream()
                                .map(SecurityThreshold::name)
                                .collect(Collectors.joining(", "))
                        + ", the thresholds of " + protocol.name() + ", or a share above 0 and below 1."));
    }
}
