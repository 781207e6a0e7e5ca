package stakeout.results.recording;

/**
 * How much is recorded beyond measures, postings and events.
 *
 * @param operatorFrames whether replication 0 of each point keeps what the operators held and did, step by step
 * @param testimony whether replication 0 of each point keeps what agents meant, and why
 */
public record Detail(boolean operatorFrames, boolean testimony) {
    public static final Detail STANDARD = new Detail(true, true);
    /** Measures, postings, shortfalls and events only. */
    public static final Detail SPARE = new Detail(false, false);
}
