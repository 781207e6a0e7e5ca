/** Amounts with a unit as people write them in scenario files: spans of time, rates, money, shares; exact until converted. */
package stakeout.model.quantity;
