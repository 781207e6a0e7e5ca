package stakeout.model.chance;

import java.util.HashMap;
import java.util.Map;

/**
 * The only source of draws. A draw is a pure function of (master seed, replication, stream name {@code group/what}, index
 * within the group, period): nothing is consumed, so a new stream or observer leaves every other draw as it was, and two
 * rule sets meet the same luck.
 *
 * <p>Mixing: the finaliser of SplitMix64 ([steele-splitmix] §4, variant 13 of Stafford) applied to a key that was itself
 * mixed from name, seed and replication.
 */
public final class RandomStreams {
    private final long key;
    private final Map<String, Long> names = new HashMap<>();

    public RandomStreams(long masterSeed, int replication) {
        key = mix(mix(masterSeed) + 0x9E3779B97F4A7C15L * (replication + 1L));
    }

    /** The draws of stream {@code group/what} in one period. */
    public Draws draws(String stream, long period) {
        return new Draws(mix(streamKey(stream) + 0xD1B54A32D192ED03L * (period + 1)));
    }

    /** Whether any stream was asked for yet: if not, another seed or replication would have played the same. */
    public boolean isDrawn() {
        return !names.isEmpty();
    }

    private long streamKey(String stream) {
        return names.computeIfAbsent(stream, name -> mix(key ^ hash(name)));
    }

    /** FNV-1a over the UTF-16 units, then mixed: the same on every JDK and platform. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** A bijection of 64-bit words whose every output bit depends on every input bit. */
    static long mix(long word) {
        word = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        word = (word ^ (word >>> 27)) * 0x94D049BB133111EBL;
        return word ^ (word >>> 31);
    }
}
