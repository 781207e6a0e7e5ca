/** Every validator a cell. */
package stakeout.visualizer.scene.validators;
