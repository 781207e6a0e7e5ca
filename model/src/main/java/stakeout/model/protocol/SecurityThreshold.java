package stakeout.model.protocol;

/**
 * A share of voting weight and what becomes possible strictly above it.
 *
 * @param name for example {@code one-third}
 * @param share in (0, 1)
 * @param enables the attack, in words: {@code finality stall}
 */
public record SecurityThreshold(String name, double share, String enables) {}
