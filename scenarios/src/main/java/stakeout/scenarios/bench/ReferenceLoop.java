package stakeout.scenarios.bench;

import java.util.Arrays;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;

/**
 * The least an epoch can be: draw, score, reward, hysteresis in one loop over plain arrays, one effective balance, no
 * postings, no registry, no finality. What the model is compared with in the same JVM.
 */
final class ReferenceLoop {
    private static final long REWARD = 12_000;
    private static final long PENALTY = 9_000;

    private final long[] balance;
    private final short[] effective;
    private final int[] score;
    private final byte[] flags;

    ReferenceLoop(int rows) {
        balance = new long[rows];
        effective = new short[rows];
        score = new int[rows];
        flags = new byte[rows];
        Arrays.fill(balance, 32_000_000_000L);
        Arrays.fill(effective, (short) 32);
    }

    /** One epoch; returns a number that depends on all of it. */
    long epoch(RandomStreams streams, long epoch, Threshold offline) {
        Draws draws = streams.draws("reference/offline", epoch);
        long voted = 0;
        for (int row = 0; row < balance.length; row++) {
            boolean absent = draws.hits(row, offline);
            byte before = flags[row];
            flags[row] = (byte) (absent ? 0 : 7);
            score[row] = Math.max(0, (before != 0 ? score[row] - 1 : score[row] + 4) - 16);
            long now = Math.max(0, balance[row] + (before != 0 ? REWARD : -PENALTY));
            balance[row] = now;
            long effectiveGwei = effective[row] * 1_000_000_000L;
            if (now + 250_000_000L < effectiveGwei || effectiveGwei + 1_250_000_000L < now) {
                effective[row] = (short) Math.min(now / 1_000_000_000L, 32);
            }
            voted += absent ? 0 : effective[row];
        }
        return voted;
    }
}
