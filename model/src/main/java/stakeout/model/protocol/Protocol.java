package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotRules;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * A network's staking rules with their values: immutable, shared by threads and runs. One period of a branch is
 * {@link #vote} (CONSENSUS), any number of {@link #punish} (ENFORCEMENT) and one {@link #settle} (SETTLEMENT).
 */
public interface Protocol {
    /** As in files: {@code ethereum@electra}. */
    String name();

    Token token();

    PeriodLength period();

    /** What it is like at genesis; what a branch is like under way is told by {@link #inForce}. */
    ImmutableSet<Trait> traits();

    /** Why the protocol lacks a trait, as half a sentence, where an attack that needs it deserves an answer; else empty. */
    default String whyNot(Trait trait) {
        return "";
    }

    /** Shares of weight above which an attack becomes possible, ascending. */
    ImmutableList<SecurityThreshold> thresholds();

    /** The rules of one settlement at genesis, in the order of the specification. */
    ImmutableList<Rule> rules();

    /** The protocol of the period being played on a branch: this one, or what a vote has made of it. */
    default Protocol inForce(ProtocolState state) {
        return this;
    }

    /**
     * Columns that its rules bring along, to be recorded and shown.
     *
     * @throws IllegalArgumentException naming both rules where two bring a column of the same name
     */
    default ImmutableList<BroughtColumn> columns() {
        Map<String, Rule> bringers = new HashMap<>();
        ImmutableList.Builder<BroughtColumn> columns = ImmutableList.builder();
        for (Rule rule : rules()) {
            for (BroughtColumn column : rule.columns()) {
                Rule other = bringers.putIfAbsent(column.name(), rule);
                checkArgument(
                        other == null,
                        "column (%s) must be brought by one rule of %s, not by both %s and %s.\n"
                                + "Maybe one of the two plug-ins has a newer version with another name.",
                        column.name(),
                        name(),
                        other == null ? "" : other.getClass().getName(),
                        rule.getClass().getName());
                columns.add(column);
            }
        }
        return columns.build();
    }

    /**
     * Builds the first state.
     *
     * @throws IllegalArgumentException if the genesis breaks a law of the protocol (stake below the entry minimum …)
     */
    ProtocolState genesis(Genesis genesis);

    /** Writes down who voted on this branch this period. Rows that are not active have no vote. */
    void vote(Turn turn, IntentColumn intents, VoteTable table);

    /**
     * After {@link #vote}: proposers of the period's slots leave votes out, which land later or never. Asked for only where
     * {@link Trait#INCLUSION_BY_SLOT}.
     */
    default void leaveOut(Turn turn, Exclusion exclusion) {
        throw new UnsupportedOperationException(name() + " has no slots.");
    }

    /**
     * Evidence has entered the branch.
     *
     * @param proposer the validator row that included it, or −1
     * @return whether anything was taken or anybody removed (the offender may be gone or punished before)
     */
    boolean punish(Turn turn, Offence offence, int proposer);

    /** The protocol's own function at the end of the period; moves {@code state.period} on by one. */
    void settle(Turn turn);

    /** Starts the exit of a validator by its own will. Returns false where it is on its way or gone already. */
    boolean requestExit(Turn turn, int row);

    /**
     * The operator asks for a validator that is barred for the time being (jailed) to be let back in. Returns false where it is
     * not barred, or not free to return yet.
     */
    default boolean requestReturn(Turn turn, int row) {
        return false;
    }

    /** Sums the validator set by operator into a cleared census. */
    void census(ProtocolState state, Census census);

    /** Base units bonded to a validator now, own and delegated. */
    long stake(ProtocolState state, int row);

    /** The voting weight of a validator now, 0 unless active. */
    long weight(ProtocolState state, int row);

    /** As {@link #weight}, by row, for whoever asks for all of them; stale once the state has changed. */
    default IntToLongFunction weights(ProtocolState state) {
        return row -> weight(state, row);
    }

    /** Whether the validator has ever been slashed on this branch. */
    boolean isSlashed(ProtocolState state, int row);

    /** Writes down where every validator stands. */
    default void standings(ProtocolState state, Standings out) {
        out.begin(state.rows());
        for (int row = 0; row < state.rows(); row++) {
            long stake = stake(state, row);
            boolean onDuty = weight(state, row) > 0;
            ValidatorStatus offDuty = stake > 0 ? ValidatorStatus.PENDING : ValidatorStatus.EXITED;
            out.put(row, stake, onDuty ? ValidatorStatus.ACTIVE : offDuty, isSlashed(state, row), onDuty);
        }
    }

    /**
     * What a row would gain (+) or lose (−) this period under an intent, in base units, from the rules' own amount
     * functions at the last period's participation. No draws, no knowledge of others' plans.
     */
    long expectedPay(ProtocolState state, int row, byte intent);

    /**
     * The last period in which anything caused by slashes, exits and unbondings so far still falls due; the present
     * period or earlier when all is settled.
     */
    long dueUntil(ProtocolState state);

    /**
     * Whether a branch, as just settled, holds for final what excludes every other that parted from it in a period; when two do,
     * safety is broken. Unless a protocol says otherwise: when a later period is final, or that very period as soon as it is settled
     * (blocks that are final at once; a checkpoint that is final later stands for the beginning of its period only).
     */
    default boolean isFinalBeyond(ProtocolState branch, long forkPeriod) {
        long finalized = branch.finality().finalized;
        return finalized > forkPeriod || (finalized == forkPeriod && finalized == branch.period - 1);
    }

    /** How a period goes slot by slot, where it can be played so. */
    default Optional<SlotRules> slots() {
        return Optional.empty();
    }

    /** The delegation side, where {@link Trait#DELEGATION}. */
    default Optional<Delegating> delegating() {
        return Optional.empty();
    }

    /** How a vote of stake changes its rules, where that is modelled. */
    default Optional<Governing> governing() {
        return Optional.empty();
    }

    /** Why there is no {@link #governing}, as half a sentence. */
    default String whyNoGoverning() {
        return "its votes on rules are not modelled";
    }
}
