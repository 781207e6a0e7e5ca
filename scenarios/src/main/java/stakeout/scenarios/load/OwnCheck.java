package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;

/** Where the problems stand that records find in themselves. */
final class OwnCheck {
    private static final Pattern LEADING_PATH = Pattern.compile("[a-z]\\w*(?:\\.\\w+|\\[[^\\[\\]\"]+])*");
    /** A word that can only be a key: its value follows, or it is written like one. */
    private static final Pattern KEY = Pattern.compile("\\b[a-z]\\w*(?= \\()|\\b[a-z]+[A-Z]\\w*");

    private OwnCheck() {}

    /** A value somewhere in a map, and the keys that lead to it; what it says, empty where that is no scalar. */
    private record Place(String path, Position at, String text) {
        static Place of(String path, YamlTree value) {
            return new Place(path, value.at(), value instanceof Scalar scalar ? scalar.text() : "");
        }
    }

    /**
     * A record's own checks begin with the name of a component, perhaps with the keys above it in front, or of something further down:
     * the problem stands at that key's value, if it is written, else at the record's map. Where that value comes from a file that this
     * one extends, it stands at a value of this file which the message names as well, else at the nearest one: that is what to change.
     */
    static void note(Problems problems, Mapping map, RecordShape shape, String path, String message) {
        Optional<Place> named = component(map, shape, message).or(() -> below(map, message));
        Optional<Place> own = named.filter(place -> isOwn(place, map)).isPresent()
                ? named
                : ownPlace(map, shape, message)
                        .or(() -> nearest(map, named.map(Place::path).orElse("")));
        Position at = own.or(() -> named).map(Place::at).orElse(map.at());
        String below = named.or(() -> own).map(Place::path).orElse("");
        problems.add(at, path.isEmpty() || below.isEmpty() ? path + below : path + "." + below, message);
    }

    /** Whether a value was written in the file of the map; where that is shipped, by whoever put another in its place. */
    private static boolean isOwn(Place place, Mapping map) {
        return map.at().isShipped()
                ? !place.at().isShipped()
                : place.at().file().equals(map.at().file());
    }

    /** The component that the message begins with. */
    private static Optional<Place> component(Mapping map, RecordShape shape, String message) {
        String named = leading(message);
        while (!named.isEmpty()) {
            String name = named.split("[.\\[]", 2)[0];
            if (shape.names().contains(name)) {
                YamlTree closest = TreePath.parse(named, map.at()).closest(map);
                return Optional.of(new Place(name, closest.at(), ""));
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
        Optional<Place> component = shape.names().stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(message).find())
                .flatMap(name -> map.value(name).stream().map(value -> Place.of(name, value)))
                .filter(place -> isOwn(place, map))
                .findFirst();
        return component.or(() -> KEY.matcher(message)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> all(map, name).stream())
                .filter(place -> isOwn(place, map))
                .findFirst());
    }

    /** The value further down that the message begins with: the one that says what is quoted there, this file's first. */
    private static Optional<Place> below(Mapping map, String message) {
        String name = leadingName(message);
        ImmutableList<Place> places = all(map, name);
        return places.stream()
                .filter(place -> message.contains(name + " (" + place.text() + ")"))
                .findFirst()
                .or(() -> places.stream().filter(place -> isOwn(place, map)).findFirst())
                .or(() -> places.stream().findFirst());
    }

    /** A value of this file in the map that {@code path} lies in, or else in one of those around it. */
    private static Optional<Place> nearest(Mapping map, String path) {
        String around = path;
        while (true) {
            int dot = around.lastIndexOf('.');
            around = dot < 0 ? "" : around.substring(0, dot);
            YamlTree tree = around.isEmpty() ? map : map.get(around).orElse(map);
            if (tree instanceof Mapping inner) {
                Optional<Place> own = scalars(inner, around).stream()
                        .filter(place -> isOwn(place, map)
                                && !place.at().equals(map.at())) // what nobody wrote stands where the map does
                        .findFirst();
                if (own.isPresent() || around.isEmpty()) {
                    return own;
                }
            }
        }
    }

    private static ImmutableList<Place> scalars(Mapping map, String path) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        collect(map, path, key -> true, places);
        return places.build().stream()
                .filter(place -> !place.text().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Place> all(Mapping map, String name) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        collect(map, "", name::equals, places);
        return places.build();
    }

    private static void collect(
            Mapping map, String path, Predicate<String> wanted, ImmutableList.Builder<Place> places) {
        map.entries().forEach((key, entry) -> {
            String here = TreePath.key(path, key);
            if (wanted.test(key)) {
                places.add(Place.of(here, entry.value()));
            }
            if (entry.value() instanceof Mapping inner) {
                collect(inner, here, wanted, places);
            }
        });
    }
}
