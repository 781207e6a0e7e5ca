/** The protocols' values: shipped and own files, one extending another, made into the rules that are played. */
package stakeout.scenarios.protocol;
