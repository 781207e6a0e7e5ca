package stakeout.scenarios.assess;

import java.util.Optional;
import stakeout.agents.attack.Trial;
import stakeout.model.quantity.Money;

/**
 * One attack in one of the ways it is tried.
 *
 * @param attack its name
 * @param number which way, from 1
 * @param ways how many there are
 */
record Candidate(String attack, int number, int ways, Trial trial) {
    /** {@code invalid-block}, or {@code invalid-block-2} where there are several ways. */
    String name() {
        return ways == 1 ? attack : attack + "-" + number;
    }

    /** A scenario that ends as soon as it is clear whether the attack succeeds. */
    String sought(Network network, long seed, int members) {
        return head(network, seed, 1, members) + "until: " + over(network) + " periods\n" + tail(network);
    }

    /** A scenario that is played until all is settled, but no more than so many periods. */
    String bounded(Network network, long seed, int members, long periods) {
        return head(network, seed, 1, members) + "until: settled\ncap: " + periods + " periods\n" + tail(network);
    }

    /** When it is surely over, and has shown whether it succeeds; periods. */
    long over(Network network) {
        return network.over(trial.attack() + trial.scenario());
    }

    /** A scenario that is played until all is settled, with what is to be known of it. */
    String estimated(Network network, Question question, int members) {
        return head(network, question.seed(), question.replications(), members)
                + "until: settled\ncap: 1_500 d\n"
                + tail(network)
                + economy(question)
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
                + (question.price().isPresent() ? "  - {type: profit, of: coalition, in: money}\n" : "");
    }

    private String head(Network network, long seed, int replications, int members) {
        return "scenario: " + name() + "\n"
                + "question: What does a coalition that succeeds with " + attack + " give up?\n"
                + "protocol: " + network.rules() + "\n"
                + "masterSeed: " + seed + "\n"
                + "replications: " + replications + "\n"
                + "periodsPerStep: " + network.periodsPerStep() + "\n"
                + "population: " + network.population(members, trial.others()) + "\n";
    }

    private String tail(Network network) {
        return "attacks: [" + network.timed(trial.attack()) + "]\n" + network.timed(trial.scenario()) + "\n";
    }

    private static String economy(Question question) {
        Optional<Money> price = question.price();
        return price.map(money -> "economy: {price: " + money + ", asOf: "
                        + question.asOf().orElseThrow() + ", fallAfterAttack: " + question.fall()
                        + question.gain().map(gain -> ", gain: " + gain).orElse("") + "}\n")
                .orElse("");
    }
}
