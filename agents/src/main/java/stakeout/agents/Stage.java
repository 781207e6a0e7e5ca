package stakeout.agents;

import java.util.ArrayList;
import java.util.List;
import stakeout.agents.attack.Facts;
import stakeout.agents.chain.Chain;
import stakeout.agents.chain.FinalityWatch;
import stakeout.agents.coalition.Orders;
import stakeout.agents.operator.Holdings;
import stakeout.agents.operator.Mishaps;
import stakeout.agents.strategy.Board;
import stakeout.agents.strategy.ExitRequests;
import stakeout.agents.strategy.Prospects;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.TimeScale;

/** What the agents and phases of one run share. */
final class Stage {
    final World world;
    final Protocol protocol;
    final Observer observer;
    final RandomStreams streams;
    final Holdings holdings;
    final Chain chain;
    final Ledger cash;
    final IntentColumn intents;
    final Orders orders;
    final Mishaps mishaps = new Mishaps();
    final ExitRequests exits = new ExitRequests();
    final Board board;
    final Prospects prospects;
    final FinalityWatch finality;
    final Facts facts;
    final Census census;
    final List<AttackRun> attacks = new ArrayList<>();

    /** Steps played before the present one. */
    long step;
    /** Periods played in the present step. */
    int periods;
    /** Periods of the present step in which an invalid block stood for votes. */
    int invalidPeriods;

    Stage(World world, Observer observer) {
        this.world = world;
        this.observer = observer;
        protocol = world.protocol();
        streams = new RandomStreams(world.masterSeed(), world.replication());
        holdings = new Holdings(world.genesis());
        long evidenceDelay = world.network().evidenceDelay().periodsRoundedUp(TimeScale.of(protocol.period()));
        chain = new Chain(protocol, world.genesis(), evidenceDelay, streams, observer);
        cash = new Ledger(chain.canonical().ledger().accounts());
        intents = new IntentColumn(chain.state().rows());
        orders = new Orders(holdings.operators());
        board = new Board(chain.state());
        prospects = new Prospects(protocol, board, orders, world.economy());
        finality = new FinalityWatch(protocol, chain.state().finality(), chain.period(), observer);
        facts = new Facts(protocol, chain, finality);
        census = new Census(holdings.operators());
        for (int i = 0; i < world.attacks().size(); i++) {
            attacks.add(new AttackRun(this, i, world.attacks().get(i)));
        }
    }

    TimeScale scale() {
        return TimeScale.of(protocol.period());
    }

    /** The first period after the horizon. */
    long horizonPeriod() {
        return world.genesis().startPeriod() + world.horizon().periods();
    }

    void event(Event.Kind kind, int operator, long amount, String detail) {
        event(chain.period(), kind, operator, amount, detail);
    }

    void event(long period, Event.Kind kind, int operator, long amount, String detail) {
        observer.event(new Event(period, kind, operator, -1, amount, detail));
    }
}
