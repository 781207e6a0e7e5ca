package stakeout.model.cardano;

import stakeout.model.chance.Draws;
import stakeout.model.rules.Turn;
import stakeout.model.slot.ForkChoice;
import stakeout.model.slot.LongestChain;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotRules;

/**
 * An epoch slot by slot. How many slots each pool leads is drawn as ever, see {@link MakeBlocks}; given that, every order of them is equally
 * likely, and one is drawn: stream {@code consensus/order}, index: the place from the end. Slots without a leader are left out: they lengthen
 * no chain.
 *
 * <p>Source: [praos] §3. Unlike it: a slot has one leader, and a block reaches all before the next slot that has one.
 */
public record CardanoSlots() implements SlotRules {
    private static final String STREAM = "consensus/order";

    @Override
    public ForkChoice forkChoice() {
        return new LongestChain();
    }

    @Override
    public int[] proposers(Turn turn) {
        long[] counts = MakeBlocks.counts(turn);
        int blocks = 0;
        for (long count : counts) {
            blocks = Math.addExact(blocks, Math.toIntExact(count));
        }
        int[] order = new int[blocks];
        int next = 0;
        for (int pool = 0; pool < counts.length; pool++) {
            for (long i = 0; i < counts[pool]; i++) {
                order[next++] = pool;
            }
        }
        Draws draws = turn.streams().draws(STREAM, turn.period());
        for (int left = blocks; left > 1; left--) {
            int place = (int) draws.below(left, left);
            int pool = order[place];
            order[place] = order[left - 1];
            order[left - 1] = pool;
        }
        return order;
    }

    /** {@inheritDoc} Pools that are not lead no slot. */
    @Override
    public boolean isPresent(Turn turn, int row) {
        return true;
    }

    @Override
    public void close(Turn turn, SlotLog log) {
        CardanoChain.of(turn.state()).slots = log;
    }
}
