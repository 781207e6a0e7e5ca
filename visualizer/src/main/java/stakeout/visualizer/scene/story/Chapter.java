package stakeout.visualizer.scene.story;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.function.Function;

/** Kinds of events that are told, in the order in which one brings about the next; with what must be known to understand them. */
enum Chapter {
    VOTE_BEGINS(2, "Vote on the rules: who holds the stake may change them; delegated stake votes with its operator."),
    PARTITION_BEGINS(3, "Split network: each side sees its own votes only, and those of whoever speaks to both."),
    BRIBE_ACCEPTED(3, "Bribe: paid from outside for a deed; whoever accepts it risks its own stake."),
    COALITION_JOINED(4, "Coalition: operators with one plan; each weighs its part of the gain against what it risks."),
    BRIBES_COMMITTED(4, "Bribe: paid from outside for a deed; whoever accepts it risks its own stake."),
    COALITION_FORMED(2, "Coalition: operators with one plan; each weighs its part of the gain against what it risks."),
    ATTACK_BEGINS(2, ""),
    STOLEN_KEYS_USED(1, "Stolen keys sign whatever the thief likes; their owners pay for it."),
    INVALID_PROPOSAL(2, "Invalid block: it breaks the rules, which only those who verify it notice."),
    EXIT_WAVE(
            2,
            "Exit queue: only so much stake may leave at a time; the rest waits, and is at stake until it has left."),
    HISTORY_REWRITTEN(
            1, "Long range: old keys have no stake left to lose; whoever was away for long may believe them."),
    REORG(2, "Left out: the block is not on the chain, and its proposer is not paid."),
    CONFLICTING_FINALITY(
            1, "Safety: what is final must never be undone. Here one of two final chains must be given up."),
    INVALID_FINALISED(1, "Invalid block: it breaks the rules, which only those who verify it notice."),
    RULES_CHANGED(
            1, "Vote on the rules: who holds the stake may change them; delegated stake votes with its operator."),
    VOTE_FAILS(2, "Vote on the rules: who holds the stake may change them; delegated stake votes with its operator."),
    ATTACK_ENDS(3, ""),
    PARTITION_HEALS(3, "Healed: all see all votes again. Votes for both sides are now proof of an offence."),
    BRANCH_ENDS(4, "Branch: one history of a split network; only one goes on."),
    OFFENCE(3, "Offence: two signed votes that exclude each other; whoever sees both can prove it."),
    SLASH(
            1,
            "Slash: stake taken for a proven offence. Some protocols take more later, the more stake offended with it."),
    JAIL(3, "Jail: no votes and no pay for a while, or for good; the stake stays bound."),
    FINALITY_STALLS(2, "Final: agreed by two thirds of the votes and not to be undone. Without it no payment is safe."),
    CHAIN_HALTS(1, "Halt: this chain needs two thirds of the votes for each next block."),
    LEAK_BEGINS(
            2,
            "Leak: while nothing becomes final the silent lose stake, faster and faster, until the others are two thirds."),
    ATTACK_SUCCEEDS(3, ""),
    COALITION_DEFECTED(2, "Defection: holding out costs a member more than its part of the gain is worth to it."),
    COALITION_DISSOLVED(
            2, "Coalition: operators with one plan; each weighs its part of the gain against what it risks."),
    FINALITY_RETURNS(2, "Final: agreed by two thirds of the votes and not to be undone."),
    CHAIN_RESUMES(2, "Halt: this chain needs two thirds of the votes for each next block."),
    LEAK_ENDS(4, "Leak: while nothing becomes final the silent lose stake."),
    SETTLED(
            3,
            "Settled: no slash, exit or unbonding is waiting any more; the account of who won and lost what is closed."),
    OTHER(4, "");

    private static final ImmutableMap<String, Chapter> BY_KIND =
            Arrays.stream(values()).collect(ImmutableMap.toImmutableMap(Chapter::kind, Function.identity()));

    private final int rank;
    private final String gloss;

    /** @param rank 1 for what must be told before all else */
    Chapter(int rank, String gloss) {
        this.rank = rank;
        this.gloss = gloss;
    }

    /** Whether there is no need to tell it where another is told. */
    boolean isImpliedBy(Chapter other) {
        return switch (this) {
            case OFFENCE -> other == SLASH;
            case COALITION_JOINED -> other == COALITION_FORMED;
            case BRIBES_COMMITTED -> other == BRIBE_ACCEPTED;
            case BRANCH_ENDS -> other == PARTITION_HEALS;
            case LEAK_ENDS -> other == FINALITY_RETURNS;
            default -> false;
        };
    }

    private String kind() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Of a kind of event, as recordings call it. */
    static Chapter of(String kind) {
        return BY_KIND.getOrDefault(kind, OTHER);
    }

    int rank() {
        return rank;
    }

    /** What its word means, in a sentence. An attack's is in {@link Deeds}. */
    String gloss() {
        return gloss;
    }
}
