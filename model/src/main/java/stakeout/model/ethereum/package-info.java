/**
 * Ethereum's epoch function since Deneb, one rule a file, in the words of [consensus-specs] phase0, altair, bellatrix, deneb and
 * electra. {@link stakeout.model.protocol.Ethereum} puts them in order.
 *
 * <p>Not modelled: attestation inclusion (a vote is in time or not at all), withdrawals (a balance that may leave stays in
 * its row, where it neither earns nor loses), partial withdrawal requests, fork choice.
 */
package stakeout.model.ethereum;
