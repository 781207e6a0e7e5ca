/** What a watcher of a run is told: facts, and apart from them testimony. */
package stakeout.model.observe;
