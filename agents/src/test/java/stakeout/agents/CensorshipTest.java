package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.MajorityCensorship;
import stakeout.agents.attack.Members;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.InactivityPenalties;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Span;

/** A majority builds a chain without its victims' votes. Three operators: members, victims and the others. */
final class CensorshipTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final Ethereum ETHEREUM = new Ethereum("ethereum@electra", ELECTRA);
    private static final long STAKE = 2_048_000_000_000L;
    private static final int MEMBERS = 0;
    private static final int VICTIMS = 1;
    private static final int OTHERS = 2;

    private static Worlds world(Ethereum protocol, int members, int victims) {
        return new Worlds(protocol)
                .from(1000)
                .group("cartel", 1, members, STAKE, Worlds.ADVERSARIAL)
                .group("victims", 1, victims, STAKE, Worlds.HONEST)
                .group("others", 1, 100 - members - victims, STAKE, Worlds.HONEST);
    }

    private static MajorityCensorship attack(String lasts) {
        return new MajorityCensorship(
                Members.of("cartel"),
                Members.of("victims"),
                Span.parse("5 epochs"),
                Span.parse(lasts),
                Span.parse("4 epochs"));
    }

    private static BigInteger posted(Notes notes, String cause, int operator) {
        Ledger ledger = notes.end.ledger();
        return ledger.postings(ledger.cause(cause)).get(ledger.accounts().operator(operator));
    }

    @Test
    void overHalfOfTheVotesKeepsVictimsOutAndFinalityGoesOn() {
        Notes notes = Notes.of(
                world(ETHEREUM, 51, 10).attack(attack("20 epochs")).periods(40).build());
        assertThat(notes.end.succeededAt()).containsEntry("0:majority-censorship", 1008L);
        assertThat(notes.participation.get(10)).isEqualTo(0.9);
        assertThat(notes.participation.get(30)).as("it is over").isEqualTo(1.0);
        assertThat(notes.finalized.get(24)).isEqualTo(1023);
        for (String penalty : AttestationRewards.PENALTY.subList(0, 2)) {
            assertThat(posted(notes, penalty, VICTIMS)).isNegative();
            assertThat(posted(notes, penalty, OTHERS)).isZero();
        }
        assertThat(notes.count(Event.Kind.SLASH)).isZero();
    }

    @Test
    void halfOfTheVotesAndLessChangesNothing() {
        Notes tried = Notes.of(
                world(ETHEREUM, 50, 10).attack(attack("20 epochs")).periods(40).build());
        Notes honest = Notes.of(world(ETHEREUM, 50, 10).periods(40).build());
        assertThat(tried.end.succeeded()).containsEntry("0:majority-censorship", false);
        assertThat(tried.steps).isEqualTo(honest.steps);
    }

    /** Where a third and more is left out nothing is final, and the leak burns the victims until the rest is two thirds. */
    @Test
    void victimsOfMoreThanAThirdLeakUntilTheCensorsFinalise() {
        Ethereum leakAlone = new Ethereum(
                "ethereum@electra",
                ELECTRA,
                Ethereum.epochFunction(ELECTRA).stream()
                        .filter(rule -> !(rule instanceof AttestationRewards))
                        .toList());
        Notes notes = Notes.of(world(leakAlone, 60, 35)
                .attack(attack("1700 epochs"))
                .periods(1650)
                .build());
        assertThat(notes.end.succeeded()).containsEntry("0:majority-censorship", true);
        long begins = notes.first(Event.Kind.LEAK_BEGINS).period();
        long returns = notes.first(Event.Kind.FINALITY_RETURNS).period();
        // As if they were silent: sqrt(2^25 ln(2p / (1 - p))) for p = 0.35.
        assertThat((double) returns - begins).isCloseTo(1577, within(5.0));
        assertThat(posted(notes, InactivityPenalties.CAUSE, VICTIMS)).isNegative();
        assertThat(posted(notes, InactivityPenalties.CAUSE, OTHERS)).isZero();
        assertThat(posted(notes, InactivityPenalties.CAUSE, MEMBERS)).isZero();
    }

    /**
     * What others lose for each Gwei that the censors forgo, by votes alone: with a censoring and v censored of 100, o = 100 − a − v others,
     * pay scaled by participation in 54 of 64 parts and 40 of them a penalty, (54 o + 94 × 100) / (54 a). T49 has no penalty: 3 − 2k/N.
     * Each vote's pay and fine is rounded down to the Gwei, with the attack and without, so that each of both differs by less than a Gwei from
     * what the formula says: three for a row and epoch, five for a victim's.
     */
    @ParameterizedTest
    @CsvSource({"51, 1", "51, 10", "51, 30", "67, 20"})
    void theGriefingFactorIsThatOfTheClosedForm(int members, int victims) {
        Ethereum votes = new Ethereum("ethereum@electra", ELECTRA, Ethereum.epochFunction(ELECTRA));
        Notes honest = Notes.of(world(votes, members, victims).periods(40).build());
        Notes attacked = Notes.of(world(votes, members, victims)
                .attack(attack("30 epochs"))
                .periods(40)
                .build());
        BigInteger own = lost(honest, attacked, MEMBERS);
        BigInteger others = lost(honest, attacked, VICTIMS).add(lost(honest, attacked, OTHERS));
        double expected = (54.0 * (100 - members - victims) + 9400) / (54 * members);
        double epochs = 30;
        double ofOwn = 3 * epochs * members;
        double ofOthers = epochs * (5 * victims + 3 * (100 - members - victims));
        double rounding = (ofOthers + expected * ofOwn) / (own.doubleValue() - ofOwn);
        assertThat(rounding).as("what a test this sharp can tell apart").isLessThan(3e-4);
        assertThat(others.doubleValue() / own.doubleValue()).isCloseTo(expected, within(rounding));
        causesTellTheSame(attacked, own, others);
    }

    /** By causes the censors did all of it, to the Gwei, and nobody anything to itself: nothing but votes pays here, and nobody is away. */
    private static void causesTellTheSame(Notes notes, BigInteger own, BigInteger others) {
        Ledger ledger = notes.end.ledger();
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            assertThat(ledger.shortfalls(rule).get(VICTIMS)).isZero();
            assertThat(ledger.shortfalls(rule).get(OTHERS)).isZero();
            assertThat(ledger.selfInflicted(rule).get(VICTIMS)).isZero();
        }
        assertThat(lost(ledger, MEMBERS)).isEqualTo(own);
        assertThat(lost(ledger, VICTIMS).add(lost(ledger, OTHERS))).isEqualTo(others);
        assertThat(charged(ledger)).isEqualTo(taken(ledger)).isPositive();
    }

    private static BigInteger taken(Ledger ledger) {
        return AttestationRewards.PENALTY.stream()
                .map(cause -> ledger.postings(ledger.cause(cause)).get(VICTIMS).negate())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger charged(Ledger ledger) {
        return AttestationRewards.PENALTY.stream()
                .flatMap(cause -> ledger.charges(ledger.cause(cause)).of(MEMBERS).stream())
                .map(cells -> cells.get(VICTIMS))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Not paid and taken. */
    private static BigInteger lost(Ledger ledger, int operator) {
        BigInteger lost = operator == VICTIMS ? taken(ledger) : BigInteger.ZERO;
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            lost = lost.add(ledger.lacks(rule).get(operator));
        }
        return lost;
    }

    private static BigInteger lost(Notes honest, Notes attacked, int operator) {
        return honest.end
                .ledger()
                .income(operator)
                .subtract(attacked.end.ledger().income(operator));
    }
}
