/**
 * Who acts: the operators, cohorts, delegators, coalitions and markets that play a protocol, and the MASON simulation they meet in.
 */
package stakeout.agents;
