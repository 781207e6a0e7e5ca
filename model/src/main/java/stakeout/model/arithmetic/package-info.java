/** Protocol number formats as integers: exact, rounded as the protocol rounds, checked for overflow, never wrapping. */
package stakeout.model.arithmetic;
