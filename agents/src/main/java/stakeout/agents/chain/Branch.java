package stakeout.agents.chain;

import stakeout.model.ledger.Ledger;
import stakeout.model.observe.BranchFacts;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** One history of the chain from the fork on: a state and a ledger of its own. */
public final class Branch {
    private final Turn turn;
    private final String name;
    private long finalisedBeyondForkAt = -1;

    Branch(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
    }

    /** A branch with this past and a future of its own. */
    Branch copy(String copyName) {
        return new Branch(copyName, new Turn(turn.state().copy(), turn.ledger().copy(), turn.streams()));
    }

    /** A or B at a split, canonical or invalid at an invalid block. */
    public String name() {
        return name;
    }

    public Turn turn() {
        return turn;
    }

    public ProtocolState state() {
        return turn.state();
    }

    public Ledger ledger() {
        return turn.ledger();
    }

    /** The period by whose settlement the branch had finalised beyond the fork, or −1. */
    public long finalisedBeyondForkAt() {
        return finalisedBeyondForkAt;
    }

    BranchFacts facts() {
        return new BranchFacts(name, state(), finalisedBeyondForkAt >= 0);
    }

    void clearFork() {
        finalisedBeyondForkAt = -1;
    }

    /** Looks at what was settled in a period. */
    void noteFinality(Protocol protocol, long forkPeriod, long period) {
        if (finalisedBeyondForkAt < 0 && protocol.isFinalBeyond(state(), forkPeriod)) {
            finalisedBeyondForkAt = period;
        }
    }
}
