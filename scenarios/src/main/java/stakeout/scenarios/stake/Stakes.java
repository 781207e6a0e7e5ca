package stakeout.scenarios.stake;

import java.util.Optional;

/**
 * Where a group's stake comes from, as a scenario file says it under {@code stakes:}. {@code {csv: FILE, …}} and
 * {@code {distribution: NAME, …}} may leave out {@code type:}.
 */
public sealed interface Stakes permits EqualStakes, ParetoStakes, LognormalStakes, CsvStakes, DistributionStakes {

    /** The file it reads beside the scenario's, if any, as written; a relative name starts at the scenario's folder. */
    default Optional<String> file() {
        return Optional.empty();
    }

    /**
     * The rows, largest stake first except where rows name operators: those stand together.
     *
     * @throws stakeout.scenarios.load.UserMistake if a file is at fault
     * @throws IllegalArgumentException if a value is
     */
    StakeTable table(StakeContext context);
}
