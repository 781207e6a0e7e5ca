/**
 * What a staking protocol is: its state, its rules, its economy and what theory says of them; no agents, no files, no threads.
 */
package stakeout.model;
