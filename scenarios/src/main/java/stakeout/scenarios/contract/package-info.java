/** The laws that every rule, strategy, attack and measure must keep, for authors of plug-ins and for our own. */
package stakeout.scenarios.contract;
