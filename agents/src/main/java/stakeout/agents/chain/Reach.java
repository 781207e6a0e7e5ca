package stakeout.agents.chain;

import stakeout.agents.Partition;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.VoteTable;

/** Which votes arrive where: the vote tables of whole and split networks, and of a chain with an invalid branch. */
final class Reach {
    /** Whose votes the proposer of a period leaves out. */
    static final int OMITTED = 3;

    private static final int SIDES = 4;

    private Reach() {}

    /** One branch, one network: every vote counts. */
    static VoteTable whole(int[] sideOf) {
        return table(
                sideOf,
                side(
                        Partition.A,
                        Intent.ATTEST,
                        Intent.ATTEST_UNCHECKED,
                        Intent.VOTE_A,
                        Intent.VOTE_B,
                        Intent.VOTE_BOTH));
    }

    /** The same, with some operators' votes kept out by others. */
    static VoteTable omitting(int[] sideOf, Culprits[] culprits) {
        return new VoteTable(sideOf, whole(sideOf).counts(), culprits);
    }

    /** Side A of a split network; who is bridged follows A unless it says otherwise. */
    static VoteTable sideA(int[] sideOf) {
        return table(
                sideOf,
                side(Partition.A, Intent.ATTEST, Intent.ATTEST_UNCHECKED, Intent.VOTE_A, Intent.VOTE_BOTH),
                side(Partition.BRIDGED, Intent.ATTEST, Intent.ATTEST_UNCHECKED, Intent.VOTE_A, Intent.VOTE_BOTH));
    }

    /** Side B of a split network. */
    static VoteTable sideB(int[] sideOf) {
        return table(
                sideOf,
                side(Partition.B, Intent.ATTEST, Intent.ATTEST_UNCHECKED, Intent.VOTE_B, Intent.VOTE_BOTH),
                side(Partition.BRIDGED, Intent.VOTE_B, Intent.VOTE_BOTH));
    }

    /** The valid branch while an invalid one stands beside it. */
    static VoteTable valid(int[] sideOf) {
        return table(sideOf, side(Partition.A, Intent.ATTEST, Intent.VOTE_A, Intent.VOTE_BOTH));
    }

    /** The invalid branch: who does not verify votes for it, and who was told to. */
    static VoteTable invalid(int[] sideOf) {
        return table(sideOf, side(Partition.A, Intent.ATTEST_UNCHECKED, Intent.VOTE_B, Intent.VOTE_BOTH));
    }

    private static boolean[] side(int side, byte... intents) {
        boolean[] counts = new boolean[SIDES * Intent.COUNT];
        for (byte intent : intents) {
            counts[side * Intent.COUNT + intent] = true;
        }
        return counts;
    }

    private static VoteTable table(int[] sideOf, boolean[]... sides) {
        boolean[] counts = new boolean[SIDES * Intent.COUNT];
        for (boolean[] side : sides) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] |= side[i];
            }
        }
        return new VoteTable(sideOf, counts);
    }
}
