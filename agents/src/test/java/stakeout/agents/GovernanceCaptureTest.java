package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.GovernanceCapture;
import stakeout.agents.attack.Members;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Generic;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.RuleChange;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.delegation.NoDelegation;
import stakeout.model.rules.entry.OpenEntry;
import stakeout.model.rules.exit.DelayExit;
import stakeout.model.rules.finality.NoLeak;
import stakeout.model.rules.finality.QuorumFinality;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.NoPenalty;
import stakeout.model.rules.reward.Presence;
import stakeout.model.rules.selection.AllSelection;
import stakeout.model.rules.selection.Weighing;
import stakeout.model.rules.slashing.NoDowntime;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.SlashProceeds;

/** A tax of a half that members vote away, on a protocol that issues 1,000 units a period and pays them out unstaked. */
final class GovernanceCaptureTest {
    private static final RuleChange NO_TAX = tax("0");

    private static final Set<Event.Kind> VOTING =
            Set.of(Event.Kind.VOTE_BEGINS, Event.Kind.VOTE_CAST, Event.Kind.RULES_CHANGED, Event.Kind.VOTE_FAILS);

    private static RuleChange tax(String share) {
        return new RuleChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Share.parse(share)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static GovernanceCapture capture(String start, RuleChange change) {
        return new GovernanceCapture(
                Members.of("cartel"),
                Span.parse(start),
                Optional.of(Span.parse("3 epochs")),
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Share.parse("1"),
                Share.parse("0"));
    }

    private static Generic protocol() {
        return new Generic(
                "generic",
                new Token("TOK", "unit", 0),
                new PeriodLength("epoch", 315_576_000L), // 100 a year
                new OpenEntry(new Money(BigDecimal.ONE, "unit")),
                new AllSelection(Weighing.STAKE),
                new FixedIssuance(new Money(BigDecimal.valueOf(100_000), "unit")),
                new ByStakeReward(Presence.REQUIRED, false),
                Share.parse("0.5"),
                new NoPenalty(),
                new NoSlashing(),
                SlashProceeds.BURNED,
                new NoDowntime(),
                new QuorumFinality(2, 3),
                new NoLeak(),
                new DelayExit(Span.parse("4 epochs"), true),
                new NoDelegation());
    }

    private static Worlds worlds(int members) {
        return new Worlds(protocol())
                .group("home", 10 - members, 1, 10_000, HONEST)
                .group("cartel", members, 1, 10_000, ADVERSARIAL)
                .periods(12);
    }

    private static long income(Notes notes, int from, int to) {
        long sum = 0;
        for (int operator = from; operator < to; operator++) {
            sum += notes.end.ledger().income(operator).longValueExact();
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true"})
    void moreThanHalfOfTheStakeVotesTheTaxAway(int members, boolean carried) {
        World world = worlds(members).attack(capture("2 epochs", NO_TAX)).build();
        Notes attacked = Notes.of(world);
        Notes twin = Notes.of(world.honestTwin());
        // By hand: voted on in periods 2, 3 and 4, in force from 5: 7 of the 12 periods, each 500 units without tax.
        long gained = carried ? 7 * 500 : 0;
        assertThat(income(attacked, 10 - members, 10) - income(twin, 10 - members, 10))
                .isEqualTo(gained * members / 10);
        assertThat(income(attacked, 0, 10) - income(twin, 0, 10)).isEqualTo(gained);
        int treasury = attacked.end.ledger().accounts().treasury();
        assertThat(attacked.end.ledger().income(treasury)).isEqualTo(12 * 500 - gained);
        assertThat(attacked.end.succeeded()).containsEntry("0:governance-capture", carried);
        assertThat(attacked.end.succeededAt()).containsEntry("0:governance-capture", carried ? 5L : -1L);
    }

    /** By hand: brought in period 2, counted at the end of period 4; 10,000 units an operator, of which all ten vote. */
    @ParameterizedTest
    @CsvSource({
        "4, VOTE_FAILS, rejected with 40.00 % of the votes for it",
        "5, VOTE_FAILS, rejected with 50.00 % of the votes for it",
        "6, RULES_CHANGED, carried by 60.00 % of the votes"
    })
    void tellsWhoWasForItAndWhatTheCountCameTo(int members, Event.Kind kind, String result) {
        Notes notes = Notes.of(worlds(members)
                .attack(capture("2 epochs", NO_TAX))
                .periodsPerStep(2)
                .build());
        int first = 10 - members;
        List<Event> told = new ArrayList<>();
        told.add(new Event(2, Event.Kind.VOTE_BEGINS, first, -1, 0, "counted at the end of period 4"));
        for (int member = first; member < 10; member++) {
            told.add(new Event(4, Event.Kind.VOTE_CAST, member, -1, 0, "for the change: " + result));
        }
        String from = kind == Event.Kind.RULES_CHANGED ? "from period 5, " : "";
        told.add(new Event(4, kind, -1, -1, stakeOf(members), from + result));
        assertThat(notes.events)
                .filteredOn(event -> VOTING.contains(event.kind()))
                .isEqualTo(told);
        assertThat(Notes.of(worlds(members)
                                .attack(capture("2 epochs", NO_TAX))
                                .build()
                                .honestTwin())
                        .events)
                .noneMatch(event -> VOTING.contains(event.kind()));
    }

    private static long stakeOf(int operators) {
        return 10_000L * operators;
    }

    @Test
    void settlesOnceTheNewRuleHasSettledAPeriod() {
        Notes notes = Notes.of(
                worlds(6).untilSettled(100).attack(capture("2 epochs", NO_TAX)).build());
        assertThat(notes.end.succeeded()).containsEntry("0:governance-capture", true);
        assertThat(notes.end.steps()).isLessThan(12);
    }

    @Test
    void anHonestTwinOfSeveralPeriodsAStepVotesInTheSamePeriods() {
        World one = worlds(6).attack(capture("4 epochs", NO_TAX)).build();
        World four =
                worlds(6).attack(capture("4 epochs", NO_TAX)).periodsPerStep(4).build();
        assertThat(income(Notes.of(four), 0, 10)).isEqualTo(income(Notes.of(one), 0, 10));
    }

    @Test
    void refusedWithTheReason() {
        World ethereum = new Worlds(new Ethereum("ethereum@electra", EthereumParameters.electra()))
                .group("home", 4, 1, 32_000_000_000L, HONEST)
                .group("cartel", 6, 1, 32_000_000_000L, ADVERSARIAL)
                .attack(capture("0 d", NO_TAX))
                .build();
        assertThatThrownBy(() -> Notes.of(ethereum))
                .hasMessageStartingWith("attack (governance-capture) needs governance")
                .hasMessageContaining("lacks: rules change with the clients that people choose to run");
        World same = worlds(6).attack(capture("0 d", tax("0.5"))).build();
        assertThatThrownBy(() -> Notes.of(same)).hasMessageStartingWith("change must be another rule");
        World twice = worlds(6)
                .attack(capture("0 d", NO_TAX))
                .attack(capture("0 d", tax("0.1")))
                .build();
        assertThatThrownBy(() -> Notes.of(twice))
                .hasMessageStartingWith("attacks (2 of governance-capture) must be one vote a run");
        assertThatThrownBy(() -> new GovernanceCapture(
                        Members.of("cartel"),
                        Span.parse("0 d"),
                        Optional.of(Span.parse("0 d")),
                        NO_TAX,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Share.parse("1"),
                        Share.parse("0")))
                .hasMessage("votingPeriod (0 d) must be above 0.");
    }
}
