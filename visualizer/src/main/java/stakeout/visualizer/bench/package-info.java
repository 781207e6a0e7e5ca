/** How long it takes until a recording is seen, and until it has moved. */
package stakeout.visualizer.bench;
