/** What the world outside the protocol pays and charges: prices, costs, gains. */
package stakeout.model.economy;
