/** Why money moved: postings by cause, and the account of an attack. */
package stakeout.visualizer.scene.money;
