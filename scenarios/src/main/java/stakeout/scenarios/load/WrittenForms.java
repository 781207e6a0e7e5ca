package stakeout.scenarios.load;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.model.TypeNames;

/** What one writes for a type, in words: for messages and for lists of keys. */
final class WrittenForms {
    private static final int MOST_KEYS_NAMED = 8;

    private final Map<Class<?>, ScalarType<?>> scalars;

    WrittenForms(Map<Class<?>, ScalarType<?>> scalars) {
        this.scalars = scalars;
    }

    /** How a class is written as one scalar; null if it is not. */
    ScalarType<?> scalar(Class<?> wanted) {
        ScalarType<?> known = scalars.get(wanted);
        return known != null ? known : ScalarType.ownFormOf(wanted).orElse(null);
    }

    /** {@code a whole number}, {@code one of first, second}. */
    String of(Class<?> wanted) {
        ScalarType<?> scalarType = scalar(wanted);
        if (scalarType != null) {
            return scalarType.expects();
        }
        if (wanted.isRecord()) {
            List<String> names = RecordShape.of(wanted).names();
            return names.size() > MOST_KEYS_NAMED ? "a map" : "a map with the keys " + String.join(", ", names);
        }
        return wanted.isEnum()
                ? "one of " + String.join(", ", constants(wanted).keySet())
                : wanted == YamlTree.class ? "any value" : "a map with a type";
    }

    /** The same of a type that may be optional, a list or a map. */
    String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Optional.class) {
                return of(generic.getActualTypeArguments()[0]);
            }
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType()) ? "a map" : "a list";
        }
        return of(com.google.common.primitives.Primitives.wrap((Class<?>) type));
    }

    static Map<String, Object> constants(Class<?> enumClass) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : enumClass.getEnumConstants()) {
            constants.put(TypeNames.of((Enum<?>) constant), constant);
        }
        return constants;
    }
}
