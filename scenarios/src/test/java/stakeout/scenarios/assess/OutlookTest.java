package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Trial;
import stakeout.model.quantity.Share;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/** What is told before a long search, by a pace that is given. */
class OutlookTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final Network NETWORK = new Network(
            new ProtocolLibrary(BINDER, Families.all()).read("generic"),
            Network.rulesOf("generic"),
            Optional.empty(),
            Optional.empty());
    private static final List<Candidate> STALL = List.of(new Candidate(
            "finality-stall",
            1,
            1,
            FinalityStall.class.getAnnotation(Trial.class),
            new Question(
                    "generic",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Share.parse("0"),
                    Gains.NONE,
                    Optional.empty(),
                    1,
                    1,
                    ImmutableSet.of(),
                    new FinancingTerms(
                            Optional.empty(), BigDecimal.ONE, Share.parse("0"), BigDecimal.ONE, Share.parse("0")),
                    false)));

    /** 12 shares, each set up and played until the attack is over. */
    @Test
    void everyShareIsSetUpAndPlayedToTheEndOfTheAttack() {
        long over = STALL.get(0).over(NETWORK);
        assertThat(Outlook.seconds(NETWORK, STALL, new Outlook.Pace(2, 0.25)))
                .isCloseTo(12 * (2 + over * 0.25), within(1e-9));
    }

    @Test
    void whatIsShortIsNotTold() {
        assertThat(Outlook.told(NETWORK, STALL, new Outlook.Pace(9, 0), 1)).isEmpty();
    }

    @Test
    void whatIsLongIsToldAndWhatTakesHoursWithARemedy() {
        assertThat(Outlook.told(NETWORK, STALL, new Outlook.Pace(20, 0), 2))
                .contains(
                        "Looking for successes takes up to 2 min (300 rows, 1 way to attack, 12 shares; threads: 2), and what"
                                + " follows it mostly longer.");
        assertThat(Outlook.told(NETWORK, STALL, new Outlook.Pace(3600, 0), 2).orElseThrow())
                .startsWith("Looking for successes takes up to 6.0 h")
                .endsWith("\nMaybe fewer ways (--attack finality-stall,short-exit), or --no-sensitivity.");
    }
}
