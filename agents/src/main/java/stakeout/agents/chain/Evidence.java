package stakeout.agents.chain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * What can be proved against validators. Of double votes on two branches each side holds one, so nothing can be proved before the
 * branches meet; then all of it can, one offence a validator: its last. What was signed twice without a fork comes to light when
 * whoever holds both signatures shows them.
 */
public final class Evidence {
    private static final long NONE = -1;

    /** An offence and the period from which on its proof is at hand. */
    private record Report(Offence offence, long provableFrom) {}

    private final List<Report> reports = new ArrayList<>();

    private int[] sideOf;
    private int side;
    private long[] lastDoubleVote = new long[0];
    private boolean recorded;
    private boolean provable;

    /** Double votes count from now on where an operator stands on the given side, which reaches both branches. */
    void watch(int[] sides, int reachesBoth) {
        sideOf = sides;
        side = reachesBoth;
    }

    void record(Protocol protocol, ProtocolState state, IntentColumn intents) {
        int rows = state.rows();
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        byte[] bytes = intents.bytes();
        for (int row = 0; row < rows; row++) {
            if (bytes[row] == Intent.VOTE_BOTH && sideOf[operatorOf[row]] == side && protocol.weight(state, row) > 0) {
                room(rows);
                lastDoubleVote[row] = state.period;
                recorded = true;
            }
        }
    }

    private void room(int rows) {
        if (lastDoubleVote.length < rows) {
            int before = lastDoubleVote.length;
            lastDoubleVote = Arrays.copyOf(lastDoubleVote, rows);
            Arrays.fill(lastDoubleVote, before, rows, NONE);
        }
    }

    /** The branches meet. */
    void meet() {
        provable |= recorded;
    }

    /** An offence without a fork: its proof comes to light in a period, later than the offence. */
    public void report(Offence offence, long provableFrom) {
        checkArgument(
                provableFrom > offence.period(),
                "evidence (period %s) must come after the offence (period %s).",
                provableFrom,
                offence.period());
        reports.add(new Report(offence, provableFrom));
    }

    /** Whether evidence is there to be included in a period. */
    public boolean isProvable(long period) {
        return provable || reports.stream().anyMatch(report -> report.provableFrom <= period);
    }

    /** Whether evidence is there to be included, or will come to light. */
    public boolean isPending() {
        return provable || !reports.isEmpty();
    }

    /** The reported offences that can be proved by a period, in the order of their report; they are forgotten. */
    public List<Offence> takeReported(long period) {
        List<Offence> ripe = new ArrayList<>();
        reports.removeIf(report -> report.provableFrom <= period && ripe.add(report.offence));
        return ripe;
    }

    /** The offence on two branches that can be proved against a row, or null. */
    public Offence against(int row) {
        return provable && row < lastDoubleVote.length && lastDoubleVote[row] != NONE
                ? new Offence(row, lastDoubleVote[row], Offence.Kind.EQUIVOCATION)
                : null;
    }

    /** All that the two branches showed has been included, if they have met. */
    public void clear() {
        if (!provable) {
            return;
        }
        Arrays.fill(lastDoubleVote, NONE);
        recorded = false;
        provable = false;
    }
}
