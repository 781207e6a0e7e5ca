/**
 * The rules of Tezos as of protocol 025 Ushuaia: adaptive issuance, rewards by weights, staked and delegated baking power, adaptive
 * slashing. Amounts are mutez (10⁻⁶ tez) in longs; rates are exact fractions, as in the protocol.
 */
package stakeout.model.tezos;
