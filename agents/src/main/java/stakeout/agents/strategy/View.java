package stakeout.agents.strategy;

import stakeout.agents.coalition.Orders;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.observe.Observer;

/**
 * What one agent can see when it decides: public facts as of the last settlement, its own private facts, the orders of its
 * coalition, and the draws of its group. Nothing of others' plans, nothing of draws to come.
 */
public final class View {
    private final String group;
    private final Board board;
    private final Prospects prospects;
    private final Orders orders;
    private final ExitRequests exits;
    private final RandomStreams streams;
    private final Observer observer;
    private String drawnWhat = "";
    private long drawnPeriod;
    private Draws drawn;

    public View(
            String group,
            Board board,
            Prospects prospects,
            Orders orders,
            ExitRequests exits,
            RandomStreams streams,
            Observer observer) {
        this.group = group;
        this.board = board;
        this.prospects = prospects;
        this.orders = orders;
        this.exits = exits;
        this.streams = streams;
        this.observer = observer;
    }

    /** The period about to be played, the first of its step. */
    public long period() {
        return board.period();
    }

    /** The draws of {@code group/what} in this period; their index is the one within the group (see {@link Seat}). */
    public Draws draws(String what) {
        // One view serves all operators of the group, who ask for the same draws in turn.
        if (drawn == null || drawnPeriod != board.period() || !drawnWhat.equals(what)) {
            drawn = streams.draws(group + "/" + what, board.period());
            drawnPeriod = board.period();
            drawnWhat = what;
        }
        return drawn;
    }

    /** Whether the protocol is in its emergency for missing finality. */
    public boolean isLeaking() {
        return board.state().finality().leaking;
    }

    /** The last final period. */
    public long finalized() {
        return board.state().finality().finalized;
    }

    /** The share of active weight that voted in the last period, in [0, 1]; NaN before the first. */
    public double participation() {
        return board.participation();
    }

    /**
     * What a column that a rule brought along ({@link stakeout.model.state.BroughtColumn}) says of one of the agent's own
     * validators; 0 until the rule has registered it.
     */
    public long brought(String column, int row) {
        return board.state().validators().has(column)
                ? board.state().validators().cells(column).applyAsLong(row)
                : 0;
    }

    /** What the agent's validators can expect. */
    public Prospects prospects() {
        return prospects;
    }

    /** What the coalition ordered one of the agent's operators to do, or {@link Orders#NONE}. */
    public byte order(int operator) {
        return orders.of(operator);
    }

    /** Asks for one of the agent's own validators to leave. */
    public void requestExit(int row) {
        exits.add(row);
    }

    /** Whoever watches: to be told what the agent meant. */
    public Observer observer() {
        return observer;
    }
}
