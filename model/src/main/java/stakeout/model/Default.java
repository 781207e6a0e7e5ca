package stakeout.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component is when a scenario file leaves its key out, written as one would write it in the file:
 * {@code @Default("0.02")}, {@code @Default("10 d")}, {@code @Default("[]")}, {@code @Default("{type: honest}")}.
 *
 * <p>A component without it is required, unless it is an {@code Optional}. The resolved scenario shows every default that was
 * used. A text that does not fit the component is our mistake, not the user's, and stops with {@code IllegalStateException}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The default as YAML text. */
    String value();
}
