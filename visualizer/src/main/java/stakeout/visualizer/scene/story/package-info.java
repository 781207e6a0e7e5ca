/** What happened last, in plain sentences, and what its words mean. */
package stakeout.visualizer.scene.story;
