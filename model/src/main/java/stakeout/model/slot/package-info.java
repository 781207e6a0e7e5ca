/** Slots one by one: blocks and their forks, which fork goes on, who may propose, and what became of every slot. */
package stakeout.model.slot;
