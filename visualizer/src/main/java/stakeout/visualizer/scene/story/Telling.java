package stakeout.visualizer.scene.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.RunCard;
import stakeout.visualizer.theme.Amounts;

/** Episodes as sentences, with what the recording knows of them. */
final class Telling {
    private static final Pattern SEVERAL_LEFT_OUT =
            Pattern.compile("leaves out (\\d+) blocks, the first of slot (\\d+)");

    private static final Pattern PERIOD = Pattern.compile("period (\\d+)");
    private static final Pattern MEMBERS = Pattern.compile("(\\d+) members?");

    private final Moment moment;
    private final RunCard run;

    Telling(Moment moment) {
        this.moment = moment;
        this.run = moment.run();
    }

    String sentence(Episode episode) {
        Happening first = episode.first();
        return switch (episode.chapter()) {
            case ATTACK_BEGINS -> attackBegins(first);
            case ATTACK_SUCCEEDS ->
                Deeds.isMishap(first.detail())
                        ? "It has done the harm that it is judged by."
                        : "The attack, " + Deeds.words(first.detail()) + ", has succeeded.";
            case ATTACK_ENDS ->
                (Deeds.isMishap(first.detail()) ? "The accident, " : "The attack, ") + Deeds.words(first.detail())
                        + ", is over.";
            case COALITION_JOINED -> who(episode) + joins(episode) + " the coalition.";
            case COALITION_FORMED -> "The coalition is large enough" + members(first) + ".";
            case COALITION_DEFECTED -> who(episode) + leaves(episode) + " the coalition.";
            case COALITION_DISSOLVED ->
                first.detail().endsWith("too few joined")
                        ? "Too few join: the coalition is given up."
                        : "Nobody is left in the coalition.";
            case BRIBE_ACCEPTED -> bribes(episode);
            case BRIBES_COMMITTED -> "The briber is bound to pay up to " + cash(episode) + ".";
            case PARTITION_BEGINS -> "The network splits in two that do not hear each other.";
            case PARTITION_HEALS -> "The network is whole again; " + first.detail() + ".";
            case BRANCH_ENDS -> "The other branch is given up after " + clocks(first.amount()) + ".";
            case REORG -> reorg(episode);
            case HISTORY_REWRITTEN ->
                "Old keys sign another past, " + clocks(first.amount()) + " long: "
                        + first.detail()
                                .replaceFirst("^another history from period \\d+, ", "")
                                .replace("periods", run.clock().name() + "s")
                        + ".";
            case STOLEN_KEYS_USED ->
                "A thief strikes with the keys of " + Amounts.count(first.amount(), "operator") + ".";
            case VOTE_BEGINS -> who(episode) + " calls a vote on the rules" + countedIn(first) + ".";
            case RULES_CHANGED -> "The rules are changed" + afterComma(first) + ".";
            case VOTE_FAILS -> "The rules stay as they are: " + first.detail() + ".";
            case INVALID_PROPOSAL -> who(episode) + " proposes an invalid block.";
            case INVALID_FINALISED -> "An invalid block is final.";
            case OFFENCE ->
                "It is proven that " + inSentence(who(episode)) + seats(episode) + " broke a rule of voting.";
            case SLASH -> slash(episode);
            case JAIL -> who(episode) + is(episode) + " jailed.";
            case EXIT_WAVE -> "More than a hundredth of all validators ask to leave at once.";
            case FINALITY_STALLS -> "Nothing has become final" + since(first) + ".";
            case CHAIN_HALTS -> "The chain halts: no block" + since(first) + ".";
            case FINALITY_RETURNS -> "Finality is back " + after(first) + ".";
            case CHAIN_RESUMES -> "The chain goes on " + after(first) + ".";
            case LEAK_BEGINS -> "The inactivity leak begins: the silent lose stake.";
            case LEAK_ENDS -> "The leak ends.";
            case CONFLICTING_FINALITY -> "Two chains that exclude each other are final: safety is broken.";
            case SETTLED -> settled(first);
            case OTHER -> first.title() + (first.detail().isEmpty() ? "" : ": " + first.shortDetail()) + ".";
        };
    }

    private String attackBegins(Happening first) {
        if (run.isAccident()) {
            return Deeds.title(first.detail()) + " threatens " + party() + ".";
        }
        return "An attack begins: " + Deeds.words(first.detail()) + (run.isJoined() ? "." : ", by " + party() + ".");
    }

    /** An attack that goes on, though it began before what is told; empty where none does. */
    String goesOn(Story story) {
        return story.attackBehind(moment)
                .map(begun -> Deeds.title(begun.detail())
                        + (run.isJoined() || run.isAccident() ? "" : ", by " + groups() + ",") + " has gone on since "
                        + run.clock().name() + " " + Amounts.count(begun.period()) + ".")
                .orElse("");
    }

    /** {@code the group cartel (12 operators, at first 36.0 % of the stake)}. */
    private String party() {
        int[] members =
                IntStream.range(0, run.operators()).filter(run::isCandidate).toArray();
        String share = moment.firstStake()
                .map(stakes -> Amounts.percent(
                        IntStream.of(members).mapToDouble(each -> stakes[each]).sum()
                                / IntStream.range(0, stakes.length)
                                        .mapToDouble(each -> stakes[each])
                                        .sum()))
                .map(percent -> ", at first " + percent + " of the stake")
                .orElse("");
        return groups() + " (" + Amounts.count(members.length, "operator") + share + ")";
    }

    private String groups() {
        return (run.coalition().size() == 1 ? "the group " : "the groups ") + String.join(", ", run.coalition());
    }

    private String slash(Episode episode) {
        double taken = run.tokens(episode.amount());
        String amount = taken > 0
                ? Amounts.tokens(Amounts.readable(taken), run.token().symbol()) + " taken at once."
                : "nothing is taken yet.";
        return who(episode) + seats(episode) + is(episode) + " slashed" + (taken > 0 ? ", " : "; ") + amount;
    }

    private String reorg(Episode episode) {
        Happening last = episode.happenings().get(episode.happenings().size() - 1);
        if (last.operator() < 0) {
            return "The other branch replaces the one that counted: "
                    + last.detail().replace("period", run.clock().name()) + ".";
        }
        String more = episode.happenings().size() == 1
                ? ""
                : Amounts.count(episode.happenings().size()) + " times others' blocks are left out; at last ";
        String name = run.roster().names().get(last.operator());
        Matcher several = SEVERAL_LEFT_OUT.matcher(last.detail());
        // the operator of the event is who left out the first; the others may be another's doing
        return several.matches()
                ? more + several.group(1) + (more.isEmpty() ? " blocks of others are left out" : "")
                        + ", the first, of slot " + several.group(2) + ", by " + name + "."
                : more + name + " " + last.detail() + ".";
    }

    private String who(Episode episode) {
        long operators = episode.operators();
        if (operators == 1) {
            return run.roster().names().get(episode.first().operator());
        }
        return operators == 0 ? "Somebody" : Amounts.count(operators, "operator");
    }

    private static String inSentence(String who) {
        return who.equals("Somebody") ? "somebody" : who;
    }

    private static String seats(Episode episode) {
        return episode.validators() > episode.operators()
                ? " (" + Amounts.count(episode.validators(), "validator") + ")"
                : "";
    }

    private static String is(Episode episode) {
        return episode.operators() > 1 ? " are" : " is";
    }

    private static String joins(Episode episode) {
        return episode.operators() > 1 ? " join" : " joins";
    }

    private static String leaves(Episode episode) {
        return episode.operators() > 1 ? " leave" : " leaves";
    }

    private static String accepts(Episode episode) {
        return episode.operators() > 1 ? " accept" : " accepts";
    }

    private String cash(Episode episode) {
        return cash(episode.amount());
    }

    private String cash(double microUnits) {
        return Amounts.tokens(Amounts.readable(microUnits / 1e6), run.currency().orElse(""))
                .stripTrailing();
    }

    /** The briber may be bound to less than the sum of its promises: where it pays for failure only, not all of them can fall due. */
    private String bribes(Episode episode) {
        double bound = moment.happenings().at(episode.first().step()).stream()
                .filter(each -> Chapter.of(each.kind()) == Chapter.BRIBES_COMMITTED)
                .mapToDouble(Happening::amount)
                .sum();
        return who(episode) + accepts(episode) + " a bribe"
                + (bound == 0 || bound == episode.amount()
                        ? ", together " + cash(episode) + "."
                        : "; the briber is bound to pay " + cash(bound) + " at most.");
    }

    /** Nothing is said of an attack that never was: its coalition did not come about. */
    private String settled(Happening settled) {
        boolean began = has(Chapter.ATTACK_BEGINS, settled.step());
        String what = !began
                ? "There was no attack, and nothing is left to fall due"
                : run.isAccident()
                        ? "All that the accident caused has fallen due"
                        : has(Chapter.ATTACK_SUCCEEDS, settled.step())
                                ? "All that the attack caused has fallen due"
                                : "The attack has not succeeded; all that it caused has fallen due";
        return what + (settled.detail().isEmpty() ? "." : "; " + settled.detail() + ".");
    }

    private boolean has(Chapter chapter, long step) {
        return moment.happenings().until(step).stream().anyMatch(each -> Chapter.of(each.kind()) == chapter);
    }

    private String clocks(long periods) {
        return Amounts.count(periods, run.clock().name());
    }

    private static String members(Happening formed) {
        Matcher matcher = MEMBERS.matcher(formed.detail());
        return matcher.find() ? ": " + Amounts.count(Long.parseLong(matcher.group(1)), "member") : "";
    }

    /** {@code since epoch 1,225}, of {@code since period 1225}. */
    private String since(Happening happening) {
        return period(happening, " since ");
    }

    private String countedIn(Happening happening) {
        return period(happening, ", counted in ");
    }

    private String period(Happening happening, String before) {
        Matcher matcher = PERIOD.matcher(happening.detail());
        return matcher.find()
                ? before + run.clock().name() + " " + Amounts.count(Long.parseLong(matcher.group(1)))
                : "";
    }

    /** {@code after 3,107 epochs}, of {@code after 3107 periods}. */
    private String after(Happening happening) {
        String digits = happening.detail().replaceAll("\\D", "");
        return digits.isEmpty() ? "again" : "after " + clocks(Long.parseLong(digits));
    }

    private static String afterComma(Happening happening) {
        int comma = happening.detail().indexOf(", ");
        return comma < 0 ? "" : ": " + happening.detail().substring(comma + 2);
    }
}
