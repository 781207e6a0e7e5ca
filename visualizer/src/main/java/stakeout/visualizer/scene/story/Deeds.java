package stakeout.visualizer.scene.story;

import com.google.common.collect.ImmutableMap;
import stakeout.visualizer.moment.AttackName;

/** What attacks are, for somebody who has never heard of them. One that came with a plug-in explains itself by its name alone. */
final class Deeds {
    private static final ImmutableMap<String, String> MEANINGS = ImmutableMap.<String, String>builder()
            .put(
                    "finality-stall",
                    "members withhold their votes; while more than a third is silent nothing becomes final.")
            .put(
                    "conflicting-finality",
                    "members vote on both sides of a split network, so that each side finalises alone.")
            .put("bribery", "somebody outside buys operators to do a deed that none would do alone.")
            .put("invalid-block", "members propose a block that breaks the rules, and hope that enough vote unchecked.")
            .put(
                    "majority-censorship",
                    "members vote only for a chain without their victims' votes, so that these look absent.")
            .put("vote-omission", "members leave victims' votes out of their own blocks, so that these look absent.")
            .put(
                    "discouragement",
                    "members leave victims' votes out of their blocks, so that these earn less and may leave.")
            .put(
                    "ex-ante-reorg",
                    "members hide blocks and votes, and show them just in time to outweigh the next proposer's.")
            .put("sandwich-reorg", "two members' blocks and hidden votes squeeze out the block between them.")
            .put("selfish-proposing", "members build in secret and show blocks just in time to leave out others'.")
            .put("private-fork", "members pay, build a longer chain in secret on which they did not, and show it.")
            .put("randao-bias", "members let slots go by to have proposers drawn anew, as suits them.")
            .put("governance-capture", "members vote the rules into others that suit them.")
            .put("key-compromise", "a thief gathers operators' keys unseen, and strikes once they carry enough votes.")
            .put("long-range", "members leave, and later sign another past with keys that have nothing left to lose.")
            .put("short-exit", "members sign twice and try to be gone before the proof is in.")
            .put("leak-gaming", "members vote just often enough that the leak drains the others and spares them.")
            .put("nothing-at-stake", "members vote on both sides of a split network, to be paid whichever goes on.")
            .put("correlated-failure", "no plan, an accident: a part of the stake fails together.")
            .put("sybil-splitting", "members pretend to be many, to be paid more than one would be.")
            .put("commission-dumping", "members ask next to no commission until delegators have come, then raise it.")
            .buildOrThrow();

    private Deeds() {}

    /** {@code Finality stall}, of an event's detail {@code 0:finality-stall}. */
    static String title(String key) {
        return AttackName.title(name(key));
    }

    /** The same within a sentence: {@code finality stall}. */
    static String words(String key) {
        return AttackName.words(name(key));
    }

    private static String name(String key) {
        String bare = key.replaceFirst("^\\d+:", "");
        return bare.contains(",") ? bare.substring(0, bare.indexOf(',')) : bare;
    }

    /** {@code Finality stall: members withhold …}; empty where nothing is known of it. */
    static String gloss(String key) {
        String meaning = MEANINGS.getOrDefault(name(key), "");
        return meaning.isEmpty() ? "" : title(key) + ": " + meaning;
    }

    /** Whether nobody planned it. */
    static boolean isMishap(String key) {
        return name(key).equals("correlated-failure");
    }

    /** Those explained here. */
    static java.util.Set<String> known() {
        return MEANINGS.keySet();
    }
}
