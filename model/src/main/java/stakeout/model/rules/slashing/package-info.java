/** What a provable offence and long absence cost. */
package stakeout.model.rules.slashing;
