package stakeout.scenarios.load;

import java.util.function.BiFunction;
import java.util.function.Function;

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

    Object valueOf(String text, Position at) {
        return parse.apply(text, at);
    }

    String textOf(Object value) {
        return format.apply(type.cast(value));
    }
}
