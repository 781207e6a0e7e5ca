package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import stakeout.results.statistics.Proportion;
import stakeout.results.statistics.Sample;

/**
 * What came of one attack in one of the ways it is tried.
 *
 * @param attack its name
 * @param name the same with a number where it is tried in several ways
 * @param outcome how far it came
 * @param reason why it was not tried or not assessed; empty where it was
 * @param assumes what is taken for granted
 * @param tried by share: whether it succeeded in the run that looks for successes
 * @param chosenBy by share that succeeded: what all owners needed to gain there in the runs that the cheapest was chosen by, tokens
 * @param share the cheapest of them; 0 unless it succeeded
 * @param members how many validators, or rows of the stake given, the coalition of that share has
 * @param stake what they hold, base units
 * @param cost what it costs; absent unless it succeeded
 */
public record Finding(
        String attack,
        String name,
        Outcome outcome,
        String reason,
        String assumes,
        ImmutableMap<Double, Boolean> tried,
        ImmutableMap<Double, Double> chosenBy,
        double share,
        int members,
        BigInteger stake,
        Optional<Cost> cost) {
    public enum Outcome {
        /** It does not say how it is set up. */
        NOT_ASSESSED,
        /** The protocol cannot host it. */
        NOT_APPLICABLE,
        /** At no share that was tried. */
        NO_SUCCESS,
        /** It does, by somebody outside, who bears nothing of what it costs the coalition. */
        OUTSIDE,
        SUCCESS
    }

    static Finding not(Outcome outcome, String attack, String name, String reason) {
        return new Finding(
                attack,
                name,
                outcome,
                reason,
                "",
                ImmutableMap.of(),
                ImmutableMap.of(),
                0,
                0,
                BigInteger.ZERO,
                Optional.empty());
    }

    /** The same with the cheapest success chosen. */
    Finding at(double cheapest, int count, BigInteger held, ImmutableMap<Double, Double> by) {
        return new Finding(attack, name, outcome, reason, assumes, tried, by, cheapest, count, held, cost);
    }

    /** The same as the deed of somebody outside, at the smallest share that succeeded. */
    Finding outside(Network network) {
        double smallest = smallest().orElseThrow();
        int count = network.members(smallest);
        return new Finding(
                attack,
                name,
                Outcome.OUTSIDE,
                reason,
                assumes,
                tried,
                chosenBy,
                smallest,
                count,
                network.stake(count),
                cost);
    }

    Finding with(Cost measured) {
        return new Finding(
                attack, name, outcome, reason, assumes, tried, chosenBy, share, members, stake, Optional.of(measured));
    }

    /** The smallest share that succeeded. */
    Optional<Double> smallest() {
        return tried.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** The largest share that failed, of those below the smallest success. */
    Optional<Double> largestFailure() {
        double success = smallest().orElse(1.0);
        return tried.entrySet().stream()
                .filter(each -> !each.getValue() && each.getKey() < success)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    /**
     * What an attack cost, one value a replication, in tokens; measured with another seed than it was found with.
     *
     * @param stake of the coalition at the start
     * @param income of the coalition over the run
     * @param honest income of the same owners in the honest twin
     * @param own the operators' own part of the profit; empty where the split is unknown
     * @param delegators their part of it; empty where the split is unknown
     * @param othersLoss what the others had more in the twin
     * @param griefing others' loss for each token of the coalition's
     * @param slashed what slashes took, a share of the coalition's stake
     * @param settlementDays until the account was closed; absent where it was not by then
     * @param settled whether it was in every replication: all was settled by the cap, or it was watched as long as was meant
     * @param watched days from the start that it was watched, settled or not; absent where that was until all was settled
     * @param succeeded in how many replications it succeeded again
     * @param run the first of them, to be opened
     * @param money the profit in the currency, where there is a price
     * @param bribes what somebody outside paid the coalition's operators, in the currency; empty where nobody was to be bribed
     */
    public record Cost(
            double stake,
            ImmutableList<Double> income,
            ImmutableList<Double> honest,
            Sample own,
            Sample delegators,
            Sample othersLoss,
            Sample griefing,
            Sample slashed,
            Sample settlementDays,
            boolean settled,
            Optional<Double> watched,
            int succeeded,
            String run,
            Optional<Sample> money,
            Optional<Sample> ownMoney,
            Sample bribes) {
        /** Of the estimate's replications, whose draws are others than those it was found with. */
        Proportion succeededAgain() {
            return new Proportion(succeeded, income.size());
        }

        /** Profit in tokens, without gain and at a price that stays. */
        Sample profit() {
            return breakEven(0).sample().times(-1);
        }

        /**
         * What a success must bring from outside so that all owners together lose nothing, in tokens at the price before: what they
         * had more in the twin, at the price after the fall, and the fall itself on all they hold.
         *
         * @param fall of the price, in [0, 1]
         */
        Values breakEven(double fall) {
            double[] values = new double[income.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fall * (stake + income.get(i)) - (income.get(i) - honest.get(i));
            }
            return new Values(values);
        }
    }

    /** One value a replication. */
    public record Values(double[] values) {
        Sample sample() {
            return Sample.of(values);
        }
    }
}
