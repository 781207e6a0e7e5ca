package stakeout.agents.attack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an attack sets itself up when a rule set is assessed: pieces of a scenario, in which the attackers are the group
 * {@code coalition} and all others the group {@code others}. Several say several ways to try it; an attack without one is told as not
 * assessed.
 *
 * <p>Times that fit every protocol: {@code $start} (a few steps), {@code $day} and {@code $week} (or a few periods
 * where those are long), {@code $end} and
 * {@code $late} ({@code $start} and a day, or a week). What it does to the population stays the same for all shares.
 */
@Documented
@Repeatable(Trial.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Trial {
    /** The attack itself: {@code {type: finality-stall, by: coalition, start: $start, lasts: $day}}. */
    String attack();

    /** Further keys of the scenario, such as {@code network:} or {@code delegators:}, one a line. */
    String scenario() default "";

    /** What the others do. */
    String others() default "honest";

    /** What is taken for granted and costs the coalition nothing, as a sentence; empty for nothing. */
    String assumes() default "";

    /** More than one. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        /** In the order in which they are tried. */
        Trial[] value();
    }
}
