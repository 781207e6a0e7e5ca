package stakeout.agents.chain;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import stakeout.model.governance.Poll;
import stakeout.model.governance.Referendum;
import stakeout.model.governance.Referendum.Tally;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Governing;
import stakeout.model.state.ProtocolState;

/** Notes on the canonical branch when a change of the rules is brought to the vote, who was for it, and what the count came to. */
public final class VoteWatch {
    private final Governing governing;
    private final int proposer;
    private final Observer observer;
    private boolean begun;
    private Optional<Tally> told = Optional.empty();

    /** @param proposer the operator who brings it */
    public VoteWatch(Governing governing, int proposer, Observer observer) {
        this.governing = governing;
        this.proposer = proposer;
        this.observer = observer;
    }

    /** Looks at the canonical branch after a settlement; another may have taken its place since, on which the vote went otherwise. */
    public void look(ProtocolState state, long period) {
        Optional<Referendum> vote = governing.vote(state);
        if (vote.isEmpty()) {
            return;
        }
        if (!begun) {
            begun = true;
            long lastPeriod = vote.get().lastPeriod();
            tell(period, Event.Kind.VOTE_BEGINS, proposer, 0, "counted at the end of period " + lastPeriod);
        }
        Optional<Tally> tally = vote.get().tally();
        if (tally.isPresent() && !tally.equals(told)) {
            told = tally;
            tell(vote.get(), tally.get(), period);
        }
    }

    private void tell(Referendum vote, Tally tally, long period) {
        String result = result(tally);
        for (int operator = 0; operator < vote.operators(); operator++) {
            if (vote.isApprovedBy(operator)) {
                tell(period, Event.Kind.VOTE_CAST, operator, 0, "for the change: " + result);
            }
        }
        boolean carried = tally.outcome() == Poll.Outcome.CARRIED;
        // events tell an amount, as far as they can
        long approving =
                tally.approving().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        tell(
                period,
                carried ? Event.Kind.RULES_CHANGED : Event.Kind.VOTE_FAILS,
                -1,
                approving,
                carried ? "from period " + vote.inForceFrom() + ", " + result : result);
    }

    /** {@code carried by 70.97 % of the votes}. */
    private static String result(Tally tally) {
        String share = tally.approvingShare().movePointRight(2).setScale(2, RoundingMode.HALF_EVEN) + " % of the votes";
        return switch (tally.outcome()) {
            case CARRIED -> "carried by " + share;
            case REJECTED -> "rejected with " + share + " for it";
            case VETOED -> "vetoed with " + share + " for it";
            case NO_QUORUM -> "no quorum, with " + share + " for it";
        };
    }

    private void tell(long period, Event.Kind kind, int operator, long amount, String detail) {
        observer.event(new Event(period, kind, operator, -1, amount, detail));
    }
}
