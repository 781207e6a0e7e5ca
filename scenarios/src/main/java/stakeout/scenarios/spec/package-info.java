/** What a scenario file says, as records, field for field. */
package stakeout.scenarios.spec;
