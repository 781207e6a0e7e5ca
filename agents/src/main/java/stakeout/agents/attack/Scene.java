package stakeout.agents.attack;

import java.util.Optional;
import java.util.function.IntConsumer;
import stakeout.agents.Network;
import stakeout.agents.chain.Chain;
import stakeout.agents.coalition.Coalition;
import stakeout.agents.coalition.Orders;
import stakeout.agents.operator.Holdings;
import stakeout.agents.operator.Mishaps;
import stakeout.agents.strategy.ExitRequests;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.economy.Economy;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/**
 * Where a plan is carried out.
 *
 * @param mishaps what befalls validators in the coming step, whatever their operators decide
 * @param exits who asks to leave in the coming step
 * @param beginsIn the first period of the attack
 * @param cash what is paid around the protocol, in micro-units of the economy's currency
 * @param intents what all validators do; as proposers, members see the votes before they choose among them
 */
public record Scene(
        Protocol protocol,
        Holdings holdings,
        Network network,
        Chain chain,
        Coalition coalition,
        Orders orders,
        Mishaps mishaps,
        ExitRequests exits,
        IntentColumn intents,
        Observer observer,
        Facts facts,
        Ledger cash,
        Optional<Economy> economy,
        long beginsIn) {
    /** Tells every member what to do in the coming step. */
    public void order(byte intent) {
        coalition.order(orders, intent);
    }

    /** The validators of all who are members now, operator by operator. */
    public void forEachMemberRow(IntConsumer consumer) {
        for (int i = 0; i < coalition.size(); i++) {
            int operator = coalition.operator(i);
            for (int row = holdings.firstRow(operator); row < holdings.firstRow(operator + 1); row++) {
                consumer.accept(row);
            }
        }
    }

    /** The draws of the run. */
    public RandomStreams streams() {
        return chain.canonical().turn().streams();
    }

    /** A span in periods, rounded up. */
    public long periods(Span span) {
        return span.periodsRoundedUp(TimeScale.of(protocol.period()));
    }

    /** How many periods after an offence its proof is included, at least one: as the attack says, else as the network does. */
    public long evidenceDelay(Optional<Span> ofAttack) {
        return StrictMath.max(1, periods(ofAttack.orElse(network.evidenceDelay())));
    }

    /** The first period after the attack has lasted so long; the end of time where that is out of reach. */
    public long after(Span lasts) {
        long periods = periods(lasts);
        return periods > Long.MAX_VALUE - beginsIn ? Long.MAX_VALUE : beginsIn + periods;
    }
}
