/** How stake votes on the rules of a protocol: who is for a change, when it carries, and from when on it holds. */
package stakeout.model.governance;
