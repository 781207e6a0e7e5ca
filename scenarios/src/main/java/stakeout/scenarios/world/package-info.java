/** From a scenario's words to the world that agents play: population, delegations, network and horizon in whole numbers. */
package stakeout.scenarios.world;
