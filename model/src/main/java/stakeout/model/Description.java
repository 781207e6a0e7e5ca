package stakeout.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a rule, strategy, attack or measure does, in one line for the lists of the command line:
 * {@code @Description("Votes without verifying.")}; or what one writes for a record component whose type does not tell.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Description {
    /** One sentence; of a component, what stands after its key. */
    String value();
}
