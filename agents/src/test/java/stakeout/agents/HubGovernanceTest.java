package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Bribery;
import stakeout.agents.attack.GovernanceCapture;
import stakeout.agents.attack.Members;
import stakeout.agents.coalition.BestResponseForming;
import stakeout.agents.coalition.EqualSplit;
import stakeout.agents.coalition.GuidedOffer;
import stakeout.agents.coalition.NoDefection;
import stakeout.agents.coalition.SequentialTiming;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChange;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.RuleChange;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Members of the Hub vote its tax of 2 % away, over ten blocks: named, formed by themselves, and bought. */
final class HubGovernanceTest {
    private static final long ATOM = 1_000_000L;
    private static final CosmosHub HUB = hub();
    private static final RuleChange NO_TAX = RuleChange.of(new CosmosChange(
            Optional.empty(),
            Optional.of(new CosmosChange.Distribution(Optional.of(Dec18.ZERO))),
            Optional.empty(),
            Optional.empty()));

    private static CosmosHub hub() {
        CosmosParameters hub = CosmosParameters.hub();
        return new CosmosHub(
                "cosmos-hub",
                new CosmosParameters(
                        hub.mint(),
                        hub.distribution(),
                        hub.slashing(),
                        hub.staking(),
                        hub.evidence(),
                        new CosmosParameters.Governance(
                                72, Dec18.parse("0.4"), Dec18.parse("0.5"), Dec18.parse("0.334"), 250 * ATOM),
                        hub.blockMillis(),
                        hub.startInflation()));
    }

    private static GovernanceCapture capture(Members by, String veto) {
        return new GovernanceCapture(
                by,
                Span.parse("20 blocks"),
                Optional.empty(),
                NO_TAX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Share.parse("1"),
                Share.parse(veto));
    }

    private static Worlds worlds(int members) {
        return new Worlds(HUB)
                .group("home", 100 - members, 1, 1_000_000 * ATOM, HONEST)
                .group("cartel", members, 1, 1_000_000 * ATOM, ADVERSARIAL)
                .periods(200);
    }

    private static Notes play(int members, Attack attack) {
        return Notes.of(worlds(members).attack(attack).build());
    }

    /** Votes of the blocks 20 to 29 are counted in block 29: 72 s are ten blocks of 7.238 s, nearly. */
    @ParameterizedTest
    @CsvSource({"50, 0, -1", "51, 0, 30", "66, 1, -1", "67, 1, 30"})
    void aMajorityVotesTheTaxAwayUnlessAThirdVetoes(int members, String veto, long at) {
        Notes notes = play(members, capture(Members.of("cartel"), veto));
        assertThat(notes.end.succeededAt()).containsEntry("0:governance-capture", at);
        assertThat(HUB.inForce(notes.end.state()).parameters().distribution().communityTax())
                .isEqualTo(Dec18.parse(at < 0 ? "0.02" : "0"));
        int tax = notes.end.ledger().causes().indexOf("tax:community");
        long taxed = notes.end
                .ledger()
                .postings(tax)
                .get(notes.end.ledger().accounts().treasury())
                .longValueExact();
        long minted = notes.end.ledger().netIssuance().longValueExact() + (at < 0 && veto.equals("1") ? 250 * ATOM : 0);
        assertThat(notes.events)
                .filteredOn(event -> event.kind() == (at < 0 ? Event.Kind.VOTE_FAILS : Event.Kind.RULES_CHANGED))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.period()).isEqualTo(29);
                    assertThat(event.amount()).isEqualTo(members * 1_000_000L * ATOM);
                });
        // Of 200 blocks the tax holds for all, or for the first 30; pay is told every 100 blocks, and truncated.
        assertThat((double) taxed / minted).isBetween(at < 0 ? 0.0198 : 0.0028, at < 0 ? 0.0201 : 0.0031);
    }

    private static Economy economy(long gain) {
        return new Economy("USD", 1, 0, gain * Economy.MICROS, gain > 0, 0, 0);
    }

    @Test
    void aCoalitionThatFormsByItselfIsNoLargerThanTheMajority() {
        Members forming = new Members(
                ImmutableList.of("cartel"),
                new BestResponseForming("0.5", Span.parse("1 block"), Span.parse("30 blocks")),
                new EqualSplit(),
                new NoDefection());
        Notes notes = Notes.of(worlds(60)
                .economy(economy(1_000_000))
                .attack(capture(forming, "0"))
                .build());
        assertThat(notes.end.succeeded()).containsEntry("0:governance-capture", true);
        assertThat(notes.count(Event.Kind.COALITION_JOINED)).isEqualTo(51);
    }

    @Test
    void aBriberBuysTheMajority() {
        Bribery bribery = new Bribery(
                capture(Members.of("cartel"), "0"),
                new GuidedOffer(Money.parse("1 USD")),
                new SequentialTiming(),
                Money.parse("1e6 USD"),
                "0.5");
        Notes notes = Notes.of(worlds(60).economy(economy(0)).attack(bribery).build());
        assertThat(notes.end.succeeded()).containsEntry("0:bribery", true);
    }

    @Test
    void howVotesAreTakenIsTheHubs() {
        GovernanceCapture own = new GovernanceCapture(
                Members.of("cartel"),
                Span.parse("0 d"),
                Optional.of(Span.parse("3 blocks")),
                NO_TAX,
                Optional.of(Share.parse("0.1")),
                Optional.empty(),
                Optional.empty(),
                Share.parse("1"),
                Share.parse("0"));
        assertThatThrownBy(() -> play(60, own))
                .hasMessageStartingWith(
                        "votingPeriod (3 blocks) of attack governance-capture must be left to cosmos-hub")
                .hasMessageContaining("protocol: {governance: {votingSeconds: …}}");
    }
}
