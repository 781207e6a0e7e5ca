package stakeout.model.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small trees whose head can be told by hand. */
final class ForkChoiceTest {
    private static final int COMMITTEE = 1000;

    @Test
    void whatIsHiddenIsNoHead() {
        BlockTree tree = new BlockTree(4);
        int seen = tree.add(BlockTree.ROOT, 0, 7);
        tree.publish(seen);
        int hidden = tree.add(tree.add(BlockTree.ROOT, 1, 8), 2, 8);
        assertThat(new LongestChain().head(tree)).isEqualTo(seen);
        assertThat(new LmdGhost().head(tree)).isEqualTo(seen);
        tree.publish(hidden);
        assertThat(new LongestChain().head(tree)).isEqualTo(hidden);
        assertThat(tree.isPublished(tree.parent(hidden))).isTrue();
    }

    @Test
    void ofEqualForksTheOneSeenFirstGoesOn() {
        BlockTree tree = new BlockTree(1);
        int first = tree.add(BlockTree.ROOT, 0, 1);
        int second = tree.add(BlockTree.ROOT, 1, 2);
        tree.publish(second);
        tree.publish(first);
        assertThat(new LongestChain().head(tree)).isEqualTo(second);
        assertThat(tree.rival()).isEqualTo(first);
        assertThat(new LmdGhost().head(tree)).isEqualTo(second);
        tree.vote(first, 1);
        assertThat(new LmdGhost().head(tree)).isEqualTo(first);
    }

    @Test
    void votesForDescendantsCountAndTheLongerForkNeedNotWin() {
        BlockTree tree = new BlockTree(8);
        int a = tree.add(BlockTree.ROOT, 0, 1);
        int b = tree.add(BlockTree.ROOT, 1, 2);
        int b2 = tree.add(b, 2, 3);
        int b3 = tree.add(b2, 3, 3);
        int a2 = tree.add(a, 4, 3);
        for (int block : new int[] {b3, a2}) {
            tree.publish(block);
        }
        tree.vote(a, 3);
        tree.vote(a2, 3);
        tree.vote(b2, 5);
        assertThat(new LmdGhost().head(tree)).isEqualTo(a2);
        assertThat(new LongestChain().head(tree)).isEqualTo(b3);
        tree.boost(b3, 2);
        assertThat(new LmdGhost().head(tree)).as("6 against 7").isEqualTo(b3);
        tree.boost(BlockTree.NONE, 0);
        assertThat(new LmdGhost().head(tree)).isEqualTo(a2);
        assertThat(tree.fork(a2, b3)).isEqualTo(BlockTree.ROOT);
        assertThat(tree.isOnto(b3, b)).isTrue();
        assertThat(tree.isOnto(b3, a)).isFalse();
    }

    @Test
    void aBlockIsAfterItsParent() {
        BlockTree tree = new BlockTree(4);
        int block = tree.add(BlockTree.ROOT, 3, 0);
        assertThatThrownBy(() -> tree.add(block, 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slot (3) of a block must be after its parent's (3).");
    }

    /** k hidden blocks with the members' votes of k slots against one boosted block: all others voted for the root. */
    private static boolean exAnte(int members, int blocks, int boost) {
        BlockTree tree = new BlockTree(8);
        int tip = BlockTree.ROOT;
        for (int slot = 0; slot < blocks; slot++) {
            tip = tree.add(tip, slot, 1);
        }
        int next = tree.add(BlockTree.ROOT, blocks, 2);
        tree.publish(next);
        tree.boost(next, boost);
        tree.publish(tip);
        tree.vote(tip, (long) blocks * members);
        return new LmdGhost().head(tree) == tip;
    }

    /** Votes withheld in one slot for the boosted block of the next. */
    private static boolean exPost(int members, int boost) {
        BlockTree tree = new BlockTree(8);
        int first = tree.add(BlockTree.ROOT, 0, 2);
        tree.publish(first);
        tree.vote(first, COMMITTEE - members);
        int second = tree.add(BlockTree.ROOT, 1, 1);
        tree.publish(second);
        tree.boost(second, boost);
        tree.vote(second, members);
        return new LmdGhost().head(tree) == second;
    }

    /** [three-attacks] with a boost B of a committee: k b > B; 2 b > 1 − B. */
    @ParameterizedTest
    @CsvSource({"1, 400, 401", "2, 400, 201", "3, 400, 134", "5, 400, 81", "1, 0, 1"})
    void exAnteNeedsMoreThanTheBoost(int blocks, int boost, int least) {
        assertThat(exAnte(least, blocks, boost)).isTrue();
        assertThat(exAnte(least - 1, blocks, boost)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"400, 301", "700, 151"})
    void exPostNeedsLessTheGreaterTheBoost(int boost, int least) {
        assertThat(exPost(least, boost)).isTrue();
        assertThat(exPost(least - 1, boost)).isFalse();
    }
}
