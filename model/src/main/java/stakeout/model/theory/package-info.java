/** Closed forms from the literature, each with its source: what the simulator is tested against. */
package stakeout.model.theory;
