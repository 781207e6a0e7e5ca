package stakeout.agents.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.TypeNames;
import stakeout.model.chance.Draws;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.observe.Event;
import stakeout.model.observe.Testimony;
import stakeout.model.quantity.Span;

/**
 * Chooses among strategies by what each can be expected to pay, from what the operator could observe, and thinks again now and
 * then. Expectations are those of the operator's first active validator.
 *
 * <pre>logit: P(i) = exp(sensitivity × r_i) / Σ exp(sensitivity × r_j),  r: expected return [per cent of the stake a year]</pre>
 *
 * <p>Source: [sandholm] §4 (revision protocols), [mcfadden].
 *
 * @param options what it chooses among, at least one; of equal ones it prefers the first
 * @param choice how it chooses
 * @param sensitivity of a logit choice, per percentage point of yearly return, at least 0
 * @param review how long it stays with a choice on average: operators think again independently of each other
 */
@Description("Chooses among strategies by what each can be expected to pay, and thinks again now and then.")
public record RationalStrategy(
        ImmutableList<Strategy> options,
        @Default("best-response") Choice choice,
        @Default("1") double sensitivity,
        @Default("1 d") Span review)
        implements Strategy {
    /** How an operator chooses among expected payoffs. */
    public enum Choice {
        /** The largest. */
        BEST_RESPONSE,
        /** Each with a probability that grows with it. */
        LOGIT
    }

    public RationalStrategy {
        checkArgument(!options.isEmpty(), "options (%s) must name a strategy.\nMaybe [honest, lazy].", options);
        checkArgument(
                options.stream().noneMatch(RationalStrategy.class::isInstance),
                "options of a rational strategy must not be rational themselves.");
        checkArgument(
                sensitivity >= 0 && Double.isFinite(sensitivity), "sensitivity (%s) must be at least 0.", sensitivity);
    }

    @Override
    public Behaviour begin(Seat seat) {
        return new Choosing(seat);
    }

    @Override
    public double expectedPay(Prospects prospects, int row) {
        double best = Double.NEGATIVE_INFINITY;
        for (Strategy option : options) {
            best = StrictMath.max(best, option.expectedPay(prospects, row));
        }
        return best;
    }

    @Override
    public boolean testifies() {
        return true;
    }

    @Override
    public boolean followsOrders() {
        return options.stream().anyMatch(Strategy::followsOrders);
    }

    private final class Choosing implements Behaviour {
        private static final int UNDECIDED = -1;

        private final Seat seat;
        private final ImmutableList<Behaviour> behaviours;
        private final ImmutableList<String> names;
        private final Threshold reviews;
        private final Rows[] rowsOf;
        private final int[] chosen;
        private final double[] expected;

        Choosing(Seat seat) {
            this.seat = seat;
            behaviours = options.stream().map(option -> option.begin(seat)).collect(ImmutableList.toImmutableList());
            names = options.stream()
                    .map(option -> TypeNames.of(option.getClass(), Strategy.class))
                    .collect(ImmutableList.toImmutableList());
            double steps = seat.steps(review);
            reviews = Threshold.of(steps <= 1 ? 1 : 1 / steps);
            int operators = seat.rows().toOperator() - seat.rows().fromOperator();
            rowsOf = new Rows[operators];
            for (int i = 0; i < operators; i++) {
                rowsOf[i] = seat.rowsOf(seat.rows().fromOperator() + i);
            }
            chosen = new int[operators];
            Arrays.fill(chosen, UNDECIDED);
            expected = new double[options.size()];
        }

        @Override
        public void decide(View view, Rows own, IntentColumn out) {
            Draws thinks = view.draws("review");
            for (int operator = own.fromOperator(); operator < own.toOperator(); operator++) {
                int i = operator - seat.rows().fromOperator();
                int index = seat.indexOfOperator(operator);
                if (chosen[i] == UNDECIDED || thinks.hits(index, reviews)) {
                    choose(view, operator, i, index);
                }
                behaviours.get(chosen[i]).decide(view, rowsOf[i], out);
            }
        }

        private void choose(View view, int operator, int i, int index) {
            int row = view.prospects().firstActive(rowsOf[i]);
            int before = chosen[i];
            if (row < 0) {
                chosen[i] = StrictMath.max(0, before);
                return;
            }
            for (int option = 0; option < expected.length; option++) {
                expected[option] = options.get(option).expectedPay(view.prospects(), row);
            }
            chosen[i] = choice == Choice.BEST_RESPONSE ? best() : logit(view, row, index);
            view.observer()
                    .testimony(new Testimony(
                            view.period(),
                            operator,
                            "rational",
                            names.get(chosen[i]),
                            names,
                            expected.clone(),
                            view.prospects().publicFacts(),
                            view.prospects().ownFacts(row)));
            if (before != UNDECIDED && before != chosen[i]) {
                String change = names.get(before) + " to " + names.get(chosen[i]);
                view.observer().event(new Event(view.period(), Event.Kind.STRATEGY_CHANGED, operator, -1, 0, change));
            }
        }

        private int best() {
            int best = 0;
            for (int option = 1; option < expected.length; option++) {
                best = expected[option] > expected[best] ? option : best;
            }
            return best;
        }

        private int logit(View view, int row, int index) {
            double perBaseUnit = sensitivity
                    * 100
                    * view.prospects().periodsPerYear()
                    / view.prospects().stake(row);
            double top = expected[best()];
            double sum = 0;
            for (double pay : expected) {
                sum += StrictMath.exp((pay - top) * perBaseUnit);
            }
            double ticket = view.draws("choice").uniform(index) * sum;
            for (int option = 0; option < expected.length - 1; option++) {
                ticket -= StrictMath.exp((expected[option] - top) * perBaseUnit);
                if (ticket < 0) {
                    return option;
                }
            }
            return expected.length - 1;
        }
    }
}
