package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.Roster;
import stakeout.model.state.WideColumn;
import stakeout.results.toy.ToyWorld;

/** The table of losses sums to ideal − received, from both ends, to the unit. */
class LossTapeTest {
    private static final int OPERATORS = 9;
    private static final Roster ROSTER = ToyWorld.roster(OPERATORS);
    private static final Accounts ACCOUNTS = new Accounts(OPERATORS);
    private static final List<String> RULES = List.of("attesting", "proposing");

    @TempDir
    Path temp;

    private record Loss(String loser, String owner, String culprit, String rule, String kind, BigInteger amount) {}

    private List<Loss> losses(LossTape tape, Ledger ledger) {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.LOSSES, temp, duckDb);
            tape.end(ledger, table);
            return Parquet.read(
                    duckDb,
                    table.finish().files(),
                    "true",
                    row -> new Loss(
                            row.getString("loser"),
                            row.getString("owner"),
                            row.getString("culprit"),
                            row.getString("rule"),
                            row.getString("kind"),
                            row.getBigDecimal("amount").toBigIntegerExact()));
        }
    }

    /** A period in which some are absent: their own pay, what voters go without, and what rules take. */
    private static void play(SplittableRandom random, Ledger ledger) {
        for (String name : RULES) {
            int rule = ledger.shortfallRule(name);
            long unpaid = 0;
            for (int operator = 0; operator < OPERATORS; operator++) {
                if (random.nextInt(3) == 0) {
                    ledger.shortfall(rule, operator, random.nextLong(1L << 40));
                    ledger.shortfall(rule, operator, ACCOUNTS.delegatorsOf(operator), random.nextLong(1L << 40));
                } else {
                    long lacked = random.nextLong(1L << 40);
                    ledger.lack(rule, random.nextBoolean() ? operator : ACCOUNTS.treasury(), lacked);
                    unpaid += lacked;
                }
            }
            for (int parts = random.nextInt(1, 5); parts > 0; parts--) {
                long part = parts == 1 ? unpaid : random.nextLong(unpaid + 1);
                ledger.blame(rule, random.nextInt(OPERATORS), part);
                unpaid -= part;
            }
        }
        int operator = random.nextInt(OPERATORS);
        ledger.burn(operator, ledger.cause("slash:double-sign"), random.nextLong(1L << 40));
        ledger.burn(ACCOUNTS.delegatorsOf(operator), ledger.cause("leak:inactivity"), random.nextLong(1L << 40));
        ledger.issue(operator, ledger.cause("reward:attesting"), random.nextLong(1L << 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bothEndsSumToIdealLessReceived(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = new Ledger(ACCOUNTS);
        LossTape tape = new LossTape(ROSTER);
        Ledger other = ledger.copy();
        for (int step = 0; step < 30; step++) {
            play(random, ledger);
            play(random, other);
            if (step == 15) {
                other = ledger.copy();
            }
            if (step == 20) { // another branch takes the canonical one's place
                ledger = other;
                other = ledger.copy();
            }
            tape.step(ledger);
        }
        List<Loss> losses = losses(tape, ledger);
        assertThat(losses).allMatch(loss -> loss.amount().signum() > 0);
        for (String rule : RULES) {
            int index = ledger.shortfallRule(rule);
            AccountSlots slots = new AccountSlots(ROSTER);
            WideColumn lacks = slots.sum(ledger.lacks(index));
            for (int slot = 0; slot < slots.size(); slot++) {
                String name = slots.name(slot);
                String owner = slots.owner(slot);
                assertThat(sum(
                                losses,
                                loss -> loss.rule().equals(rule)
                                        && loss.loser().equals(name)
                                        && loss.owner().equals(owner)))
                        .as("seed %s: %s lacked by %s of %s", seed, rule, owner, name)
                        .isEqualTo(lacks.get(slot));
            }
            for (int group = 0; group < ROSTER.groups().size(); group++) {
                String name = ROSTER.groups().get(group);
                BigInteger blamed = BigInteger.ZERO;
                for (int operator = 0; operator < OPERATORS; operator++) {
                    blamed = blamed.add(
                            ROSTER.groupOf()[operator] == group
                                    ? ledger.shortfalls(index).get(operator)
                                    : BigInteger.ZERO);
                }
                assertThat(sum(
                                losses,
                                loss -> loss.rule().equals(rule)
                                        && loss.culprit().equals(name)))
                        .as("seed %s: %s caused by %s", seed, rule, name)
                        .isEqualTo(blamed);
            }
        }
        BigInteger taken = ledger.burned().get();
        assertThat(sum(losses, loss -> loss.kind().equals("taken"))).isEqualTo(taken);
        assertThat(losses)
                .filteredOn(loss -> loss.kind().equals("taken"))
                .allMatch(loss -> loss.loser().equals(loss.culprit()));
    }

    private static BigInteger sum(List<Loss> losses, Predicate<Loss> which) {
        return losses.stream().filter(which).map(Loss::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Two thirds of the absent weight are the cartel's: two thirds of what home lacks is its fault, and its own is its own. */
    @Test
    void whatOthersLackIsSharedInProportion() {
        Ledger ledger = new Ledger(ACCOUNTS);
        LossTape tape = new LossTape(ROSTER);
        int rule = ledger.shortfallRule("attesting");
        ledger.shortfall(rule, 0, 500);
        ledger.lack(rule, 8, 90);
        ledger.blame(rule, 0, 60);
        ledger.blame(rule, 7, 30);
        tape.step(ledger);
        assertThat(losses(tape, ledger))
                .containsExactlyInAnyOrder(
                        new Loss("cartel", "operators", "cartel", "attesting", "unpaid", BigInteger.valueOf(500)),
                        new Loss("home", "operators", "cartel", "attesting", "unpaid", BigInteger.valueOf(60)),
                        new Loss("home", "operators", "home", "attesting", "unpaid", BigInteger.valueOf(30)));
    }

    /** A rule that tells of a shortfall from one end only is found out. */
    @Test
    void aLostUnitIsSeen() {
        Ledger ledger = new Ledger(ACCOUNTS);
        int rule = ledger.shortfallRule("attesting");
        ledger.blame(rule, 0, 1);
        assertThatThrownBy(() -> new LossTape(ROSTER).step(ledger)).hasMessageContaining("attesting");
        ledger.lack(rule, 1, 2);
        assertThatThrownBy(() -> new LossTape(ROSTER).step(ledger)).hasMessageContaining("attesting");
    }
}
