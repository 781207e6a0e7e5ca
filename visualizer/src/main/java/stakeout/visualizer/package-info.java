/**
 * What people watch: the MASON window over a simulation or a recording; being the last module, also the assembled distribution.
 */
package stakeout.visualizer;
