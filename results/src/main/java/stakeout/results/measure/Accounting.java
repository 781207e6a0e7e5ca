package stakeout.results.measure;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Trait;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * Sums what a group's owners gained by which causes. Where the protocol keeps delegators, its postings say whose a unit is.
 * Elsewhere all is posted to the operator and split by the share of stake that is its own, the own part rounded down; the
 * split is unknown where the scenario does not give that share.
 */
final class Accounting {
    private final Owner owner;
    private final boolean postedApart;
    /** The members by the own part of their stake, parts per billion: one key for all where nothing is to be split. */
    private final TreeMap<Integer, int[]> byOwnPart = new TreeMap<>();

    Accounting(WorldFacts world, String of, Owner owner) {
        this.owner = owner;
        this.postedApart = world.protocol().traits().contains(Trait.DELEGATION);
        Roster roster = world.roster();
        Map<Integer, ImmutableIntArray.Builder> members = new HashMap<>();
        for (int operator : Members.of(roster, of).operators()) {
            members.computeIfAbsent(
                            owner == Owner.ALL ? Roster.PPB : roster.ownStakePpb()[operator],
                            part -> ImmutableIntArray.builder())
                    .add(operator);
        }
        members.forEach(
                (part, operators) -> byOwnPart.put(part, operators.build().toArray()));
    }

    /** What the owners gained by the causes that pass, base units; empty where the split is unknown. */
    Optional<BigInteger> gained(Ledger ledger, Predicate<String> causes) {
        if (!postedApart && isSplitUnknown()) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        for (var part : byOwnPart.entrySet()) {
            WideSum own = new WideSum();
            WideSum delegated = new WideSum();
            add(ledger, causes, part.getValue(), own, delegated);
            sum = sum.add(
                    postedApart || owner == Owner.ALL
                            ? choose(own.get(), delegated.get())
                            : split(own.get(), delegated.get(), part.getKey()));
        }
        return Optional.of(sum);
    }

    /** What was posted to the owners' own accounts by the causes that pass, without any split by stake. */
    BigInteger posted(Ledger ledger, Predicate<String> causes) {
        WideSum own = new WideSum();
        WideSum delegated = new WideSum();
        byOwnPart.values().forEach(operators -> add(ledger, causes, operators, own, delegated));
        return choose(own.get(), delegated.get());
    }

    private static void add(Ledger ledger, Predicate<String> causes, int[] operators, WideSum own, WideSum delegated) {
        int cause = 0;
        for (String name : ledger.causes()) {
            WideColumn postings = ledger.postings(cause++);
            if (causes.test(name)) {
                for (int operator : operators) {
                    own.add(postings, ledger.accounts().operator(operator));
                    delegated.add(postings, ledger.accounts().delegatorsOf(operator));
                }
            }
        }
    }

    /** The part of a column of stake that is the owners', base units; empty where the split is unknown. */
    Optional<BigInteger> stake(WideColumn byOperator) {
        if (isSplitUnknown()) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        for (var part : byOwnPart.entrySet()) {
            WideSum stake = new WideSum();
            for (int operator : part.getValue()) {
                stake.add(byOperator, operator);
            }
            sum = sum.add(owner == Owner.ALL ? stake.get() : split(stake.get(), BigInteger.ZERO, part.getKey()));
        }
        return Optional.of(sum);
    }

    private boolean isSplitUnknown() {
        return owner != Owner.ALL && byOwnPart.containsKey(Roster.UNKNOWN);
    }

    private BigInteger choose(BigInteger own, BigInteger delegated) {
        return switch (owner) {
            case ALL -> own.add(delegated);
            case OWN -> own;
            case DELEGATORS -> delegated;
        };
    }

    private BigInteger split(BigInteger operators, BigInteger delegated, int ownPpb) {
        BigInteger[] parts =
                operators.multiply(BigInteger.valueOf(ownPpb)).divideAndRemainder(BigInteger.valueOf(Roster.PPB));
        BigInteger own = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return choose(own, operators.subtract(own).add(delegated));
    }
}
