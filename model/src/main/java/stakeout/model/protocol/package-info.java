/** Protocols: ordered lists of rules with their values, and what the rest of the house may ask of them. */
package stakeout.model.protocol;
