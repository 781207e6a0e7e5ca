package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.model.Default;

/** A record class taken apart: its components in order, how to make one and how to look into one. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    /** One component; {@code defaultTree} is what {@link Default} says, standing nowhere. */
    record Component(String name, Type type, Optional<YamlTree> defaultTree, Method accessor) {}

    private final Class<? extends Record> type;
    private final Constructor<? extends Record> constructor;
    final ImmutableList<Component> components;

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        RecordComponent[] parts = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor: " + type.getName(), e);
        }
        constructor.setAccessible(true);
        components = Arrays.stream(parts).map(part -> component(type, part)).collect(ImmutableList.toImmutableList());
    }

    static RecordShape of(Class<?> recordClass) {
        return SHAPES.get(recordClass);
    }

    private static Component component(Class<?> type, RecordComponent part) {
        Default annotation = part.getAnnotation(Default.class);
        Optional<YamlTree> defaultTree =
                annotation == null ? Optional.empty() : Optional.of(defaultTree(type, part, annotation.value()));
        Method accessor = part.getAccessor();
        accessor.setAccessible(true);
        return new Component(part.getName(), part.getGenericType(), defaultTree, accessor);
    }

    private static YamlTree defaultTree(Class<?> type, RecordComponent part, String text) {
        String place = "default of " + type.getSimpleName() + "." + part.getName();
        Problems problems = new Problems();
        try {
            YamlTree tree = YamlReader.parse(place, text, problems);
            problems.throwIfAny();
            return tree.movedTo(Position.ofFile(place));
        } catch (UserMistake mistake) {
            throw new IllegalStateException(mistake.getMessage(), mistake);
        }
    }

    List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /**
     * Makes a record of its component values.
     *
     * @throws IllegalArgumentException or {@code ArithmeticException}, from the record's own checks
     * @throws IllegalStateException if its constructor fails otherwise, which is our mistake
     */
    Record make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof ArithmeticException) {
                throw (RuntimeException) e.getCause();
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("no " + type.getName() + " of " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + type.getName() + " of " + values, e);
        }
    }

    /** The value of a component in a record of this class. */
    Object get(Component component, Object recordOfThis) {
        try {
            return component.accessor.invoke(recordOfThis);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + component.name + " of a " + type.getName(), e);
        }
    }
}
