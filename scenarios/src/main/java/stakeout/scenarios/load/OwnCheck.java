package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.scenarios.load.YamlTree.Mapping;

/** Where the problems stand that records find in themselves. */
final class OwnCheck {
    private static final Pattern LEADING_PATH = Pattern.compile("[a-z]\\w*(?:\\.\\w+|\\[[^\\[\\]\"]+])*");
    /** A word that can only be a key: its value follows, or it is written like one. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z]\\w*(?= \\()|\\b[a-z]+[A-Z]\\w*");

    private OwnCheck() {}

    /** A value somewhere in a map, and the keys that lead to it. */
    private record Place(String path, Position at) {}

    /**
     * A record's own checks begin with the name of a component, perhaps with the keys above it in front, or of something further down:
     * the problem stands at that key's value, if it is written, else at the record's map. Where that value comes from a file that this
     * one extends, it stands at a value of this file which the message names as well: that is the one to change.
     */
    static void note(Problems problems, Mapping map, RecordShape shape, String path, String message) {
        Optional<Place> named = component(map, shape, message).or(() -> below(map, leadingName(message)));
        String file = map.at().file();
        boolean isOwn = named.map(place -> place.at().file().equals(file)).orElse(false);
        Optional<Place> own = isOwn ? named : ownPlace(map, shape, message);
        Position at = own.or(() -> named).map(Place::at).orElse(map.at());
        String below = named.or(() -> own).map(Place::path).orElse("");
        problems.add(at, path.isEmpty() || below.isEmpty() ? path + below : path + "." + below, message);
    }

    /** The component that the message begins with. */
    private static Optional<Place> component(Mapping map, RecordShape shape, String message) {
        String named = leading(message);
        while (!named.isEmpty()) {
            String name = named.split("[.\\[]", 2)[0];
            if (shape.names().contains(name)) {
                return Optional.of(new Place(
                        name, TreePath.parse(named, map.at()).closest(map).at()));
            }
            int dot = named.indexOf('.');
            named = dot < 0 ? "" : named.substring(dot + 1);
        }
        return Optional.empty();
    }

    private static String leading(String message) {
        Matcher leading = LEADING_PATH.matcher(message);
        return leading.lookingAt() ? leading.group() : "";
    }

    private static String leadingName(String message) {
        String path = leading(message);
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A value of this file that the message names. */
    private static Optional<Place> ownPlace(Mapping map, RecordShape shape, String message) {
        String file = map.at().file();
        Optional<Place> component = shape.names().stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(message).find())
                .flatMap(name -> map.value(name).stream().map(value -> new Place(name, value.at())))
                .filter(place -> place.at().file().equals(file))
                .findFirst();
        return component.or(() -> KEY.matcher(message)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> all(map, name).stream())
                .filter(place -> place.at().file().equals(file))
                .findFirst());
    }

    /** The value of that name below, this file's first. */
    private static Optional<Place> below(Mapping map, String name) {
        ImmutableList<Place> places = all(map, name);
        String file = map.at().file();
        return places.stream()
                .filter(place -> place.at().file().equals(file))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private static ImmutableList<Place> all(Mapping map, String name) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        collect(map, "", name, places);
        return places.build();
    }

    private static void collect(Mapping map, String path, String name, ImmutableList.Builder<Place> places) {
        map.entries().forEach((key, entry) -> {
            String here = path.isEmpty() ? key : TreePath.key(path, key);
            if (key.equals(name)) {
                places.add(new Place(here, entry.value().at()));
            }
            if (entry.value() instanceof Mapping inner) {
                collect(inner, here, name, places);
            }
        });
    }
}
