package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.state.Roster;

/** A moment a test makes up: 24 home operators and 6 of a cartel, one fact changed at a time. */
public final class ScriptedMoment implements Moment {
    public static final int HOME = 24;
    public static final int CARTEL = 6;
    private static final long STAKE = 2_048_000_000_000L;

    public final OperatorColumns columns;
    public final Happenings happenings = new Happenings();
    public final List<Move> moves = new ArrayList<>();
    public Optional<ChainStrip> chain = Optional.empty();
    public ImmutableList<LostSlots> lostSlots = ImmutableList.of();
    public Optional<Slots> slots = Optional.empty();
    public boolean begun = true;
    public boolean reading;
    public Optional<String> trouble = Optional.empty();
    public Optional<StakeRiver> river = Optional.empty();
    public Optional<Purse> purse = Optional.empty();
    public Optional<ProfitLine> profit = Optional.empty();
    public Optional<ValidatorMap> validators = Optional.empty();
    public Optional<Moment> beside = Optional.empty();
    public Optional<Divergence> divergence = Optional.empty();
    public long step = 10;
    private final RunCard card;

    public ScriptedMoment() {
        this(HOME, CARTEL);
    }

    public ScriptedMoment(int home, int cartel) {
        int operators = home + cartel;
        ImmutableList.Builder<String> names = ImmutableList.builder();
        int[] groupOf = new int[operators];
        columns = new OperatorColumns(operators);
        columns.knowsDeeds = true;
        for (int operator = 0; operator < operators; operator++) {
            names.add((operator < home ? "home-" : "cartel-") + operator);
            groupOf[operator] = operator < home ? 0 : 1;
            int validators = operator < home ? 2 + operator % 5 : 8;
            columns.stake.set(operator, validators * STAKE);
            columns.weight.set(operator, validators * STAKE);
            columns.voted.set(operator, validators * STAKE);
            columns.validators[operator] = validators;
            columns.active[operator] = validators;
            columns.attesting[operator] = validators;
        }
        int[] unknown = new int[operators];
        Arrays.fill(unknown, Roster.UNKNOWN);
        card = new RunCard(
                "made-up/p0000-r0000",
                "made-up",
                "Does a change show?",
                ImmutableMap.of(),
                "ethereum@electra",
                new Token("ETH", "gwei", 9),
                new PeriodLength("epoch", 384_000),
                1,
                1_000,
                Optional.empty(),
                Optional.empty(),
                new Roster(
                        names.build(),
                        ImmutableList.of("home", "cartel"),
                        groupOf,
                        ImmutableList.of("home", "cartel"),
                        groupOf,
                        unknown),
                ImmutableList.of(new SecurityThreshold("one-third", 1.0 / 3, "finality stall")),
                ImmutableMap.of("home", "honest", "cartel", "adversarial"),
                ImmutableSet.of("cartel"),
                false,
                false,
                "stakeout record made-up");
    }

    @Override
    public RunCard run() {
        return card;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long period() {
        return 1_000 + step;
    }

    @Override
    public long steps() {
        return 100;
    }

    @Override
    public long lookedAt() {
        return step;
    }

    @Override
    public OperatorColumns operators() {
        return columns;
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    @Override
    public double[] mostStake() {
        double[] most = new double[columns.operators()];
        Arrays.setAll(most, operator -> columns.validators[operator] * (double) STAKE);
        return most;
    }

    @Override
    public Happenings happenings() {
        return happenings;
    }

    @Override
    public Optional<ChainStrip> chain() {
        return chain;
    }

    @Override
    public ImmutableList<LostSlots> lostSlots() {
        return lostSlots;
    }

    @Override
    public Optional<Slots> slots() {
        return slots;
    }

    @Override
    public boolean isReading() {
        return reading;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public Optional<StakeRiver> river() {
        return river;
    }

    @Override
    public Optional<Purse> purse() {
        return purse;
    }

    @Override
    public Optional<ProfitLine> profit() {
        return profit;
    }

    @Override
    public Optional<Moment> beside() {
        return beside;
    }

    @Override
    public Optional<Divergence> divergence() {
        return divergence;
    }

    @Override
    public Optional<ValidatorMap> validators() {
        return validators;
    }

    @Override
    public ImmutableList<Move> moves() {
        return ImmutableList.copyOf(moves);
    }
}
