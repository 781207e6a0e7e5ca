/** The command line: what a user may ask for, and with which exit status it ends. */
package stakeout.scenarios.cli;
