/** What changes: the validator columns, finality, supply and the parts that families of rules bring along. */
package stakeout.model.state;
