package stakeout.agents.attack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an attack sets itself up when a rule set is assessed: pieces of a scenario, in which the attackers are the group
 * {@code coalition} and all others the group {@code others}. Several say several ways to try it; an attack that cannot be tried so says
 * why, see {@link NoTrial}; one that says nothing is told as not assessed.
 *
 * <p>Times that fit every protocol: {@code $start} (a few steps), {@code $day}, {@code $week} and {@code $fortnight} (or a few periods
 * where those are long), {@code $end}, {@code $late} and {@code $far} ({@code $start} and a day, a week, or a fortnight). Money: {@code $gain}
 * is what a success brings from outside as it was declared, {@code $bid} half of it in equal parts for each validator of the coalition,
 * {@code $currency} what both are counted in, {@code $share} just less than the coalition's share of all stake; without a declared gain a trial with one of them is refused. What it does to the population
 * stays the same for all shares.
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

    /** Further keys of both groups: {@code commission: 0.1}. */
    String everybody() default "";

    /** Whether each step must be one period, where it would be several of them. */
    boolean stepIsPeriod() default false;

    /** Days after which it is surely clear whether it succeeds, where its own times do not say so. */
    int lastsDays() default 0;

    /**
     * For so many days after that what it costs is watched, where its account is closed before, or never is because delegators move on
     * and on; 0 for until all is settled.
     */
    int watchedDays() default 0;

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
