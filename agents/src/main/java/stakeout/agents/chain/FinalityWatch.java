package stakeout.agents.chain;

import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.state.Finality;

/** Notes when finality stalls and returns, and when a leak begins and ends, on the canonical branch. */
public final class FinalityWatch {
    /** Periods without progress that are called a stall: as Ethereum's MIN_EPOCHS_TO_INACTIVITY_PENALTY. */
    public static final int STALL_PERIODS = 4;

    private final Observer observer;
    private final boolean finalises;
    private final boolean halts;
    private long finalized;
    private long movedAt;
    private boolean stalled;
    private boolean leaking;

    public FinalityWatch(Protocol protocol, Finality finality, long period, Observer observer) {
        this.observer = observer;
        finalises = protocol.traits().contains(Trait.FINALITY);
        halts = protocol.traits().contains(Trait.HALTS_WITHOUT_QUORUM);
        finalized = finality.finalized;
        leaking = finality.leaking;
        movedAt = period - 1;
    }

    /** Looks at the canonical branch after a settlement. */
    public void look(Finality finality, long period) {
        if (finality.leaking != leaking) {
            leaking = finality.leaking;
            event(period, leaking ? Event.Kind.LEAK_BEGINS : Event.Kind.LEAK_ENDS, "");
        }
        if (!finalises) {
            return;
        }
        // The first block of a chain that counts from 0 is final without moving the count.
        if (finality.finalized != finalized || finality.finalized == period) {
            if (stalled) {
                stalled = false;
                event(
                        period,
                        halts ? Event.Kind.CHAIN_RESUMES : Event.Kind.FINALITY_RETURNS,
                        "after " + (period - movedAt - 1) + " periods");
            }
            finalized = finality.finalized;
            movedAt = period;
        } else if (!stalled && period - movedAt >= (halts ? 1 : STALL_PERIODS)) {
            stalled = true;
            event(period, halts ? Event.Kind.CHAIN_HALTS : Event.Kind.FINALITY_STALLS, "since period " + (movedAt + 1));
        }
    }

    private void event(long period, Event.Kind kind, String detail) {
        observer.event(new Event(period, kind, -1, -1, 0, detail));
    }

    /** The last period whose settlement moved finality on, or the one before the run. */
    public long movedAt() {
        return movedAt;
    }

    /** Whether finality is missing for long enough to be called stalled (or the chain halted). */
    public boolean isStalled() {
        return stalled;
    }
}
