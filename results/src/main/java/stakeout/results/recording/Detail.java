package stakeout.results.recording;

/**
 * How much is recorded beyond measures, postings and events: of replication 0 of each point, and of its honest twin.
 *
 * @param operatorFrames what the operators held, did and earned, and how the chain stood, step by step
 * @param testimony what agents meant, and why
 * @param validators where each validator stood and what it did, step by step
 */
public record Detail(boolean operatorFrames, boolean testimony, boolean validators) {
    public static final Detail STANDARD = new Detail(true, true, false);
    /** Measures, postings, shortfalls and events only. */
    public static final Detail SPARE = new Detail(false, false, false);

    public Detail withValidators() {
        return new Detail(operatorFrames, testimony, true);
    }
}
