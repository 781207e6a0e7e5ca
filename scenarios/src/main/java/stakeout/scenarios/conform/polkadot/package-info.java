/** How Polkadot's rules answer the published vectors of its election, payouts and slashes. */
package stakeout.scenarios.conform.polkadot;
