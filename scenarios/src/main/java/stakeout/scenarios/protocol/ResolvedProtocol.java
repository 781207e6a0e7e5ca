package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.YearMonth;
import java.util.Optional;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Money;
import stakeout.scenarios.load.YamlTree;

/**
 * A protocol with all its values.
 *
 * @param protocol the rules that are played
 * @param title one line about it
 * @param family whose rules these are
 * @param parameters all values as the record that the rules were made of
 * @param tree every value, each standing where it was written
 * @param notes where each value comes from, by path
 * @param supply all tokens in existence by the protocol's file
 * @param staked all stake by the protocol's file; absent where it does not say
 * @param notModelled what these rules leave out of the real network's, one sentence each
 */
public record ResolvedProtocol(
        Protocol protocol,
        String title,
        String family,
        Record parameters,
        YamlTree tree,
        ImmutableMap<String, ValueNote> notes,
        Optional<Money> supply,
        Optional<Staked> staked,
        ImmutableList<String> notModelled) {

    /** The month of the newest value that was verified; absent if none says when it held. */
    public Optional<YearMonth> asOf() {
        return notes.values().stream()
                .map(ValueNote::date)
                .filter(date -> date.matches("\\d{4}-\\d{2}.*"))
                .map(date -> YearMonth.parse(date.substring(0, "2026-01".length())))
                .max(YearMonth::compareTo);
    }
}
