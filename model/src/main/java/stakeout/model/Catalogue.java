package stakeout.model;

import com.google.common.collect.ImmutableList;

/**
 * What a jar adds to the words of scenario files. A provider is found by {@link java.util.ServiceLoader}; it names record
 * classes, since records themselves have no public no-argument constructor. The {@code type:} of a class is its name in
 * kebab case without its interface's suffix: {@code LazyStrategy} is {@code lazy}, {@code FinalityStall} is
 * {@code finality-stall}.
 */
public interface Catalogue {
    /** Record classes that implement a rule, strategy, attack or measure interface. */
    ImmutableList<Class<? extends Record>> types();
}
