package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stakeout.model.rules.Rule;
import stakeout.results.report.TextTable;
import stakeout.scenarios.stake.Distribution;

/** A protocol as tables: its values, its rules, the stake that is shipped for it. */
public final class ProtocolTables {
    private static final int MONTHS_APART = 12;
    private static final ValueNote NO_NOTE = new ValueNote("", "", "", "");

    private final ResolvedProtocol protocol;

    public ProtocolTables(ResolvedProtocol protocol) {
        this.protocol = protocol;
    }

    /** Every value with where it comes from and where in the code it is. */
    public TextTable values() {
        ParameterPlaces places = new ParameterPlaces(protocol);
        TextTable table = new TextTable(
                ImmutableList.of("Parameter", "Value", "Unit", "Status", "Date", "Source", "In the code"), Set.of());
        ImmutableMap<String, String> values = protocol.tree().flatten();
        values.forEach((path, value) -> {
            if (!path.equals("extends")) {
                ValueNote note = Optional.ofNullable(protocol.notes().get(path)).orElse(NO_NOTE);
                table.add(ImmutableList.of(
                        path,
                        value.equals("null") ? "none" : value,
                        note.unit(),
                        note.status(),
                        note.date(),
                        note.source(),
                        places.of(path)));
            }
        });
        return table;
    }

    /** The rules of a period, in the order in which they are played. */
    public TextTable rules() {
        TextTable table = new TextTable(ImmutableList.of("#", "Rule", "Class"), Set.of(0));
        int number = 1;
        for (Rule rule : protocol.protocol().rules()) {
            Class<?> type = rule.getClass();
            table.add(ImmutableList.of(Integer.toString(number++), words(type.getSimpleName()), type.getName()));
        }
        return table;
    }

    /** {@code PendingDeposits} as "pending deposits". */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What these rules leave out, a sentence each. */
    public ImmutableList<String> notModelled() {
        return protocol.notModelled();
    }

    /** A sentence for each shipped stake distribution of the network that is more than a year away from the rules. */
    public ImmutableList<String> warnings() {
        Optional<YearMonth> rules = protocol.asOf();
        if (rules.isEmpty()) {
            return ImmutableList.of();
        }
        return Distribution.names().stream()
                .filter(name -> name.startsWith(protocol.family() + "-"))
                .map(Distribution::named)
                .filter(stake -> months(stake, rules.get()) > MONTHS_APART)
                .map(stake -> "The rules are of " + rules.get() + ", the shipped stake " + stake.name() + " is of "
                        + stake.date() + ": " + months(stake, rules.get()) + " months apart.")
                .collect(ImmutableList.toImmutableList());
    }

    private static long months(Distribution stake, YearMonth rules) {
        return Math.abs(ChronoUnit.MONTHS.between(stake.date(), rules));
    }
}
