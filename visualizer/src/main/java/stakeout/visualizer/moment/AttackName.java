package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableMap;

/** An attack's name as people write it, of the one that scenarios and recordings give it. */
public final class AttackName {
    /** Where the hyphen belongs to the word, or a word has capitals. */
    private static final ImmutableMap<String, String> OTHERWISE = ImmutableMap.of(
            "ex-ante-reorg", "ex-ante reorg",
            "randao-bias", "RANDAO bias",
            "sybil-splitting", "Sybil splitting");

    private AttackName() {}

    /** {@code finality stall}, of {@code finality-stall}, with or without an index in front ({@code 0:finality-stall}). */
    public static String words(String attack) {
        String bare = attack.replaceFirst("^\\d+:", "");
        return OTHERWISE.getOrDefault(bare, bare.replace('-', ' '));
    }

    /** The same at the start of a sentence. */
    public static String title(String attack) {
        String words = words(attack);
        return words.isEmpty() ? "Attack" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
