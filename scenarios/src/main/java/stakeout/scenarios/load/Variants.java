package stakeout.scenarios.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stakeout.model.TypeNames;

/**
 * Which records {@code type:} can name for each kind (an interface such as {@code Strategy}). The names derive from the classes, see
 * {@link TypeNames}. A sealed interface knows its records by itself and needs no registration.
 */
public final class Variants {
    private final ImmutableMap<Class<?>, ImmutableMap<String, Class<? extends Record>>> byKind;

    private Variants(ImmutableMap<Class<?>, ImmutableMap<String, Class<? extends Record>>> byKind) {
        this.byKind = byKind;
    }

    /** No registered kinds; sealed interfaces only. */
    public static Variants none() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Name and record class of each variant of {@code kind}, sorted by name; empty if {@code kind} is not known as a kind. */
    public ImmutableMap<String, Class<? extends Record>> of(Class<?> kind) {
        ImmutableMap<String, Class<? extends Record>> registered = byKind.get(kind);
        if (registered != null) {
            return registered;
        }
        return kind.isInterface() && kind.isSealed() ? named(kind, permitted(kind)) : ImmutableMap.of();
    }

    /** The kinds that were registered, in order. */
    public ImmutableSet<Class<?>> kinds() {
        return byKind.keySet();
    }

    /** What {@code type:} says for {@code variant} as a {@code kind}. */
    public Optional<String> nameOf(Class<?> variant, Class<?> kind) {
        return of(kind).entrySet().stream()
                .filter(entry -> entry.getValue().equals(variant))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Set<Class<? extends Record>> permitted(Class<?> kind) {
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        for (Class<?> permitted : kind.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted.asSubclass(Record.class));
            } else if (permitted.isSealed()) {
                records.addAll(permitted(permitted));
            }
        }
        return records;
    }

    private static ImmutableMap<String, Class<? extends Record>> named(
            Class<?> kind, Set<Class<? extends Record>> records) {
        return named(kind, records, ImmutableMap.of());
    }

    private static ImmutableMap<String, Class<? extends Record>> named(
            Class<?> kind, Set<Class<? extends Record>> records, Map<Class<?>, String> origins) {
        Map<String, Class<? extends Record>> named = new TreeMap<>();
        for (Class<? extends Record> variant : records) {
            String name = TypeNames.of(variant, kind);
            Class<?> other = named.putIfAbsent(name, variant);
            checkArgument(
                    other == null,
                    "type '%s' of %s must be one class, and is two:\n%s\n%s\n"
                            + "Maybe leave one of the two out of the class path, or give the class another name.",
                    name,
                    kind.getSimpleName(),
                    other == null ? "" : origin(other, origins),
                    origin(variant, origins));
            checkArgument(
                    Arrays.stream(variant.getRecordComponents())
                            .map(RecordComponent::getName)
                            .noneMatch("type"::equals),
                    "%s must not have a component called 'type': that key picks the variant.",
                    variant.getName());
        }
        return ImmutableMap.copyOf(named);
    }

    private static String origin(Class<?> variant, Map<Class<?>, String> origins) {
        return variant.getName() + (origins.containsKey(variant) ? ", listed by " + origins.get(variant) : "");
    }

    /** Gathers kinds and their records. */
    public static final class Builder {
        private final Map<Class<?>, Set<Class<? extends Record>>> records = new LinkedHashMap<>();
        private final Map<Class<?>, String> origins = new LinkedHashMap<>();

        private Builder() {}

        /** Makes an interface a kind, with these of its records. */
        @SafeVarargs
        public final <K> Builder kind(Class<K> kind, Class<? extends Record>... variants) {
            checkArgument(kind.isInterface(), "kind (%s) must be an interface.", kind.getName());
            Set<Class<? extends Record>> known = records.computeIfAbsent(kind, k -> new LinkedHashSet<>());
            for (Class<? extends Record> variant : variants) {
                checkArgument(
                        kind.isAssignableFrom(variant), "%s must be a %s.", variant.getName(), kind.getSimpleName());
                known.add(variant);
            }
            return this;
        }

        /**
         * Adds the records of a catalogue, each to every kind so far that it implements.
         *
         * @param origin who lists them, for messages
         * @throws IllegalArgumentException if one implements none of them
         */
        public Builder types(Iterable<Class<? extends Record>> variants, String origin) {
            for (Class<? extends Record> variant : variants) {
                boolean used = false;
                for (Map.Entry<Class<?>, Set<Class<? extends Record>>> entry : records.entrySet()) {
                    if (entry.getKey().isAssignableFrom(variant)) {
                        entry.getValue().add(variant);
                        used = true;
                    }
                }
                origins.putIfAbsent(variant, origin);
                checkArgument(
                        used,
                        "%s, listed by %s, must implement one of %s.",
                        variant.getName(),
                        origin,
                        records.keySet().stream().map(Class::getSimpleName).toList());
            }
            return this;
        }

        /**
         * The registry.
         *
         * @throws IllegalArgumentException if two variants of a kind have the same name
         */
        public Variants build() {
            ImmutableMap.Builder<Class<?>, ImmutableMap<String, Class<? extends Record>>> built =
                    ImmutableMap.builder();
            records.forEach((kind, variants) -> built.put(kind, named(kind, variants, origins)));
            return new Variants(built.buildOrThrow());
        }
    }
}
