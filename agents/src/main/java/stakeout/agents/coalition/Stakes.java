package stakeout.agents.coalition;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import stakeout.model.economy.Economy;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.Roster;

/** What everybody knows of everybody's stake, as of the last settlement. */
public final class Stakes {
    private final Protocol protocol;
    private final Roster roster;
    private final Census census;
    private final Optional<Economy> economy;

    public Stakes(Protocol protocol, Roster roster, Census census, Optional<Economy> economy) {
        this.protocol = protocol;
        this.roster = roster;
        this.census = census;
        this.economy = economy;
    }

    /** An operator's voting weight. */
    public BigInteger weight(int operator) {
        return census.weight.get(operator);
    }

    /** Everybody's. */
    public BigInteger totalWeight() {
        return census.totalWeight.get();
    }

    BigInteger weight(Coalition coalition) {
        BigInteger sum = BigInteger.ZERO;
        for (int operator : coalition.operators()) {
            sum = sum.add(weight(operator));
        }
        return sum;
    }

    /** The least weight strictly above a threshold of the protocol. */
    BigInteger quota(String threshold) {
        return WeightedVotingGame.quotaAbove(
                totalWeight(), SecurityThreshold.of(protocol, threshold).share());
    }

    int validators(int operator) {
        return census.activeValidators[operator];
    }

    /** The value of an operator's own part of the stake it runs, in the currency; all of it where nobody said how much is its own. */
    double ownValue(int operator) {
        return inMoney(census.stake.get(operator).doubleValue()) * ownPart(operator);
    }

    /** The operator's own part of what its validators hold, in [0, 1]. */
    double ownPart(int operator) {
        int ppb = roster.ownStakePpb()[operator];
        return ppb == Roster.UNKNOWN ? 1 : (double) ppb / Roster.PPB;
    }

    /** Base units in the currency. */
    double inMoney(double baseUnits) {
        return baseUnits / tokens() * economy.orElseThrow().price();
    }

    /** An amount of the currency in base units. */
    double inBaseUnits(double money) {
        return money / economy.orElseThrow().price() * tokens();
    }

    private double tokens() {
        return StrictMath.pow(10, protocol.token().decimals());
    }

    Economy economy() {
        return economy.orElseThrow();
    }

    Protocol protocol() {
        return protocol;
    }

    /** Operators by weight, the largest first; equal ones in their own order. */
    public int[] largestFirst(int[] operators) {
        return IntStream.of(operators)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(this::weight).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
