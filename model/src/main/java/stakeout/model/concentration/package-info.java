/** How unequally stake is held: Gini, Herfindahl–Hirschman, Nakamoto, Theil and entropy over {@link stakeout.model.concentration.Holdings}. */
package stakeout.model.concentration;
