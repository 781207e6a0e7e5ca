package stakeout.model.state;

/**
 * A piece of {@link ProtocolState} that belongs to one family of rules: Ethereum's queues, the Hub's delegations. It is
 * found by its class and is copied with the state.
 */
public interface StatePart {
    /** A copy that shares nothing mutable with this. */
    StatePart copy();
}
