/** Closed forms of what corrupting a stake costs and brings: doubles for prices and shares, tokens and years; what the simulator is held against where the theory applies. */
package stakeout.model.security;
