package stakeout.scenarios.run;

import stakeout.results.recording.RunId;

/**
 * A run that threw.
 *
 * @param masterSeed with the replication, the seed of all its draws: enough to repeat it
 */
public record Failure(RunId run, long masterSeed, Throwable cause) {
    @Override
    public String toString() {
        return "scenario " + run.scenario() + ", point " + run.point() + ", replication " + run.replication()
                + ", masterSeed " + masterSeed + ": " + cause;
    }
}
