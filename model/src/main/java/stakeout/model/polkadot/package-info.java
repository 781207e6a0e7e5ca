/**
 * Polkadot's nominated proof of stake: what its staking pallet computes, in its own integers. The election by Phragmén, era points and
 * payout, emission, slashes, bonds. Amounts are planck (1 DOT = 1e10).
 */
package stakeout.model.polkadot;
