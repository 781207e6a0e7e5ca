package stakeout.scenarios.assess;

import java.util.Optional;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;

/** Whether an attack pays all who own its stake together, at a declared gain. */
enum Judgement {
    PAYS("pays"),
    DOES_NOT_PAY("does not pay"),
    UNDECIDED("undecided"),
    /** Nobody declared a gain: the break-even gain is all that can be told. */
    NO_GAIN("no gain declared");

    private static final double CONFIDENCE = 0.99;

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * By the profit in the currency, the gain in it: sure at 99 %, or exactly so where all replications agree; undecided where it did not
     * succeed in all of them.
     */
    static Judgement of(Question question, Finding finding) {
        Finding.Cost cost = finding.cost().orElseThrow();
        if (question.gain(finding).isEmpty() || cost.money().isEmpty()) {
            // a profit without any gain is one at every gain.
            return cost.settled() && isSurely(cost.profit(), 1) ? PAYS : NO_GAIN;
        }
        Sample profit = cost.money().get();
        if (!cost.settled() || cost.succeeded() < question.replications() || profit.absent() > 0) {
            return UNDECIDED;
        }
        return ofProfit(profit);
    }

    /**
     * The same by the gain from which it pays, tokens a replication, where that is reckoned and not a run's own: undecided where the
     * attack did not succeed in all of them.
     */
    static Judgement of(Question question, Finding finding, Sample needed) {
        Finding.Cost cost = finding.cost().orElseThrow();
        if (question.gain(finding).isEmpty()) {
            return cost.settled() && isSurely(needed, -1) ? PAYS : NO_GAIN;
        }
        if (!cost.settled() || cost.succeeded() < question.replications() || needed.absent() > 0) {
            return UNDECIDED;
        }
        Sample profit = needed.times(-1).plus(question.gainTokens(finding).orElseThrow());
        return ofProfit(profit);
    }

    /** By a profit, one value a replication. */
    static Judgement ofProfit(Sample profit) {
        return isSurely(profit, 1) ? PAYS : isSurely(profit, -1) ? DOES_NOT_PAY : UNDECIDED;
    }

    /** Whether there is a profit, surely. */
    static boolean isProfit(Optional<Sample> profit) {
        return profit.map(sample -> sample.absent() == 0 && isSurely(sample, 1)).orElse(false);
    }

    private static boolean isSurely(Sample sample, int sign) {
        Optional<Interval> limits = sample.limits(CONFIDENCE);
        return sample.size() > 0
                && limits.map(each -> sign > 0 ? each.low() > 0 : each.high() < 0)
                        .orElse(Math.signum(sample.mean()) == sign);
    }
}
