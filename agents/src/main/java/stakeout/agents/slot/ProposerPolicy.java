package stakeout.agents.slot;

/**
 * What the members of a coalition do slot by slot. While a plan has one, CONSENSUS plays the slots of each period one by one; all others follow
 * the protocol: they build and vote on what the fork choice says of what they see.
 */
public interface ProposerPolicy {
    /** Members who follow the protocol too. */
    ProposerPolicy HONEST = SlotView::proposeHonestly;

    /**
     * A slot begins, and nobody has proposed in it yet. Where {@link SlotView#isMine} members propose now or let the slot go by.
     */
    void onSlot(SlotView view);

    /** The slot's block, if there is one, has been seen, and votes are due; what is published now still arrives in time for them. */
    default void onVotes(SlotView view) {}

    /** The last slot is over. What is not published by now never will be. */
    default void onEnd(SlotView view) {}
}
