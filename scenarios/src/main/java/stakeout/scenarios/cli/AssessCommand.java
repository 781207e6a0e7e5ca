package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.model.quantity.DecimalText;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.assess.Answer;
import stakeout.scenarios.assess.Assessment;
import stakeout.scenarios.assess.AssessmentJson;
import stakeout.scenarios.assess.AssessmentReport;
import stakeout.scenarios.assess.FinancingTerms;
import stakeout.scenarios.assess.Gains;
import stakeout.scenarios.assess.Question;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.run.BarProgress;
import stakeout.scenarios.run.PlainProgress;
import stakeout.scenarios.run.Progress;

/** Tries every attack on a rule set. */
@Command(
        name = "assess",
        description = {
            "Tries every attack of the catalogue on a protocol at its real stake: which succeed, from what share of the stake on,"
                    + " what they cost whom, and what would have to be different for them to pay.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout assess ethereum@electra",
            "  stakeout assess cosmos-hub --stake cosmos-hub-2022-10 --price '8 USD' --as-of 2026-01-01 \\",
            "      --gain '1e9 USD,discouragement=1e6 USD'",
            "  stakeout assess my-rules.yaml --stake snapshot.csv --out assessed",
            "",
            "It says at most that none of the attacks tried pays. Ends with 0, whatever it finds; 2 for a mistake in what was given."
        })
final class AssessCommand implements Callable<Integer> {
    private static final int WIDTH = 160;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROTOCOL|FILE", description = "A protocol by name (see 'protocols'), or a protocol file.")
    private String protocol;

    @Option(
            names = "--stake",
            paramLabel = "CSV",
            description =
                    "Who has how much: a CSV file with a column stake, or a shipped distribution. Default: the protocol's own"
                            + " total, in equal validators.")
    private Optional<String> stake;

    @Option(names = "--price", paramLabel = "AMOUNT", description = "Of one token: '2500 USD'.")
    private Optional<String> price;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day that the price is of: 2026-01-01.")
    private Optional<String> asOf;

    @Option(
            names = "--fall",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "How far the price falls once an attack has succeeded: '30 %%'. Default: 0.")
    private String fall;

    @Option(
            names = "--gain",
            paramLabel = "AMOUNTS",
            description =
                    "What a success brings from outside: '5e9 USD'; another for one attack: '5e9 USD,randao-bias=1e6 USD'; only"
                            + " for that: 'conflicting-finality=5e9 USD'. Where none is declared, the break-even gain is told.")
    private Optional<String> gain;

    @Option(
            names = "--self-stake",
            paramLabel = "SHARE",
            description = "The operators' own part of the stake they run, where the data do not say.")
    private Optional<String> selfStake;

    @Option(
            names = "--attack",
            paramLabel = "NAMES",
            split = ",",
            description = "Those to be tried, joined by commas. Default: all that say how they are set up.")
    private List<String> attacks = List.of();

    @Option(
            names = "--float",
            paramLabel = "AMOUNT",
            description = "Tokens that can be bought at some price: '80e6 ETH'. Default: all that is not staked.")
    private Optional<String> floating;

    @Option(
            names = "--elasticity",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the supply of what can be bought. Default: 1.")
    private String elasticity;

    @Option(
            names = "--borrow-rate",
            paramLabel = "SHARE",
            defaultValue = "5 %",
            description = "A year, on stake that is borrowed. Default: 5 %%.")
    private String borrowRate;

    @Option(
            names = "--hedge",
            paramLabel = "N",
            defaultValue = "1",
            description = "Value sold short, as a multiple of the stake's. Default: 1.")
    private String hedge;

    @Option(
            names = "--short-fee",
            paramLabel = "SHARE",
            defaultValue = "5 %",
            description = "A year, on the value sold short. Default: 5 %%.")
    private String shortFee;

    @Option(
            names = "--no-sensitivity",
            description = "Do not move the values that are not verified to see what rests on them.")
    private boolean isPlain;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "20260101", description = "Default: 20260101.")
    private long seed;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of each estimate. Default: 2.")
    private int replications;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report and recordings go. Default: a new folder under runs/.")
    private Optional<String> out;

    @Mixin
    private final Threads threads = new Threads();

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        int workers = threads.count();
        Question question = question();
        House house = new House();
        Path folder = Folders.fresh(out, "assess-" + Folders.baseName(protocol));
        Assessment assessment = new Assessment(house.binder.variants(), house.protocols, house.library, workers);
        PrintWriter err = spec.commandLine().getErr();
        Function<String, Progress> progress = title ->
                BarProgress.isTerminal() ? new BarProgress(title) : new PlainProgress(err, "runs (" + title + ")");
        Consumer<String> beforehand = warning -> {
            err.println(warning);
            err.flush();
        };
        Answer answer = assessment.answer(
                question,
                folder.resolve("recording"),
                BuiltVersion.text(),
                Folders.environment(workers),
                beforehand,
                progress);
        UnaryOperator<String> opening = run -> NextSteps.replay(folder.resolve("recording"), run);
        AssessmentReport report = new AssessmentReport(answer, opening);
        Folders.write(folder.resolve("assessment.md"), report.markdown());
        Folders.write(folder.resolve("assessment.json"), AssessmentJson.text(answer, opening));
        print.print(report.terminal(WIDTH));
        print.println();
        print.println("Written to    " + NextSteps.shown(folder));
        print.println("  to read     assessment.md there; for programs assessment.json");
        answer.recorded().ifPresent(run -> {
            print.println("  to replay   " + opening.apply(run));
            print.println("  to ask      " + NextSteps.losses(folder.resolve("recording")));
        });
        print.flush();
        return 0;
    }

    private Question question() {
        try {
            return new Question(
                    protocol,
                    stake,
                    price.map(text -> option("--price", text, Money::parse)),
                    asOf.map(text -> option("--as-of", text, LocalDate::parse)),
                    option("--fall", fall, Share::parse),
                    gain.map(text -> option("--gain", text, Gains::parse)).orElse(Gains.NONE),
                    selfStake.map(text -> option("--self-stake", text, Share::parse)),
                    seed,
                    replications,
                    ImmutableSet.copyOf(attacks),
                    new FinancingTerms(
                            floating.map(text -> option("--float", text, Money::parse)),
                            option("--elasticity", elasticity, DecimalText::parse),
                            option("--borrow-rate", borrowRate, Share::parse),
                            option("--hedge", hedge, DecimalText::parse),
                            option("--short-fee", shortFee, Share::parse)),
                    !isPlain);
        } catch (IllegalArgumentException e) {
            throw UserMistake.of(e.getMessage());
        }
    }

    private static <T> T option(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " (" + text + ") must be a day such as 2026-01-01.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
