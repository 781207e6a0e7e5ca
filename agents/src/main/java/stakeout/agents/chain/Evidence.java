package stakeout.agents.chain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import stakeout.model.consensus.FfgVote;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * What can be proved against validators. Of votes on two branches each side holds one, so nothing can be proved before the branches
 * meet; then all of it can, one offence a validator: its last. Votes after that are not held against those before. What was signed
 * twice without a fork comes to light when whoever holds both signatures shows them.
 */
public final class Evidence {
    private static final long NONE = -1;

    /** An offence and the period from which on its proof is at hand. */
    private record Report(Offence offence, long provableFrom) {}

    /** One of the branches, and which votes arrive there. */
    record Side(ProtocolState state, VoteTable table) {
        /** The vote of this period on this branch. */
        FfgVote vote(int history) {
            return new FfgVote(state.finality().justified, state.period, history);
        }
    }

    /** The votes of this period on one branch: all who vote there cast the same. */
    private static final class Votes {
        private final Side side;
        private final IntToLongFunction weights;
        private final FfgVote vote;
        private final int otherBranch;
        private long source = NONE;
        private long target = NONE;
        private Optional<Offence.Kind> kind = Optional.empty();

        Votes(Protocol protocol, Side side, int branch) {
            this.side = side;
            weights = protocol.weights(side.state);
            vote = side.vote(branch);
            otherBranch = 1 - branch;
        }

        boolean has(int row, int operator, byte intent) {
            return side.table.counts(operator, intent) && row < side.state.rows() && weights.applyAsLong(row) > 0;
        }

        /** What a vote on the other branch proves together with one of these. Most validators voted last alike. */
        Optional<Offence.Kind> offenceWith(long otherSource, long otherTarget) {
            if (otherSource != source || otherTarget != target) {
                source = otherSource;
                target = otherTarget;
                kind = vote.offenceWith(new FfgVote(source, target, otherBranch));
            }
            return kind;
        }
    }

    private final List<Report> reports = new ArrayList<>();
    private int[] sideOf;
    private int side;
    private boolean linked;
    /** Source and target of the last vote on each branch: of all cast there, both are the highest. */
    private final long[][] lastSource = new long[2][0];

    private final long[][] lastTarget = new long[2][0];
    private long[] offendedIn = new long[0];
    private boolean[] surrounded = new boolean[0];
    private boolean recorded;
    private boolean provable;
    private long provableFrom;
    private final long delay;

    /** @param delay periods from when an offence is plain to when its proof is included, at least one */
    Evidence(long delay) {
        this.delay = StrictMath.max(1, delay);
    }

    /**
     * Votes count from now on where an operator stands on the given side, which reaches both branches.
     *
     * @param links whether votes of different periods can contradict each other
     */
    void watch(int[] sides, int reachesBoth, boolean links) {
        sideOf = sides;
        side = reachesBoth;
        linked = links;
        for (int branch = 0; branch < 2; branch++) {
            Arrays.fill(lastTarget[branch], NONE);
        }
    }

    void record(Protocol protocol, Side first, Side second, IntentColumn intents) {
        int rows = first.state.rows();
        int[] operatorOf = first.state.validators().ints(ValidatorColumns.OPERATOR);
        byte[] bytes = intents.bytes();
        Votes firsts = new Votes(protocol, first, 0);
        Votes seconds = new Votes(protocol, second, 1);
        Optional<Offence.Kind> ofBoth = firsts.vote.offenceWith(seconds.vote);
        for (int row = 0; row < rows; row++) {
            int operator = operatorOf[row];
            if (sideOf[operator] == side) {
                boolean onFirst = firsts.has(row, operator, bytes[row]);
                boolean onSecond = seconds.has(row, operator, bytes[row]);
                if (onFirst && onSecond) {
                    room(rows);
                    offend(row, firsts.vote, ofBoth);
                }
                if (linked && (onFirst || onSecond)) {
                    room(rows);
                    link(row, onFirst ? firsts : null, onSecond ? seconds : null);
                }
            }
        }
    }

    /** Holds new votes against the last one on the other branch: if that does not contradict them, no earlier one does. */
    private void link(int row, Votes onFirst, Votes onSecond) {
        offendWithLast(row, onFirst);
        offendWithLast(row, onSecond);
        keep(row, onFirst, 0);
        keep(row, onSecond, 1);
    }

    private void offendWithLast(int row, Votes votes) {
        if (votes != null && lastTarget[votes.otherBranch][row] != NONE) {
            offend(
                    row,
                    votes.vote,
                    votes.offenceWith(lastSource[votes.otherBranch][row], lastTarget[votes.otherBranch][row]));
        }
    }

    private void keep(int row, Votes votes, int branch) {
        if (votes != null) {
            lastSource[branch][row] = votes.vote.source();
            lastTarget[branch][row] = votes.vote.target();
        }
    }

    private void offend(int row, FfgVote vote, Optional<Offence.Kind> kind) {
        if (kind.isPresent()) {
            // Two votes at once are the plainer proof.
            boolean plainer = offendedIn[row] == vote.target() && !surrounded[row];
            surrounded[row] = kind.orElseThrow() == Offence.Kind.SURROUND_VOTE && !plainer;
            offendedIn[row] = vote.target();
            recorded = true;
        }
    }

    private void room(int rows) {
        int before = offendedIn.length;
        if (before < rows) {
            offendedIn = Arrays.copyOf(offendedIn, rows);
            Arrays.fill(offendedIn, before, rows, NONE);
            surrounded = Arrays.copyOf(surrounded, rows);
            for (int branch = 0; branch < 2; branch++) {
                lastSource[branch] = Arrays.copyOf(lastSource[branch], rows);
                lastTarget[branch] = Arrays.copyOf(lastTarget[branch], rows);
                Arrays.fill(lastTarget[branch], before, rows, NONE);
            }
        }
    }

    /** The branches meet in a period, before anything is included in it. */
    void meet(long period) {
        if (recorded && !provable) {
            provable = true;
            provableFrom = period + delay - 1;
        }
    }

    private boolean isShown(long period) {
        return provable && period >= provableFrom;
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
        return isShown(period) || reports.stream().anyMatch(report -> report.provableFrom <= period);
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

    /** The offence on two branches that can be proved against a row by a period, or null. */
    public Offence against(int row, long period) {
        return isShown(period) && row < offendedIn.length && offendedIn[row] != NONE
                ? new Offence(
                        row, offendedIn[row], surrounded[row] ? Offence.Kind.SURROUND_VOTE : Offence.Kind.EQUIVOCATION)
                : null;
    }

    /** All that the two branches showed has been included, if that was due by a period. */
    public void clear(long period) {
        if (!isShown(period)) {
            return;
        }
        Arrays.fill(offendedIn, NONE);
        recorded = false;
        provable = false;
    }
}
