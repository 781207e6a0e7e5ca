package stakeout.agents.strategy;

/** What an operator does each period: an immutable record, shared by threads and runs. */
public interface Strategy {
    /** Sits down to play: what changes while playing lives in the object returned. */
    Behaviour begin(Seat seat);

    /**
     * What the strategy expects a validator to gain (+) or lose (−), base units a period, costs included, from what its operator
     * could observe.
     */
    double expectedPay(Prospects prospects, int row);

    /** Whether it says by itself what it weighs, whenever it chooses; for any other its choice is told at the start and with each order. */
    default boolean testifies() {
        return false;
    }

    /** Whether it does what a coalition orders. */
    default boolean followsOrders() {
        return false;
    }
}
