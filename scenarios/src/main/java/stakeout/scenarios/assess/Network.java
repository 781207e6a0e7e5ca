package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import stakeout.agents.attack.Trial;
import stakeout.model.chance.RandomStreams;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Share;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.protocol.Staked;
import stakeout.scenarios.stake.CsvStakes;
import stakeout.scenarios.stake.Distribution;
import stakeout.scenarios.stake.DistributionStakes;
import stakeout.scenarios.stake.StakeContext;
import stakeout.scenarios.stake.StakeRow;
import stakeout.scenarios.stake.StakeTable;

/** The network that is assessed, split into a coalition of some share of the stake and all others; and the pace it is played at. */
public final class Network {
    /** A step is about so long where periods are shorter. */
    private static final double STEP_DAYS = 0.05;

    private static final int COALITION_OPERATORS = 12;
    private static final int OTHER_OPERATORS = 100;
    private static final long START_STEPS = 2;
    private static final long FEWEST_PERIODS = 8;

    private final ResolvedProtocol protocol;
    private final String rules;
    private final Optional<Share> selfStake;
    private final Optional<String> source;
    private final Optional<Staked> equal;
    /** Base units, largest first; empty for equal validators. */
    private final ImmutableList<BigInteger> rows;

    /** Whether the rows say what is the operators' own, and what commissions they take. */
    private final boolean saysOwnStake;

    private final boolean saysCommissions;
    private final BigInteger total;
    private final String said;

    /**
     * @param rules the protocol as a scenario writes it, {@code {extends: cosmos-hub}}
     * @throws UserMistake if there is no stake to be had
     */
    Network(ResolvedProtocol protocol, String rules, Optional<String> stake, Optional<Share> selfStake) {
        this.protocol = protocol;
        this.rules = rules;
        this.selfStake = selfStake;
        Token token = protocol.protocol().token();
        if (stake.isPresent()) {
            boolean isShipped = Distribution.names().contains(stake.get());
            source = Optional.of(
                    isShipped
                            ? "distribution: " + stake.get()
                            : "csv: " + quoted(file(stake.get())) + ", unit: " + token.symbol());
            StakeTable table = isShipped
                    ? new DistributionStakes(stake.get(), Optional.empty(), 0, Optional.empty()).table(context(token))
                    : csv(stake.get(), token).table(context(token));
            rows = table.rows().stream()
                    .map(row -> BigInteger.valueOf(row.stake()))
                    .sorted(Comparator.reverseOrder())
                    .collect(ImmutableList.toImmutableList());
            total = table.total();
            equal = Optional.empty();
            saysOwnStake = table.rows().stream().anyMatch(row -> row.selfStake() != StakeRow.UNKNOWN);
            saysCommissions = table.rows().stream().anyMatch(row -> row.commissionPpb() != StakeRow.UNKNOWN);
            if (saysOwnStake && selfStake.isPresent()) {
                throw UserMistake.of("--self-stake (" + selfStake.get() + ") must not be given where --stake ("
                        + stake.get() + ") says what is the operators' own.\nMaybe leave it out.");
            }
            said = table.source() + ", " + rows.size() + " rows";
        } else {
            equal = Optional.of(protocol.staked()
                    .orElseThrow(() -> UserMistake.of("protocol ("
                            + protocol.protocol().name() + ") must say how much is staked, or --stake must.\n"
                            + "Maybe --stake snapshot.csv, with a column stake; or staked: {total: 1_000_000 "
                            + token.symbol() + ", validators: 100} in a file that extends it.")));
            source = Optional.empty();
            rows = ImmutableList.of();
            saysOwnStake = false;
            saysCommissions = false;
            total = each(token).multiply(BigInteger.valueOf(equal.get().validators()));
            said = "as the protocol's file has it, in " + equal.get().validators() + " equal validators";
        }
    }

    private static Path file(String name) {
        Path file = Path.of(name).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw UserMistake.of("--stake (" + name + ") must be a CSV file or a shipped distribution.\nMaybe one of "
                    + String.join(", ", Distribution.names()) + ".");
        }
        return file;
    }

    private static CsvStakes csv(String name, Token token) {
        return new CsvStakes(
                file(name).toString(),
                Optional.empty(),
                token.symbol(),
                ",",
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    private static StakeContext context(Token token) {
        return new StakeContext(
                token,
                new RandomStreams(0, 0).draws("none/stake", 0),
                Path.of("").toAbsolutePath());
    }

    static String quoted(Path file) {
        return "\"" + file.toString().replace("\\", "/") + "\"";
    }

    private BigInteger each(Token token) {
        return equal.orElseThrow()
                .total()
                .wideBaseUnits(token)
                .divide(BigInteger.valueOf(equal.get().validators()));
    }

    public ResolvedProtocol protocol() {
        return protocol;
    }

    /** As a scenario's {@code protocol:}. */
    String rules() {
        return rules;
    }

    /** A protocol as it is, {@code {extends: cosmos-hub}}: by its name, or by the whole path of its file. */
    static String rulesOf(String protocol) {
        String reference = ProtocolLibrary.names().contains(protocol)
                ? protocol
                : quoted(Path.of(protocol).toAbsolutePath().normalize());
        return "{extends: " + reference + "}";
    }

    /** How many equal validators there are, or rows. */
    int validators() {
        return equal.map(Staked::validators).orElse(rows.size());
    }

    /** Whether it is known, from the user or from the rows, what of the stake is the operators' own. */
    boolean isOwnStakeKnown() {
        return saysOwnStake || selfStake.isPresent();
    }

    /** All stake, base units. */
    BigInteger total() {
        return total;
    }

    /** Where the stake comes from, in words. */
    String said() {
        return said;
    }

    /** The fewest validators, or largest rows, that have at least a share of the stake. */
    int members(double share) {
        BigDecimal needed = new BigDecimal(total).multiply(BigDecimal.valueOf(share));
        if (equal.isPresent()) {
            return BigDecimal.valueOf(equal.get().validators())
                    .multiply(BigDecimal.valueOf(share))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
        }
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        while (new BigDecimal(sum).compareTo(needed) < 0) {
            sum = sum.add(rows.get(count++));
        }
        return count;
    }

    /** Whether anybody is left outside a coalition of so many. */
    boolean hasOthers(int members) {
        return members < validators();
    }

    /** The stake of a coalition of so many, base units. */
    BigInteger stake(int members) {
        if (equal.isPresent()) {
            return each(protocol.protocol().token()).multiply(BigInteger.valueOf(members));
        }
        return rows.subList(0, members).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The share of the stake that a coalition of so many holds, less a millionth. */
    BigDecimal justBelow(int members) {
        BigDecimal share = new BigDecimal(stake(members)).divide(new BigDecimal(total), 6, RoundingMode.DOWN);
        return share.subtract(BigDecimal.valueOf(1, 6));
    }

    /** What fails where at most a share of the stake does: whole validators of equal stake; of rows, the share itself. Base units. */
    BigInteger failing(double share) {
        if (equal.isEmpty()) {
            return new BigDecimal(total).multiply(BigDecimal.valueOf(share)).toBigInteger();
        }
        return stake(BigDecimal.valueOf(equal.get().validators())
                .multiply(BigDecimal.valueOf(share))
                .intValue());
    }

    /** The two groups, as a scenario's {@code population:}. */
    String population(int members, String others, String everybody) {
        String further = saysCommissions ? everybody.replaceFirst("^commission: [0-9.]+(, )?", "") : everybody;
        String own =
                selfStake.map(share -> ", selfStake: " + share).orElse("") + (further.isEmpty() ? "" : ", " + further);
        if (equal.isPresent()) {
            int rest = equal.get().validators() - members;
            String each = ", stake: " + each(protocol.protocol().token()) + " "
                    + protocol.protocol().token().baseUnit() + own;
            return "[{name: coalition, validators: " + members + ", operators: "
                    + Math.min(members, COALITION_OPERATORS) + each + "}, {name: others, validators: " + rest
                    + ", operators: " + Math.min(rest, OTHER_OPERATORS) + each + ", strategy: " + others + "}]";
        }
        return "[{name: coalition, stakes: {" + source.orElseThrow() + ", top: " + members + "}" + own
                + "}, {name: others, stakes: {" + source.get() + ", skip: " + members + "}" + own + ", strategy: "
                + others + "}]";
    }

    /** All of the stake in one honest group, as a scenario's {@code population:}. */
    String everybody() {
        if (equal.isPresent()) {
            return "[{name: everybody, validators: " + equal.get().validators() + ", operators: "
                    + Math.min(equal.get().validators(), OTHER_OPERATORS) + ", stake: "
                    + each(protocol.protocol().token()) + " "
                    + protocol.protocol().token().baseUnit() + ", strategy: honest}]";
        }
        return "[{name: everybody, stakes: {" + source.orElseThrow() + "}, strategy: honest}]";
    }

    int periodsPerStep() {
        PeriodLength period = protocol.protocol().period();
        return (int) Math.max(1, Math.round(STEP_DAYS / period.days(1)));
    }

    /** A text with times in the place of {@code $start}, {@code $day}, {@code $week} and the like; see {@link Trial}. */
    String timed(String text) {
        return text.replace("$start", start() + " periods")
                .replace("$day", span(1) + " periods")
                .replace("$week", span(7) + " periods")
                .replace("$fortnight", span(14) + " periods")
                .replace("$end", start() + span(1) + " periods")
                .replace("$late", start() + span(7) + " periods")
                .replace("$far", start() + span(14) + " periods");
    }

    private long start() {
        return START_STEPS * periodsPerStep();
    }

    /** Whole steps of about so many days. */
    private long span(int days) {
        long step = periodsPerStep();
        long periods = Math.round(days / protocol.protocol().period().days(1));
        return (Math.max(FEWEST_PERIODS, periods) + step - 1) / step * step;
    }

    /** When an attack of a trial is surely over, and has shown whether it succeeds; periods. */
    long over(Trial trial) {
        String text = trial.attack() + trial.scenario();
        int days = text.contains("$fortnight") || text.contains("$far")
                ? 14
                : text.contains("$week") || text.contains("$late") ? 7 : 1;
        return start() + span(Math.max(days, trial.lastsDays())) + FEWEST_PERIODS + 2L * periodsPerStep();
    }

    /** At least so many periods. */
    long periods(double days) {
        return (long) Math.ceil(days / protocol.protocol().period().days(1));
    }
}
