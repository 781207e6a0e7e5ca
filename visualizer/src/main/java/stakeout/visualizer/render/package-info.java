/** Scenes as files: PNG, animated GIF, folders of frames; without a display. */
package stakeout.visualizer.render;
