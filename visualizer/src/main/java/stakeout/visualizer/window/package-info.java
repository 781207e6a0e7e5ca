/** The window: MASON's console and display over a scene, and a bar to move through time. */
package stakeout.visualizer.window;
