package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Sequence;

/** Gives a resolved tree the places of the tree it was made from. */
final class Placing {
    private Placing() {}

    /** {@code resolved}, each value where {@code source} has it; what the source left out stands where its map stands. */
    static YamlTree placed(YamlTree resolved, YamlTree source) {
        if (resolved instanceof Mapping mapping && source instanceof Mapping from) {
            ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
            mapping.entries().forEach((key, entry) -> {
                Entry origin = from.entries().get(key);
                entries.put(
                        key,
                        origin == null
                                ? new Entry(from.at(), entry.value().movedTo(from.at()))
                                : new Entry(origin.keyAt(), placed(entry.value(), origin.value())));
            });
            return new Mapping(from.at(), entries.buildOrThrow());
        }
        if (resolved instanceof Sequence list
                && source instanceof Sequence from
                && list.items().size() == from.items().size()) {
            ImmutableList.Builder<YamlTree> items = ImmutableList.builder();
            for (int i = 0; i < list.items().size(); i++) {
                items.add(placed(list.items().get(i), from.items().get(i)));
            }
            return new Sequence(from.at(), items.build());
        }
        return resolved.movedTo(source.at());
    }
}
