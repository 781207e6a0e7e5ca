package stakeout.scenarios.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.assess.Frontier;
import stakeout.scenarios.assess.FrontierAnswer;
import stakeout.scenarios.assess.FrontierQuestion;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.run.BarProgress;
import stakeout.scenarios.run.PlainProgress;
import stakeout.scenarios.run.Progress;

/** Draws what a rule parameter deters against what it costs the honest. */
@Command(
        name = "frontier",
        description = {
            "Sweeps a parameter of the rules: the smallest coalition that profits by an attack, by gain, against what the honest lose"
                    + " when 5, 15, 34 or 50 %% of the stake signs twice by accident. Leaves a picture and a CSV file.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout frontier ethereum@electra --parameter slashing.multiplier=1..3",
            "  stakeout frontier cosmos-hub --parameter slashing.slashFractionDoubleSign=0.05,0.2,0.5,1 \\",
            "      --deter '67 %%@2e7 ATOM' --spare '25 %%@15 %%'"
        })
public final class FrontierCommand implements Callable<Integer> {
    private static final int WIDTH = 160;

    private final BiConsumer<FrontierAnswer, Path> painter;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROTOCOL|FILE", description = "A protocol by name (see 'protocols'), or a protocol file.")
    private String protocol;

    @Option(
            names = "--parameter",
            required = true,
            paramLabel = "PATH=VALUES",
            description = "What is swept: slashing.multiplier=1,2,3 or =1..3 or =0.1..0.5/0.1.")
    private String parameter;

    @Option(
            names = "--attack",
            paramLabel = "NAME",
            defaultValue = "conflicting-finality",
            description = "Default: conflicting-finality.")
    private String attack;

    @Option(names = "--stake", paramLabel = "CSV", description = "As in 'assess'.")
    private Optional<String> stake;

    @Option(
            names = "--shares",
            paramLabel = "SHARES",
            description = "Of coalitions, joined by commas. Default: 34 %%,40 %%,51 %%,60 %%,67 %%.")
    private Optional<String> shares;

    @Option(
            names = "--gain",
            paramLabel = "AMOUNTS",
            description = "In tokens, joined by commas: '1e6 ETH, 5e6 ETH'. Default: 0.1 to 30 %% of all stake.")
    private Optional<String> gains;

    @Option(names = "--fall", paramLabel = "SHARE", defaultValue = "0", description = "Of the price. Default: 0.")
    private String fall;

    @Option(
            names = "--deter",
            paramLabel = "SHARE@GAIN",
            description = "A bound: no coalition of less than the share profits at the gain.")
    private Optional<String> deter;

    @Option(
            names = "--spare",
            paramLabel = "SHARE@SHARE",
            description = "A bound: at most so much is lost where so much fails by accident.")
    private Optional<String> spare;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "20260101", description = "Default: 20260101.")
    private long seed;

    @Option(names = "--replications", paramLabel = "N", defaultValue = "2", description = "Default: 2.")
    private int replications;

    @Option(names = "--out", paramLabel = "DIR", description = "Default: a new folder under runs/.")
    private Optional<String> out;

    @Mixin
    private final Threads threads = new Threads();

    /** @param painter draws an answer into a PNG file */
    public FrontierCommand(BiConsumer<FrontierAnswer, Path> painter) {
        this.painter = painter;
    }

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int workers = threads.count();
        House house = new House();
        FrontierQuestion question = question(house);
        Path folder = Folders.fresh(out, "frontier-" + Folders.baseName(protocol));
        Progress progress = BarProgress.isTerminal() ? new BarProgress("frontier") : new PlainProgress(err);
        FrontierAnswer answer = new Frontier(house.binder.variants(), house.protocols, house.library, workers)
                .answer(question, progress);
        StringBuilder page =
                new StringBuilder("# Frontier of " + question.parameter() + "\n\n" + answer.verdict() + "\n\n");
        answer.settings().forEach(line -> page.append("- ").append(line).append('\n'));
        page.append('\n').append(answer.table().markdown()).append("\n![frontier](frontier.png)\n");
        Folders.write(folder.resolve("frontier.csv"), answer.csv());
        Folders.write(folder.resolve("frontier.md"), page.toString());
        painter.accept(answer, folder.resolve("frontier.png"));
        answer.settings().forEach(print::println);
        print.println();
        print.print(answer.table().terminal(WIDTH));
        print.println();
        print.println(answer.verdict());
        print.println();
        print.println("Written to    " + NextSteps.shown(folder) + ": frontier.png, frontier.csv, frontier.md");
        print.flush();
        return 0;
    }

    private FrontierQuestion question(House house) {
        int equals = parameter.indexOf('=');
        if (equals < 1) {
            throw UserMistake.of("--parameter (" + parameter + ") must be a path and values.\n"
                    + "Maybe --parameter slashing.multiplier=1,2,3.");
        }
        Token token = house.protocols.read(protocol).protocol().token();
        try {
            return new FrontierQuestion(
                    protocol,
                    parameter.substring(0, equals),
                    FrontierQuestion.values(parameter.substring(equals + 1)),
                    attack,
                    stake,
                    shares.map(FrontierCommand::shares).orElse(FrontierQuestion.SHARES),
                    Share.parse(fall),
                    gains.map(text -> gains(text, token)).orElse(ImmutableList.of()),
                    deter.map(text -> {
                        List<String> parts = parts("--deter", text, "51 %@1e6 " + token.symbol());
                        return new FrontierQuestion.Bound(
                                Share.parse(parts.get(0)).toDouble(), tokens(parts.get(1), token));
                    }),
                    spare.map(text -> {
                        List<String> parts = parts("--spare", text, "10 %@15 %");
                        return new FrontierQuestion.Bound(
                                Share.parse(parts.get(0)).toDouble(),
                                Share.parse(parts.get(1)).toDouble());
                    }),
                    seed,
                    replications);
        } catch (IllegalArgumentException e) {
            throw UserMistake.of(e.getMessage());
        }
    }

    private static List<String> parts(String option, String text, String remedy) {
        List<String> parts = Splitter.on('@').trimResults().splitToList(text);
        if (parts.size() != 2) {
            throw new IllegalArgumentException(
                    option + " (" + text + ") must be two figures joined by @.\nMaybe '" + remedy + "'.");
        }
        return parts;
    }

    private static ImmutableList<Double> shares(String text) {
        return Splitter.on(',')
                .trimResults()
                .splitToStream(text)
                .map(each -> Share.parse(each).toDouble())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Double> gains(String text, Token token) {
        return Splitter.on(',')
                .trimResults()
                .splitToStream(text)
                .map(each -> tokens(each, token))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static double tokens(String text, Token token) {
        return token.tokens(Money.parse(text).wideBaseUnits(token)).doubleValue();
    }
}
