package stakeout.scenarios.stake;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import stakeout.model.Default;

/**
 * What the columns of a CSV file are called in its first line. Columns that are not named here are not read.
 *
 * @param stake the stake of the row, in the file's unit
 * @param operator who runs the row's validators; rows of one operator need not stand together
 * @param entity who controls the operator
 * @param validators how many validators of equal stake the row stands for; 1 without the column
 * @param selfStake the operator's own part, in the file's unit
 * @param commission the operator's, as a share ({@code 0.05}) or in per cent ({@code 5 %})
 * @param pledge what a pool's owners promise to hold, in the file's unit; for protocols with pledges
 * @param cost what a pool takes of a period's reward before it is shared, in the file's unit; for protocols with fixed costs
 */
public record CsvColumns(
        @Default("stake") String stake,
        Optional<String> operator,
        Optional<String> entity,
        Optional<String> validators,
        Optional<String> selfStake,
        Optional<String> commission,
        Optional<String> pledge,
        Optional<String> cost) {

    /** Our name for each column and the file's. */
    Map<String, String> named() {
        ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
        named.put("stake", stake);
        operator.ifPresent(name -> named.put("operator", name));
        entity.ifPresent(name -> named.put("entity", name));
        validators.ifPresent(name -> named.put("validators", name));
        selfStake.ifPresent(name -> named.put("selfStake", name));
        commission.ifPresent(name -> named.put("commission", name));
        pledge.ifPresent(name -> named.put("pledge", name));
        cost.ifPresent(name -> named.put("cost", name));
        return named.buildOrThrow();
    }

    /** The columns of a header that uses our own names, as the shipped files do. */
    static CsvColumns ours(java.util.Collection<String> header) {
        return new CsvColumns(
                "stake",
                present(header, "operator"),
                present(header, "entity"),
                present(header, "validators"),
                present(header, "selfStake"),
                present(header, "commission"),
                present(header, "pledge"),
                present(header, "cost"));
    }

    private static Optional<String> present(java.util.Collection<String> header, String name) {
        return header.contains(name) ? Optional.of(name) : Optional.empty();
    }
}
