/** Reports: verdicts and what must stand beside them, for people to read. */
package stakeout.results.report;
