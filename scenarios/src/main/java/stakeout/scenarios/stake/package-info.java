/** Where stake comes from: equal shares, a drawn distribution, the user's CSV file or a real snapshot shipped with the project. */
package stakeout.scenarios.stake;
