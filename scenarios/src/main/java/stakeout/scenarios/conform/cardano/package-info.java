/** How the rules of Cardano answer its vectors. */
package stakeout.scenarios.conform.cardano;
