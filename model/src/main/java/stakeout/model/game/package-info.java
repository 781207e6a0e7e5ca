/** Games that groups play: voting power of weighted players, what a coalition's members contribute. */
package stakeout.model.game;
