package stakeout.model.governance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntPredicate;

/** One vote on one branch: who is for it, what the count came to, and from when on it holds. */
public final class Referendum {
    private static final long NEVER = Long.MAX_VALUE;

    private final Poll poll;
    private final Opposition opposition;
    private final long lastPeriod;
    private final boolean[] approves;
    private Tally tally;
    private long inForceFrom = NEVER;

    /**
     * What a count came to.
     *
     * @param approving stake that was for the change, base units
     * @param votes all stake that voted, base units
     */
    public record Tally(Poll.Outcome outcome, BigInteger approving, BigInteger votes) {
        /** The part of the votes that was for it, in [0, 1], half to even at 18 digits; 0 where nobody voted. */
        public BigDecimal approvingShare() {
            return votes.signum() == 0 ? BigDecimal.ZERO : Poll.shareOf(approving, votes);
        }
    }

    /**
     * A vote that begins; nobody is for it yet.
     *
     * @param lastPeriod the period at whose end the votes are counted
     * @param operators how many there are
     */
    public Referendum(Poll poll, Opposition opposition, long lastPeriod, int operators) {
        this.poll = poll;
        this.opposition = opposition;
        this.lastPeriod = lastPeriod;
        approves = new boolean[operators];
    }

    private Referendum(Referendum other) {
        poll = other.poll;
        opposition = other.opposition;
        lastPeriod = other.lastPeriod;
        approves = other.approves.clone();
        tally = other.tally;
        inForceFrom = other.inForceFrom;
    }

    public Referendum copy() {
        return new Referendum(this);
    }

    /** Who is for it; the last word before the count is what counts. */
    public void approve(IntPredicate operators) {
        for (int operator = 0; operator < approves.length && !isCounted(); operator++) {
            approves[operator] = operators.test(operator);
        }
    }

    /** @return how many operators could be for it */
    public int operators() {
        return approves.length;
    }

    public boolean isApprovedBy(int operator) {
        return approves[operator];
    }

    /** Whether the votes must be counted at the end of a period; a chain that stood still counts when it goes on. */
    public boolean isDue(long period) {
        return !isCounted() && period >= lastPeriod;
    }

    public boolean isCounted() {
        return tally != null;
    }

    /** What the count came to; absent before it. */
    public Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }

    public long lastPeriod() {
        return lastPeriod;
    }

    /**
     * Counts, once, at the end of a period; where it carries it holds from the next on.
     *
     * @param approving stake of those who are for it, base units
     * @param others all other stake that may vote, base units
     */
    public Poll.Outcome count(long period, BigInteger approving, BigInteger others) {
        Poll.Outcome outcome = poll.count(approving, others, opposition);
        tally = new Tally(outcome, approving, approving.add(opposition.against(others)));
        if (outcome == Poll.Outcome.CARRIED) {
            inForceFrom = period + 1;
        }
        return outcome;
    }

    /** The first period in which the change holds; {@link Long#MAX_VALUE} while it was not carried. */
    public long inForceFrom() {
        return inForceFrom;
    }
}
