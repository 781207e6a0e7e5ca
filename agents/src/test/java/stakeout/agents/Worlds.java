package stakeout.agents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.agents.attack.Attack;
import stakeout.agents.delegation.DelegatorStrategy;
import stakeout.agents.strategy.AdversarialStrategy;
import stakeout.agents.strategy.HonestStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Span;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;

/** Builds small worlds group by group. */
final class Worlds {
    static final Strategy HONEST = new HonestStrategy();
    static final Strategy ADVERSARIAL = new AdversarialStrategy();

    private record Population(String name, int operators, int validatorsEach, long stakeEach, Strategy strategy) {}

    private record Delegators(String name, int count, long amountEach, DelegatorStrategy strategy) {}

    final Protocol protocol;
    private final List<Population> populations = new ArrayList<>();
    private final List<Delegators> delegators = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();
    private boolean cohorts;
    private long startPeriod;
    private long fromPeriod = -1;
    private long toPeriod;
    private Canonical canonical = Canonical.FIRST;
    private List<List<String>> sides = List.of();
    private Span evidenceDelay = Network.NEXT_PERIOD;
    private Optional<Economy> economy = Optional.empty();
    private Horizon horizon = new Horizon(20, false);
    private int periodsPerStep = 1;
    private long seed = 20260101;
    private int replication;
    private long commissionPpb = 50_000_000;

    Worlds(Protocol protocol) {
        this.protocol = protocol;
    }

    Worlds group(String name, int operators, int validatorsEach, long stakeEach, Strategy strategy) {
        populations.add(new Population(name, operators, validatorsEach, stakeEach, strategy));
        return this;
    }

    /** Each delegator bonds to one validator, round robin; validators' own stake is what {@link #group} gave them. */
    Worlds delegators(String name, int count, long amountEach, DelegatorStrategy strategy) {
        delegators.add(new Delegators(name, count, amountEach, strategy));
        return this;
    }

    Worlds attack(Attack attack) {
        attacks.add(attack);
        return this;
    }

    Worlds cohorts(boolean all) {
        cohorts = all;
        return this;
    }

    Worlds from(long period) {
        startPeriod = period;
        return this;
    }

    /** Groups of side A, of side B, and bridged ones; a group of both A and B is halved. */
    Worlds split(long from, long to, List<String> sideA, List<String> sideB, List<String> bridged) {
        fromPeriod = from;
        toPeriod = to;
        sides = List.of(sideA, sideB, bridged);
        return this;
    }

    Worlds canonical(Canonical rule) {
        canonical = rule;
        return this;
    }

    Worlds evidenceDelay(String span) {
        evidenceDelay = Span.parse(span);
        return this;
    }

    Worlds economy(Economy declared) {
        economy = Optional.of(declared);
        return this;
    }

    Worlds periods(long periods) {
        horizon = new Horizon(periods, false);
        return this;
    }

    Worlds untilSettled(long atMost) {
        horizon = new Horizon(atMost, true);
        return this;
    }

    Worlds periodsPerStep(int periods) {
        periodsPerStep = periods;
        return this;
    }

    Worlds seed(long masterSeed, int of) {
        seed = masterSeed;
        replication = of;
        return this;
    }

    World build() {
        List<String> names = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        List<Integer> operatorOf = new ArrayList<>();
        List<Long> own = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (Population population : populations) {
            for (int i = 0; i < population.operators; i++) {
                for (int v = 0; v < population.validatorsEach; v++) {
                    operatorOf.add(names.size());
                    own.add(population.stakeEach);
                }
                groupOf.add(groups.size());
                names.add(population.name + "-" + i);
            }
            groups.add(new Group(population.name, population.strategy, cohorts));
        }
        int operators = names.size();
        int[] ownPpb = new int[operators];
        Arrays.fill(ownPpb, Roster.UNKNOWN);
        int[] entityOf = new int[operators];
        for (int i = 0; i < operators; i++) {
            entityOf[i] = i;
        }
        Roster roster = new Roster(
                ImmutableList.copyOf(names),
                groups.stream().map(Group::name).collect(ImmutableList.toImmutableList()),
                ints(groupOf),
                ImmutableList.copyOf(names),
                entityOf,
                ownPpb);
        DelegationTable table = table(own.size());
        long[] self = own.stream().mapToLong(Long::longValue).toArray();
        long[] stake = self.clone();
        for (int i = 0; i < table.size(); i++) {
            stake[table.validator()[i]] += table.amount()[i];
        }
        long[] commission = new long[stake.length];
        Arrays.fill(commission, commissionPpb);
        ImmutableMap<String, long[]> attributes = delegators.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.of(Genesis.COMMISSION_PPB, commission, Genesis.SELF_STAKE, self);
        BigInteger supply = BigInteger.valueOf(2 * Arrays.stream(stake).sum());
        Genesis genesis = new Genesis(roster, ints(operatorOf), stake, attributes, table, supply, startPeriod);
        return new World(
                protocol,
                genesis,
                ImmutableList.copyOf(groups),
                delegators.stream()
                        .map(d -> new DelegatorGroup(d.name, d.strategy))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(attacks),
                new Network(
                        fromPeriod < 0
                                ? Optional.empty()
                                : Optional.of(new Partition(fromPeriod, toPeriod, sideOf(roster), canonical)),
                        0,
                        evidenceDelay,
                        Optional.empty()),
                economy,
                horizon,
                periodsPerStep,
                seed,
                replication);
    }

    private DelegationTable table(int validators) {
        int total = delegators.stream().mapToInt(Delegators::count).sum();
        int[] groupOf = new int[total];
        int[] validator = new int[total];
        long[] amount = new long[total];
        int next = 0;
        for (int group = 0; group < delegators.size(); group++) {
            for (int i = 0; i < delegators.get(group).count; i++) {
                groupOf[next] = group;
                amount[next] = delegators.get(group).amountEach;
                next++;
            }
        }
        // Sorted by validator: delegator d bonds to validator d × validators / total.
        int[] delegator = new int[total];
        for (int d = 0; d < total; d++) {
            delegator[d] = d;
            validator[d] = (int) ((long) d * validators / total);
        }
        return new DelegationTable(
                total,
                delegators.stream().map(Delegators::name).collect(ImmutableList.toImmutableList()),
                groupOf,
                delegator,
                validator,
                amount);
    }

    private int[] sideOf(Roster roster) {
        int[] sideOf = new int[roster.operators()];
        int[] seen = new int[roster.groups().size()];
        for (int operator = 0; operator < sideOf.length; operator++) {
            String group = roster.groups().get(roster.groupOf()[operator]);
            boolean a = sides.get(0).contains(group);
            boolean b = sides.get(1).contains(group);
            boolean odd = seen[roster.groupOf()[operator]]++ % 2 == 1;
            sideOf[operator] =
                    sides.get(2).contains(group) ? Partition.BRIDGED : a && b ? (odd ? 1 : 0) : b ? Partition.B : 0;
        }
        return sideOf;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
