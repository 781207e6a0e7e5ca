package stakeout.scenarios.spec;

import stakeout.model.Default;
import stakeout.results.recording.Detail;

/**
 * What replication 0 of each point keeps beyond what a replay by operators needs.
 *
 * @param validators where each validator stood and what it did, step by step
 */
public record RecordSpec(@Default("false") boolean validators) {
    /** The same as the recording knows it. */
    public Detail detail() {
        return validators ? Detail.STANDARD.withValidators() : Detail.STANDARD;
    }
}
