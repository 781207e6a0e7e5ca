package stakeout.model.slot;

/**
 * From the root on, to the child under which most votes are, until a block has none. A timely block counts for a part of a slot's
 * committee more, as long as its slot lasts.
 *
 * <p>Every validator has one vote a period, so that the latest vote of each is all there is. Source: [consensus-specs] phase0
 * fork-choice, get_head, get_weight. Unlike it: of equal children the one seen first, there the one with the greater hash; votes of
 * earlier periods, all for what is below the root, are left out.
 */
public record LmdGhost() implements ForkChoice {
    @Override
    public int head(BlockTree tree) {
        int size = tree.size();
        long[] under = new long[size];
        int[] best = new int[size];
        for (int block = size - 1; block > BlockTree.ROOT; block--) {
            under[block] += tree.votes(block) + tree.boostOf(block);
            int parent = tree.parent(block);
            under[parent] += under[block];
        }
        for (int block = size - 1; block > BlockTree.ROOT; block--) {
            int parent = tree.parent(block);
            if (tree.isPublished(block) && (best[parent] == 0 || isBetter(tree, under, block, best[parent]))) {
                best[parent] = block;
            }
        }
        int head = BlockTree.ROOT;
        while (best[head] != 0) {
            head = best[head];
        }
        return head;
    }

    private static boolean isBetter(BlockTree tree, long[] under, int block, int other) {
        return under[block] == under[other] ? tree.isSeenBefore(block, other) : under[block] > under[other];
    }

    @Override
    public boolean isByVotes() {
        return true;
    }
}
