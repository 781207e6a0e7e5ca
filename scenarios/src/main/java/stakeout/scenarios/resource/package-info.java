/** The files that are shipped inside the program: protocols, scenarios, suites. */
package stakeout.scenarios.resource;
