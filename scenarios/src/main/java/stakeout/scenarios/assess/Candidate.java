package stakeout.scenarios.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import stakeout.agents.attack.Trial;
import stakeout.model.quantity.Money;

/**
 * One attack in one of the ways it is tried.
 *
 * @param attack its name
 * @param number which way, from 1
 * @param ways how many there are
 * @param question what is asked, with the money that a briber would have
 */
record Candidate(String attack, int number, int ways, Trial trial, Question question) {
    private static final Pattern MONEY = Pattern.compile("\\$(gain|bid|currency)");

    /** {@code invalid-block}, or {@code invalid-block-2} where there are several ways. */
    String name() {
        return ways == 1 ? attack : attack + "-" + number;
    }

    /** What a success brings from outside; absent where nobody declared it. */
    Optional<Money> gain() {
        return question.gains().of(attack, name());
    }

    /** Whether a trial reckons with what a success brings from outside. */
    static boolean asksForGain(Trial trial) {
        return MONEY.matcher(trial.attack() + trial.scenario()).find();
    }

    /** A scenario that ends as soon as it is clear whether the attack succeeds. */
    String sought(Network network, long seed, int members) {
        return head(network, seed, 1, members) + "until: " + over(network) + " periods\n" + tail(network, members)
                + economy();
    }

    /** A scenario that is played until all is settled, but no more than so many periods. */
    String bounded(Network network, long seed, int members, long periods) {
        return head(network, seed, 1, members)
                + (trial.watchedDays() > 0
                        ? "until: " + Math.min(watched(network), periods) + " periods\n"
                        : "until: settled\ncap: " + periods + " periods\n")
                + tail(network, members)
                + economy();
    }

    int periodsPerStep(Network network) {
        return trial.stepIsPeriod() ? 1 : network.periodsPerStep();
    }

    /** When it is surely over, and has shown whether it succeeds; periods. */
    long over(Network network) {
        return network.over(trial);
    }

    private long watched(Network network) {
        return over(network) + network.periods(trial.watchedDays());
    }

    /** When it is over, and has been watched where it is; periods. */
    long closed(Network network) {
        return trial.watchedDays() == 0 ? over(network) : watched(network);
    }

    /** Days from the start that what it costs is watched; absent where that is until all is settled. */
    Optional<Double> watchedDays(Network network) {
        return trial.watchedDays() == 0
                ? Optional.empty()
                : Optional.of(network.protocol().protocol().period().days(watched(network)));
    }

    /** What its honest twin depends on: two candidates of which it is the same have the same twin. */
    String twin(Network network, long seed, int members) {
        return world(network, seed, 1, members) + filled(trial.scenario(), network, members) + "\n" + economy();
    }

    /**
     * A scenario that is played until all is settled, with what is to be known of it.
     *
     * @param cap how long at most, {@code 1_500 d}
     */
    String estimated(Network network, int members, String cap) {
        return head(network, question.seed(), question.replications(), members)
                + (trial.watchedDays() > 0
                        ? "until: " + watched(network) + " periods\n"
                        : "until: settled\ncap: " + cap + "\n")
                + tail(network, members)
                + economy()
                + "measures:\n"
                + "  - {type: attack-succeeded}\n"
                + "  - {type: adversary-share, of: coalition}\n"
                + "  - {type: income, of: coalition}\n"
                + "  - {type: profit, of: coalition}\n"
                + "  - {type: profit, of: others}\n"
                + "  - {type: loss, of: coalition, by: slash}\n"
                + "  - {type: griefing-factor, of: coalition}\n"
                + "  - {type: settlement-days}\n"
                + "  - {type: stall-days}\n"
                + (question.price().isPresent() ? "  - {type: profit, of: coalition, in: money}\n" : "")
                + (asksForGain(trial) ? "  - {type: bribes-paid, of: coalition}\n" : "");
    }

    private String head(Network network, long seed, int replications, int members) {
        return "scenario: " + name() + "\n"
                + "question: What does a coalition that succeeds with " + attack + " give up?\n"
                + world(network, seed, replications, members);
    }

    private String world(Network network, long seed, int replications, int members) {
        return "protocol: " + network.rules() + "\n"
                + "masterSeed: " + seed + "\n"
                + "replications: " + replications + "\n"
                + "periodsPerStep: " + periodsPerStep(network) + "\n"
                + "population: " + network.population(members, trial.others(), trial.everybody()) + "\n";
    }

    private String tail(Network network, int members) {
        return "attacks: [" + filled(trial.attack(), network, members) + "]\n"
                + filled(trial.scenario(), network, members) + "\n";
    }

    /** A text with times and money in their places. */
    private String filled(String text, Network network, int members) {
        String timed = network.timed(text);
        if (!MONEY.matcher(timed).find()) {
            return timed;
        }
        Money gain = gain().orElseThrow(() -> new IllegalArgumentException(
                "needs a declared gain (--gain), which is what a briber would pay out of"));
        BigDecimal bid = gain.amount().divide(BigDecimal.valueOf(2L * members), 2, RoundingMode.DOWN);
        return timed.replace("$gain", gain.toString())
                .replace("$share", network.justBelow(members).toPlainString())
                .replace("$bid", bid.toPlainString() + " " + gain.unit())
                .replace("$currency", gain.unit());
    }

    private String economy() {
        Optional<Money> price = question.price();
        return price.map(money -> "economy: {price: " + money + ", asOf: "
                        + question.asOf().orElseThrow() + ", fallAfterAttack: " + question.fall()
                        + gain().map(gain -> ", gain: " + gain).orElse("") + "}\n")
                .orElse("");
    }
}
