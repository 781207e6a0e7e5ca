package stakeout.scenarios.load;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes records of trees, and trees of records. A key is a record component; a component is required unless it is an
 * {@code Optional} or has a {@link stakeout.model.Default}. Understood are records, enums ({@code closed-form}),
 * {@code Optional}, {@code List}, {@code Map<String, T>} (ordered), {@link YamlTree} itself, interfaces whose records
 * {@link Variants} knows (picked by {@code type:}; a bare name stands for {@code {type: name}}), the scalars {@code int},
 * {@code long}, {@code double}, {@code boolean}, {@code String}, {@code BigInteger}, {@code BigDecimal}, {@code LocalDate}, the
 * quantities of {@link stakeout.model.quantity}, any class with a {@code public static parse(String)} that its {@code toString}
 * undoes, and any type with a registered scalar form. Immutable.
 *
 * <pre>
 * Binder binder = Binder.builder().variants(variants).scalar(Instant.class, "a time such as '10 d'", Instant::parse).build();
 * ScenarioSpec spec = binder.read(Path.of("third.yaml"), ScenarioSpec.class).value();
 * </pre>
 */
public final class Binder {
    private final Variants variants;
    private final ImmutableMap<Class<?>, ScalarType<?>> scalars;
    private final WrittenForms forms;

    private Binder(Variants variants, Map<Class<?>, ScalarType<?>> scalars) {
        this.variants = variants;
        this.scalars = ImmutableMap.copyOf(scalars);
        this.forms = new WrittenForms(this.scalars);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What this binder's {@code type:} can name. */
    public Variants variants() {
        return variants;
    }

    /** What one writes for a type, in words: {@code a whole number}. */
    public String form(Type type) {
        return forms.of(type);
    }

    /** Whether values of a class are written as one scalar, perhaps beside a map. */
    public boolean isScalar(Class<?> type) {
        return forms.scalar(Primitives.wrap(type)) != null;
    }

    /**
     * Reads a file as a record.
     *
     * @throws UserMistake with all problems of the file
     */
    public <T> Bound<T> read(Path file, Class<T> type) {
        Problems problems = new Problems();
        YamlTree tree = YamlReader.read(file, problems);
        Optional<Bound<T>> bound = bind(tree, type, problems);
        problems.throwIfAny();
        return bound.orElseThrow();
    }

    /**
     * Makes a record of a tree.
     *
     * @throws UserMistake with all problems of the tree
     */
    public <T> Bound<T> bind(YamlTree tree, Class<T> type) {
        Problems problems = new Problems();
        Optional<Bound<T>> bound = bind(tree, type, problems);
        problems.throwIfAny();
        return bound.orElseThrow();
    }

    /** Makes a record of a tree, or notes why not. A record may come back although there were problems before. */
    public <T> Optional<Bound<T>> bind(YamlTree tree, Class<T> type, Problems problems) {
        return new Binding(variants, forms, problems)
                .bind(tree, type, "")
                .map(value -> new Bound<>(cast(value, type), Placing.placed(toTree(value, type), tree)));
    }

    /** A value as a tree that stands nowhere; {@code declared} is the type it would be bound as, perhaps an interface. */
    public YamlTree toTree(Object value, Class<?> declared) {
        return new TreeWriter(variants, scalars).write(value, declared);
    }

    private static <T> T cast(Object value, Class<T> type) {
        return Primitives.wrap(type).cast(value);
    }

    /** Gathers what a binder knows. */
    public static final class Builder {
        private Variants variants = Variants.none();
        private final Map<Class<?>, ScalarType<?>> scalars = new LinkedHashMap<>(Scalars.builtIn());

        private Builder() {}

        public Builder variants(Variants known) {
            variants = known;
            return this;
        }

        /**
         * Registers (or replaces) the scalar form of a type whose {@code toString} is the text that {@code parse} reads. A record or
         * an interface may have one beside its map.
         *
         * @param expects what one writes: {@code a length of time such as '10 d'}
         * @param parse throws IllegalArgumentException with law and remedy
         */
        public <T> Builder scalar(Class<T> type, String expects, Function<String, T> parse) {
            return scalar(type, expects, (text, at) -> parse.apply(text), Object::toString);
        }

        /** As above, for types that need the place (a file's folder, say) or have another text than {@code toString}. */
        public <T> Builder scalar(
                Class<T> type, String expects, BiFunction<String, Position, T> parse, Function<T, String> format) {
            scalars.put(type, new ScalarType<>(type, expects, parse, format, false, false));
            return this;
        }

        public Binder build() {
            return new Binder(variants, scalars);
        }
    }
}
