package stakeout.agents;

import stakeout.agents.strategy.Strategy;

/**
 * Operators of one population.
 *
 * @param name as in the roster
 * @param strategy what each of its operators does
 * @param cohort whether one agent acts for all of them; the rows come out the same either way
 */
public record Group(String name, Strategy strategy, boolean cohort) {}
