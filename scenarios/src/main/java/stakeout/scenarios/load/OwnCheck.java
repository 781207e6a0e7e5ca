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
     * key's value, if it is written, else at the record's map. Where that value comes from a file that this one extends, it stands at
     * a value of this file which the message names as well: that is the one to change.
     */
    static void note(Problems problems, Mapping map, RecordShape shape, String path, String message) {
        Matcher leading = LEADING_PATH.matcher(message);
        String named = leading.lookingAt() ? leading.group() : "";
        while (!named.isEmpty()) {
            String name = named.split("[.\\[]", 2)[0];
            if (shape.names().contains(name)) {
                Position at = TreePath.parse(named, map.at()).closest(map).at();
                problems.add(ownPlace(at, map, shape, message), TreePath.key(path, name), message);
                return;
            }
            int dot = named.indexOf('.');
            named = dot < 0 ? "" : named.substring(dot + 1);
        }
        problems.add(map.at(), path, message);
    }

    private static Position ownPlace(Position at, Mapping map, RecordShape shape, String message) {
        if (at.file().equals(map.at().file())) {
            return at;
        }
        return shape.names().stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(message).find())
                .flatMap(name -> map.value(name).stream())
                .map(YamlTree::at)
                .filter(place -> place.file().equals(map.at().file()))
                .findFirst()
                .orElse(at);
    }
}
