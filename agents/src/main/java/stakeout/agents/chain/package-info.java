/** The branches of the chain, who proposes on them, and the evidence that one of them holds against voters on both. */
package stakeout.agents.chain;
