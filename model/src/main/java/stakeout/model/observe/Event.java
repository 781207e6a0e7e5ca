package stakeout.model.observe;

/**
 * Something of note.
 *
 * @param period when
 * @param kind what, in the words of the glossary
 * @param operator whom it concerns, or −1
 * @param validator the row it concerns, or −1
 * @param amount base units it moved or weight it concerns, 0 where none; of bribes micro-units of the currency; or what its kind says
 * @param detail a short readable text, stable from run to run
 */
public record Event(long period, Kind kind, int operator, int validator, long amount, String detail) {
    public enum Kind {
        ATTACK_BEGINS,
        ATTACK_ENDS,
        ATTACK_SUCCEEDS,
        /** An operator joined a coalition that forms by itself; amount: its weight. */
        COALITION_JOINED,
        /** Such a coalition is large enough and begins; amount: its weight. */
        COALITION_FORMED,
        /** A member left; amount: its weight. */
        COALITION_DEFECTED,
        /** A coalition gave up before it was large enough, or has no members left. */
        COALITION_DISSOLVED,
        /** An operator accepted a bribe; amount: what it was promised. */
        BRIBE_ACCEPTED,
        /** The briber is bound by its promises; amount: the most that they can cost it. */
        BRIBES_COMMITTED,
        PARTITION_BEGINS,
        PARTITION_HEALS,
        /** A branch is dropped; amount: the periods it lived. */
        BRANCH_ENDS,
        /** The other branch became the canonical one; amount: the periods that were undone, 0 where only blocks of one period are left out. */
        REORG,
        /** Keys of stake that has left have signed another past; amount: the periods it goes back. */
        HISTORY_REWRITTEN,
        /** Whoever holds stolen keys strikes with them; amount: of how many operators. */
        STOLEN_KEYS_USED,
        /** A change of the rules is brought to the vote; operator: who brings it. */
        VOTE_BEGINS,
        /** An operator was for the change when the votes were counted. */
        VOTE_CAST,
        /** A vote changed the rules; amount: the stake that was for it. */
        RULES_CHANGED,
        /** A vote left the rules as they were; amount: the stake that was for other ones. */
        VOTE_FAILS,
        INVALID_PROPOSAL,
        INVALID_FINALISED,
        OFFENCE,
        SLASH,
        JAIL,
        EXIT_REQUESTED,
        FINALITY_STALLS,
        FINALITY_RETURNS,
        LEAK_BEGINS,
        LEAK_ENDS,
        CONFLICTING_FINALITY,
        CHAIN_HALTS,
        CHAIN_RESUMES,
        STRATEGY_CHANGED,
        DELEGATION_MOVED,
        SETTLED
    }
}
