/** Who is on duty in a period, and with what voting weight. */
package stakeout.model.rules.selection;
