package stakeout.scenarios.stake;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stakeout.scenarios.load.NearestName;

/**
 * A real stake distribution that is shipped with the project. Its head of {@code # key: value} lines says what it is.
 *
 * @param name as in scenario files
 * @param title what it is, in a line
 * @param source where it was read
 * @param date the month it is of
 * @param status verified, unverified or illustrative
 * @param unit of its amounts
 * @param notes what a reader must know
 */
public record Distribution(
        String name,
        String title,
        String source,
        YearMonth date,
        String status,
        String unit,
        ImmutableList<String> notes) {
    private static final String FOLDER = "/distributions/";
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "cardano-589",
            "cosmos-hub-2019-04",
            "cosmos-hub-2022-05",
            "cosmos-hub-2022-10",
            "ethereum-entities-2025-06",
            "solana-650",
            "solana-796");

    /** The names of all that are shipped, sorted. */
    public static ImmutableList<String> names() {
        return NAMES;
    }

    /**
     * The distribution of that name.
     *
     * @throws IllegalArgumentException if there is none, with the nearest name
     */
    public static Distribution named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "unknown distribution '" + name + "'." + NearestName.remedy(name, NAMES));
        }
        ImmutableListMultimap.Builder<String, String> head = ImmutableListMultimap.builder();
        try (BufferedReader lines = new BufferedReader(open(name))) {
            for (String line = lines.readLine(); line != null && line.startsWith("# "); line = lines.readLine()) {
                List<String> parts = Splitter.on(": ").limit(2).splitToList(line.substring(2));
                head.put(parts.get(0), parts.get(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImmutableListMultimap<String, String> said = head.build();
        String day = said.get("date").get(0);
        return new Distribution(
                name,
                said.get("title").get(0),
                said.get("source").get(0),
                YearMonth.parse(day.substring(0, "2022-10".length())),
                said.get("status").get(0),
                said.get("unit").get(0),
                said.get("note"));
    }

    /** The rows as written. */
    List<CsvRow> rows(Consumer<BigDecimal> stakeLaw) {
        return new CsvReader("distributions/" + name + ".csv", () -> open(name), ',', stakeLaw).read(Optional.empty());
    }

    private static Reader open(String name) throws IOException {
        InputStream in = Distribution.class.getResourceAsStream(FOLDER + name + ".csv");
        if (in == null) {
            throw new IOException("there is no resource " + FOLDER + name + ".csv");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
