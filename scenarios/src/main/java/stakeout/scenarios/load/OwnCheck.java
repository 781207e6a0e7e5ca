package stakeout.scenarios.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.scenarios.load.YamlTree.Mapping;

/** Where the problems stand that records find in themselves. */
final class OwnCheck {
    private static final Pattern LEADING_PATH = Pattern.compile("[a-z]\\w*(?:\\.\\w+|\\[[^\\[\\]\"]+])*");

    private OwnCheck() {}

    /**
     * A record's own checks begin with the name of a component, perhaps with the keys above it in front: the problem stands at that
     * key's value, if it is written, else at the record's map.
     */
    static void note(Problems problems, Mapping map, RecordShape shape, String path, String message) {
        Matcher leading = LEADING_PATH.matcher(message);
        String named = leading.lookingAt() ? leading.group() : "";
        while (!named.isEmpty()) {
            String name = named.split("[.\\[]", 2)[0];
            if (shape.names().contains(name)) {
                YamlTree place = TreePath.parse(named, map.at()).closest(map);
                problems.add(place.at(), TreePath.key(path, name), message);
                return;
            }
            int dot = named.indexOf('.');
            named = dot < 0 ? "" : named.substring(dot + 1);
        }
        problems.add(map.at(), path, message);
    }
}
