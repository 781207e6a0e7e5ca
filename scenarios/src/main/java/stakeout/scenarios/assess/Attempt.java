package stakeout.scenarios.assess;

/**
 * One try at a share of the stake, played until it was clear whether it succeeds.
 *
 * @param refusal why it could not be played; empty where it was
 */
record Attempt(double share, boolean success, String refusal) {}
