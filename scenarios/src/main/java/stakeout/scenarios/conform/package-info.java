/** Holds the production rules against the protocols' own numbers: vector files, the rules that answer them, what differs. */
package stakeout.scenarios.conform;
