package stakeout.scenarios.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import stakeout.model.TypeNames;

/**
 * How a type is written as one scalar.
 *
 * @param type the class; a record or interface may have a short form as a scalar beside its map
 * @param expects what one writes, for messages: {@code a length of time such as '10 d'}
 * @param parse the value of a text at a place; {@code IllegalArgumentException} or {@code ArithmeticException} with the law that is
 *     broken and a remedy if there is none
 * @param format the one text of a value, which {@code parse} turns into an equal value
 * @param isText whether any text will do, so that quotes mean nothing and must be kept when writing
 * @param plainOnly whether quotes make it something else, as with numbers
 */
record ScalarType<T>(
        Class<T> type,
        String expects,
        BiFunction<String, Position, T> parse,
        Function<T, String> format,
        boolean isText,
        boolean plainOnly) {

    private static final ClassValue<Optional<ScalarType<?>>> OWN_FORMS = new ClassValue<>() {
        @Override
        protected Optional<ScalarType<?>> computeValue(Class<?> type) {
            return findOwnForm(type);
        }
    };

    /** The scalar form that a class brings itself: {@code public static parse(String)}, undone by {@code toString}. */
    static Optional<ScalarType<?>> ownFormOf(Class<?> type) {
        return OWN_FORMS.get(type);
    }

    private static <T> Optional<ScalarType<?>> findOwnForm(Class<T> type) {
        try {
            Method parse = type.getDeclaredMethod("parse", String.class);
            int modifiers = parse.getModifiers();
            if (!Modifier.isStatic(modifiers) || !Modifier.isPublic(modifiers) || parse.getReturnType() != type) {
                return Optional.empty();
            }
            parse.setAccessible(true);
            String name = TypeNames.kebab(type.getSimpleName()).replace('-', ' ');
            String expects = ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
            return Optional.of(new ScalarType<>(
                    type, expects, (text, at) -> type.cast(invoke(parse, text)), Object::toString, false, false));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object invoke(Method parse, String text) {
        try {
            return parse.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(parse + " fails for '" + text + "'", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(parse + " cannot be called", e);
        }
    }

    Object valueOf(String text, Position at) {
        return parse.apply(text, at);
    }

    String textOf(Object value) {
        return format.apply(type.cast(value));
    }
}
