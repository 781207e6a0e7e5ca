package stakeout.agents.coalition;

/** Members who may leave. */
public interface Deserters {
    /** Nobody ever leaves. */
    Deserters NONE = (begun, succeeded) -> {};

    /**
     * PLOT, after the orders for the coming step are given: who leaves?
     *
     * @param begun the first period of the deed
     * @param succeeded whether its success test has held
     */
    void step(long begun, boolean succeeded);
}
