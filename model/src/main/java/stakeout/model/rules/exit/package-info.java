/** How stake leaves, how long that takes and what it is liable for meanwhile. */
package stakeout.model.rules.exit;
