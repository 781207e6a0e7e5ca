package stakeout.agents.attack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why an attack is not tried when a rule set is assessed; see {@link Trial}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NoTrial {
    /** The reason as a half sentence: "it is an accident, which nobody chooses". */
    String because();
}
