package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.World;
import stakeout.agents.coalition.BribedForming;
import stakeout.agents.coalition.Offer;
import stakeout.agents.coalition.Timing;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Money;

/**
 * Somebody outside buys operators to do another attack's deed. Each weighs what it is offered against what the deed costs its own part of
 * the stake, and the fall of the price as far as its own answer decides; none is bound by anything else. The gain of a success is the
 * briber's and not booked to any operator. Source: [economics] C-vii, [bribing], [p-plus-epsilon].
 *
 * @param deed what the bribed do; it says whom the briber asks, and when
 * @param offer what the briber promises
 * @param timing in which order operators answer
 * @param budget the most that promises may cost, above 0, in the currency of the price
 * @param threshold of the protocol, by its name ({@code one-third}) or {@code lowest}: what the briber buys up to
 */
@Trial(
        attack = "{type: bribery, deed: {type: conflicting-finality, by: coalition, start: $start},"
                + " offer: {type: guided, margin: 1 $currency}, budget: $gain, threshold: $share}",
        scenario = "network: {partition:"
                + " {halves: [others.first, others.second], bridged: [coalition], from: $start, to: $end}}",
        assumes =
                "A briber who has the whole gain to spend buys the whole coalition, each operator for what the deed costs its own stake;"
                        + " the network is split in halves for a day, and the bribed reach both.")
@Trial(
        attack = "{type: bribery, deed: {type: finality-stall, by: coalition, start: $start, lasts: $day},"
                + " offer: {type: flat, perValidator: $bid}, budget: $gain, threshold: $share}",
        assumes = "A briber offers half of the gain in equal parts for each validator, and the bribed trust it.")
@Trial(
        attack =
                "{type: bribery, deed: {type: finality-stall, by: coalition, start: $start, lasts: $day},"
                        + " offer: {type: p-plus-epsilon, epsilon: 1 $currency}, timing: simultaneous, budget: $gain, threshold: $share}",
        assumes =
                "A briber who has the whole gain to spend pays only if the stall fails; each operator believes that all others stay"
                        + " honest, so that it will.")
@Description("A briber outside buys operators to do another attack's deed.")
public record Bribery(
        Attack deed,
        Offer offer,
        @Default("sequential") Timing timing,
        Money budget,
        @Default("lowest") String threshold)
        implements Commission {
    public Bribery {
        checkArgument(budget.amount().signum() > 0, "budget (%s) must be above 0.", budget);
        checkArgument(
                !(deed instanceof Commission), "deed (%s) must be done by members, not bought itself.", deed.name());
        checkArgument(!deed.isByInnocents(), "deed (%s) is an accident, which nobody can buy.", deed.name());
        checkArgument(
                deed.by().isPlain(),
                "deed: by (%s) must name groups, nothing more: the briber brings them together.",
                deed.by());
        checkArgument(
                !offer.isForFailure() || timing.expectedAcceptance().value().signum() == 0,
                "timing: expectedAcceptance (%s) must be 0 where a bribe is for failure: each answers to the others' honesty.",
                timing.expectedAcceptance());
    }

    @Override
    public Members by() {
        return deed.by().formedBy(new BribedForming(offer, timing, Offer.micros(budget), threshold));
    }

    @Override
    public void check(World world) {
        Commission.super.check(world);
        checkArgument(
                deed.stage(world).equals(world),
                "deed (%s) is prepared before the first step, when nobody is bought yet.",
                deed.name());
        by().check(world);
        String currency = world.economy().orElseThrow().currency();
        checkCurrency("budget", budget, currency);
        checkCurrency("offer", offer.declared(), currency);
    }

    private static void checkCurrency(String what, Money money, String currency) {
        checkArgument(
                money.unit().equals(currency),
                "%s (%s) must be in the currency of the price, %s.",
                what,
                money,
                currency);
    }
}
