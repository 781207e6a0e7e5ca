package stakeout.model.observe;

/**
 * An operator joined a coalition that forms by itself, or left it.
 *
 * @param period from when on
 * @param attack the attack's index and name, {@code 0:finality-stall}
 * @param member whether it is a member from then on
 */
public record Membership(long period, String attack, int operator, boolean member) {}
