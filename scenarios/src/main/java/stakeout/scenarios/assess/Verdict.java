package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stakeout.scenarios.assess.Finding.Outcome;

/** What is to be read first: at most that nothing tried pays, never that rules are safe. */
final class Verdict {
    private final Answer answer;
    private final Question question;
    private final Wording wording;
    private final List<Finding> successes;

    Verdict(Answer answer) {
        this.answer = answer;
        question = answer.question();
        wording = new Wording(answer);
        successes = answer.of(Outcome.SUCCESS);
    }

    /** A sentence each. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (declared().isEmpty()) {
            lines.add(withoutGain());
        } else {
            lines.add(atGain());
            oneForAll().ifPresent(lines::add);
        }
        ofThemselves().ifPresent(lines::add);
        notDeclared().ifPresent(lines::add);
        free().ifPresent(lines::add);
        operators().ifPresent(lines::add);
        outsiders().ifPresent(lines::add);
        List<Finding> undecided = judged(Judgement.UNDECIDED);
        if (!undecided.isEmpty()) {
            lines.add("Undecided: " + Wording.names(undecided) + ".");
        }
        lucky().ifPresent(lines::add);
        unsettled().ifPresent(lines::add);
        unverified().ifPresent(lines::add);
        return lines.build();
    }

    /** All that were played, but those of somebody outside. */
    private List<Finding> tried() {
        List<Finding> tried = new ArrayList<>(successes);
        tried.addAll(answer.of(Outcome.NO_SUCCESS));
        return tried;
    }

    private List<Finding> declared() {
        return tried().stream().filter(each -> question.gain(each).isPresent()).toList();
    }

    private String atGain() {
        List<Finding> declared = declared();
        List<Finding> paying =
                judged(Judgement.PAYS).stream().filter(declared::contains).toList();
        return (paying.isEmpty()
                        ? "None of " + Wording.count(declared.size(), "attack") + " tried pays"
                        : paying.size() + " of " + Wording.count(declared.size(), "attack") + " tried "
                                + (paying.size() == 1 ? "pays" : "pay"))
                + " all who own its stake together, at a gain of "
                + question.gains().said() + ", a price of "
                + Gains.amount(question.price().orElseThrow()) + " and a fall of "
                + WhatIf.percent(question.fall().toDouble())
                + (paying.isEmpty() ? "." : ": " + Wording.names(paying) + ".");
    }

    /** A gain that is right for the one is hardly right for the other. */
    private Optional<String> oneForAll() {
        boolean isOne = question.gains().any().isPresent()
                && tried().stream()
                                .filter(each -> !question.gains().isNamed(each.attack(), each.name()))
                                .map(Finding::attack)
                                .distinct()
                                .count()
                        > 1;
        return isOne
                ? Optional.of(
                        "That gain was taken to be the same whatever the attack: an attack's own is declared as in"
                                + " --gain '5e9 USD,randao-bias=1e6 USD'.")
                : Optional.empty();
    }

    private Optional<String> notDeclared() {
        List<Finding> silent = judged(Judgement.NO_GAIN);
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("No gain was declared (--gain) for " + Wording.names(silent)
                        + ", so that it is not said whether " + (silent.size() == 1 ? "it pays" : "they pay")
                        + cheapest(silent) + ".");
    }

    private Optional<String> ofThemselves() {
        return sentence(
                "Brings its owners tokens without any gain from outside: ",
                finding -> question.gain(finding).isEmpty() && Judgement.of(question, finding) == Judgement.PAYS);
    }

    private String withoutGain() {
        String all = Wording.count(tried().size(), "attack");
        return successes.isEmpty()
                ? "None of " + all + " tried succeeded at any share of the stake up to "
                        + WhatIf.percent(Question.SHARES.get(Question.SHARES.size() - 1)) + "."
                : successes.size() + " of " + all + " tried " + (successes.size() == 1 ? "succeeds" : "succeed") + ".";
    }

    /** {@code ; the cheapest, short-exit, pays whoever gains more than 5 TOK by it}. */
    private String cheapest(List<Finding> of) {
        Finding cheapest = of.stream()
                .min(Comparator.comparingDouble(each -> wording.gainNeeded(each).mean()))
                .orElseThrow();
        double needed = wording.gainNeeded(cheapest).mean();
        return "; " + (of.size() == 1 ? "it" : "the cheapest, " + cheapest.name() + ",") + " pays whoever gains "
                + (needed > 0 ? "more than " + wording.gain(needed) : "anything") + " by it";
    }

    /** Those that cost nothing and bring nothing of themselves. */
    private Optional<String> free() {
        return sentence(
                "Costs its owners nothing, so that any gain pays: ",
                finding -> wording.gainNeeded(finding).mean() == 0);
    }

    /** Where it is known what is the operators' own. */
    private Optional<String> operators() {
        return sentence(
                "It pays the operators alone, who take the whole gain and bear only their own part of the loss: ",
                finding -> question.gain(finding).isPresent()
                        && Judgement.isProfit(finding.cost().orElseThrow().ownMoney()));
    }

    /** A briber or a thief. */
    private Optional<String> outsiders() {
        List<Finding> outside = answer.of(Outcome.OUTSIDE);
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of("Somebody outside can have it done who bears nothing of what it costs the coalition: "
                        + outside.stream()
                                .map(each -> each.name() + " (" + OutsiderSection.judgement(question, each) + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private Optional<String> lucky() {
        List<String> lucky = Stream.concat(successes.stream(), answer.of(Outcome.OUTSIDE).stream())
                .filter(each -> each.cost().orElseThrow().succeeded() < question.replications())
                .map(each -> each.name() + " (" + Wording.again(each) + ", so that it succeeds in "
                        + Wording.rate(each.cost().orElseThrow().succeededAgain()) + " of all runs)")
                .toList();
        return lucky.isEmpty()
                ? Optional.empty()
                : Optional.of("By luck: it succeeded with the seed that successes are looked for with, and not in every"
                        + " replication with the other: " + String.join(", ", lucky) + ".");
    }

    private Optional<String> unsettled() {
        return sentence(
                "Not settled after 1,500 days, and so without a final bill: ",
                finding -> !finding.cost().orElseThrow().settled());
    }

    private Optional<String> unverified() {
        if (answer.sways().isEmpty()) {
            return Optional.empty();
        }
        List<Sway> flipping = answer.sways().stream().filter(Sway::flips).toList();
        String all = Wording.count(answer.sways().size(), "value");
        return Optional.of(
                flipping.isEmpty()
                        ? "None of " + all
                                + " that nobody verified flips a success or a verdict, moved to its half or double."
                        : flipping.size() + " of " + all + " that nobody verified "
                                + (flipping.size() == 1 ? "flips" : "flip")
                                + " a success or a verdict, moved to its half or double: "
                                + flipping.stream().map(Sway::path).collect(Collectors.joining(", ")) + ".");
    }

    private Optional<String> sentence(String words, Predicate<Finding> which) {
        List<Finding> found = successes.stream().filter(which).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(words + Wording.names(found) + ".");
    }

    private List<Finding> judged(Judgement judgement) {
        return successes.stream()
                .filter(each -> Judgement.of(question, each) == judgement)
                .toList();
    }
}
