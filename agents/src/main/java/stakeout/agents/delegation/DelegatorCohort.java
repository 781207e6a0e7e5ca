package stakeout.agents.delegation;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Chain;
import stakeout.agents.chain.FinalityWatch;
import stakeout.model.chance.RandomStreams;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;

/** All delegators of one group, stepped as one in MARKET over the table of delegations. A chain that stands still moves nothing. */
public final class DelegatorCohort implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient DelegatorSeat seat;
    private final transient DelegatorBehaviour behaviour;
    private final transient Market market;
    private final transient Chain chain;
    private final transient FinalityWatch finality;
    private final transient Observer observer;
    private final boolean halts;

    public DelegatorCohort(
            DelegatorSeat seat,
            DelegatorStrategy strategy,
            Protocol protocol,
            RandomStreams streams,
            Chain chain,
            FinalityWatch finality,
            Observer observer) {
        this.seat = seat;
        this.chain = chain;
        this.finality = finality;
        this.observer = observer;
        behaviour = strategy.begin(seat);
        market = new Market(protocol, streams);
        halts = protocol.traits().contains(Trait.HALTS_WITHOUT_QUORUM);
    }

    @Override
    public void step(SimState simulation) {
        if (halts && finality.isStalled()) {
            return;
        }
        market.open(chain.canonical().turn());
        behaviour.trade(market);
        if (market.moves() > 0) {
            String detail =
                    seat.group() + ": " + market.moves() + (market.moves() == 1 ? " delegation" : " delegations");
            market.tell(seat.group(), observer);
            observer.event(new Event(chain.period() - 1, Event.Kind.DELEGATION_MOVED, -1, -1, market.moved(), detail));
        }
    }
}
