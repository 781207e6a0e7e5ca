package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/** Writes values as trees: what {@link Binding} makes of the tree is an equal value. */
final class TreeWriter {
    private final Variants variants;
    private final Map<Class<?>, ScalarType<?>> scalars;

    TreeWriter(Variants variants, Map<Class<?>, ScalarType<?>> scalars) {
        this.variants = variants;
        this.scalars = scalars;
    }

    YamlTree write(Object value, Type declared) {
        if (declared instanceof ParameterizedType generic) {
            return writeGeneric(value, generic);
        }
        if (value instanceof YamlTree tree) {
            return tree;
        }
        Class<?> wanted = Primitives.wrap((Class<?>) declared);
        Optional<String> variant = variants.nameOf(value.getClass(), wanted);
        if (variant.isPresent()) {
            return writeRecord(value, variant);
        }
        ScalarType<?> scalarType = scalars.get(wanted);
        if (scalarType == null) {
            scalarType = ScalarType.ownFormOf(wanted).orElse(null);
        }
        if (scalarType != null && saysAll(scalarType, value)) {
            return new Scalar(Position.NOWHERE, scalarType.textOf(value), scalarType.isText());
        }
        if (value instanceof Enum<?> constant) {
            return YamlTree.scalar(TypeNames.of(constant));
        }
        if (value instanceof Record) {
            return writeRecord(value, Optional.empty());
        }
        throw new IllegalStateException(
                "no YAML form is known for " + value.getClass().getName());
    }

    /** Whether the short form is all there is to say; a record whose short form leaves something out is written as a map. */
    private static boolean saysAll(ScalarType<?> scalarType, Object value) {
        return !(value instanceof Record)
                || scalarType
                        .valueOf(scalarType.textOf(value), Position.NOWHERE)
                        .equals(value);
    }

    private YamlTree writeGeneric(Object value, ParameterizedType declared) {
        Type[] arguments = declared.getActualTypeArguments();
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> write(present, arguments[0])).orElse(YamlTree.scalar("null"));
        }
        if (value instanceof List<?> list) {
            return new Sequence(
                    Position.NOWHERE,
                    list.stream().map(item -> write(item, arguments[0])).collect(ImmutableList.toImmutableList()));
        }
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        ((Map<?, ?>) value)
                .forEach((key, item) ->
                        entries.put((String) key, new Entry(Position.NOWHERE, write(item, arguments[1]))));
        return new Mapping(Position.NOWHERE, entries.buildOrThrow());
    }

    private YamlTree writeRecord(Object value, Optional<String> variant) {
        RecordShape shape = RecordShape.of(value.getClass());
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        variant.ifPresent(name -> entries.put("type", new Entry(Position.NOWHERE, YamlTree.scalar(name))));
        for (RecordShape.Component component : shape.components) {
            YamlTree tree = write(shape.get(component, value), component.type());
            entries.put(component.name(), new Entry(Position.NOWHERE, tree));
        }
        return new Mapping(Position.NOWHERE, entries.buildOrThrow());
    }
}
