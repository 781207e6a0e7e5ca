/** Colours, patterns and letters: how all scenes look alike. */
package stakeout.visualizer.theme;
