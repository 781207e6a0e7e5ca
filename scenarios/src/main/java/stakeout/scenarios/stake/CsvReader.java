package stakeout.scenarios.stake;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stakeout.model.quantity.DecimalText;
import stakeout.model.quantity.Share;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.UserMistake;

/**
 * Reads stake from CSV text, row by row: a header line, {@code #} for comments, quotes where a cell holds a separator, at most
 * {@link #MOST_ROWS} rows. All problems of a file are reported at once, by line and column.
 */
final class CsvReader {
    /** Most rows of a stake file. */
    static final int MOST_ROWS = 1_000_000;

    private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(';', '\t', ',', '|', ' ');
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final String file;
    private final CsvText text;
    private final char separator;
    private final Consumer<BigDecimal> stakeLaw;
    private final CsvProblems faults;
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final Map<String, String> entityOf = new HashMap<>();
    private int columns;

    /** @param stakeLaw throws IllegalArgumentException if an amount cannot be a stake */
    CsvReader(String file, CsvText text, char separator, Consumer<BigDecimal> stakeLaw) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.stakeLaw = stakeLaw;
        this.faults = new CsvProblems(file, separator);
    }

    /**
     * The rows in the order of the file; {@code called} absent if the file uses our own names.
     *
     * @throws UserMistake with all that is wrong
     */
    List<CsvRow> read(Optional<CsvColumns> called) {
        Problems problems = new Problems();
        List<CsvRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (Reader reader = new BufferedReader(text.open());
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw problems.stop(Position.ofFile(file), "this file is empty.\nMaybe a first line 'operator,stake'.");
            }
            header(records.next(), parser.getCurrentLineNumber(), called);
            while (cells.containsKey("stake") && records.hasNext()) {
                CSVRecord record = records.next();
                if (rows.size() == MOST_ROWS) {
                    throw problems.stop(
                            new Position(file, (int) parser.getCurrentLineNumber(), 1),
                            "a stake file must have at most 1000000 rows.\n"
                                    + "Maybe one row an operator, with a column for its number of validators.");
                }
                row(record, parser.getCurrentLineNumber()).ifPresent(rows::add);
            }
        } catch (UncheckedIOException | IOException e) {
            throw problems.stop(Position.ofFile(file), explain(e));
        }
        faults.report(text, problems);
        problems.throwIfAny();
        if (rows.isEmpty()) {
            throw problems.stop(Position.ofFile(file), "there is no row below the header.");
        }
        return rows;
    }

    private static String explain(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return "this is not UTF-8 text.\nMaybe save the file as UTF-8.";
        }
        return (cause instanceof CSVException ? "this is not CSV: " : "this file cannot be read: ")
                + cause.getMessage();
    }

    private void header(CSVRecord header, long line, Optional<CsvColumns> called) {
        this.columns = header.size();
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < header.size(); cell++) {
            String name = cell == 0 && header.get(0).startsWith("\ufeff")
                    ? header.get(0).substring(1)
                    : header.get(cell);
            names.add(name);
            if (!name.isEmpty() && !seen.add(name)) {
                faults.add(line, cell, "column '" + name + "' must not appear twice.");
            }
        }
        called.orElseGet(() -> CsvColumns.ours(names)).named().forEach((ours, theirs) -> {
            int cell = names.indexOf(theirs);
            if (cell < 0) {
                faults.add(
                        line,
                        0,
                        "there is no column '" + theirs + "'" + (ours.equals(theirs) ? "" : " for " + ours) + "."
                                + otherSeparator(names, theirs).orElseGet(() -> NearestName.remedy(theirs, names)));
            } else {
                cells.put(ours, cell);
            }
        });
    }

    /** The remedy for a header that falls into the columns asked for at another character. */
    private Optional<String> otherSeparator(List<String> names, String wanted) {
        String whole = String.join(Character.toString(separator), names);
        return SEPARATORS.stream()
                .filter(other -> other != separator
                        && Splitter.on(other)
                                .trimResults(CharMatcher.anyOf("\" "))
                                .splitToList(whole)
                                .contains(wanted))
                .map(other -> "\nMaybe separator: " + (other == '\t' ? "\"\\t\"" : "'" + other + "'")
                        + " in a scenario's stakes, or commas in the file.")
                .findFirst();
    }

    private Optional<CsvRow> row(CSVRecord row, long line) {
        int needed = cells.values().stream().mapToInt(cell -> cell + 1).max().orElse(0);
        if (row.size() < needed) {
            faults.add(line, row.size(), "expected " + needed + " cells, got " + row.size() + ".");
            return Optional.empty();
        }
        for (int cell = columns; cell < row.size(); cell++) {
            if (!row.get(cell).isEmpty()) {
                faults.add(
                        line,
                        cell,
                        "expected at most " + columns + " cells, as the header has, got " + row.size()
                                + ".\nMaybe a number or name with the separator in it belongs in quotes.");
                return Optional.empty();
            }
        }
        Optional<BigDecimal> stake = amount(row, line, "stake");
        Optional<BigDecimal> selfStake = amount(row, line, "selfStake");
        if (stake.isPresent() && selfStake.isPresent() && selfStake.get().compareTo(stake.get()) > 0) {
            faults.add(
                    line,
                    cells.get("selfStake"),
                    "selfStake (" + selfStake.get().toPlainString() + ") must be at most the stake ("
                            + stake.get().toPlainString() + ").");
        }
        Optional<String> operator = name(row, line, "operator");
        Optional<String> entity = name(row, line, "entity");
        if (operator.isPresent() && entity.isPresent()) {
            String before = entityOf.putIfAbsent(operator.get(), entity.get());
            if (before != null && !before.equals(entity.get())) {
                faults.add(
                        line,
                        cells.get("entity"),
                        "operator '" + operator.get() + "' must have one entity, got '" + before + "' and '"
                                + entity.get() + "'.");
            }
        }
        int validators = validators(row, line);
        long commission = commission(row, line);
        Optional<BigDecimal> pledge = amount(row, line, "pledge");
        Optional<BigDecimal> cost = amount(row, line, "cost");
        return stake.map(found -> new CsvRow(found, validators, operator, entity, selfStake, commission, pledge, cost));
    }

    private Optional<BigDecimal> amount(CSVRecord row, long line, String column) {
        Integer cell = cells.get(column);
        if (cell == null) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = DecimalText.parse(row.get(cell));
            boolean mayBeNone = !column.equals("stake");
            if (amount.signum() < 0 || (amount.signum() == 0 && !mayBeNone)) {
                String law = mayBeNone ? "must be at least 0." : "must be above 0.";
                faults.add(line, cell, column + " (" + row.get(cell) + ") " + law);
                return Optional.empty();
            }
            stakeLaw.accept(amount);
            return Optional.of(amount);
        } catch (IllegalArgumentException e) {
            faults.add(line, cell, column + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> name(CSVRecord row, long line, String column) {
        Integer cell = cells.get(column);
        if (cell == null) {
            return Optional.empty();
        }
        if (row.get(cell).isEmpty()) {
            faults.add(line, cell, column + " must not be empty.");
            return Optional.empty();
        }
        return Optional.of(row.get(cell));
    }

    private int validators(CSVRecord row, long line) {
        Integer cell = cells.get("validators");
        if (cell == null) {
            return 1;
        }
        String count = row.get(cell);
        if (!count.matches("[1-9]\\d{0,6}")) {
            faults.add(line, cell, "validators: expected a whole number from 1 to 9999999, got '" + count + "'.");
            return 1;
        }
        return Integer.parseInt(count);
    }

    private long commission(CSVRecord row, long line) {
        Integer cell = cells.get("commission");
        if (cell == null) {
            return StakeRow.UNKNOWN;
        }
        try {
            return Share.parse(row.get(cell)).value().multiply(BILLION).longValue();
        } catch (IllegalArgumentException e) {
            faults.add(line, cell, "commission: " + e.getMessage());
            return StakeRow.UNKNOWN;
        }
    }
}
