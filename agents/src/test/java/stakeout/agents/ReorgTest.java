package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.ExAnteReorg;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.SandwichReorg;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.ProposerRewards;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Span;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.model.slot.SlotTally;

/** Reorganisations of the last blocks against the proposer boost: committees of 100 equal validators, of which just so many are the cartel's. */
final class ReorgTest {
    private static final long ETH = 1_000_000_000L;
    private static final int SLOTS = 32;
    private static final Span START = Span.parse("2 epochs");
    private static final Members CARTEL = Members.of("cartel");

    private static Ethereum boosted(int percent) {
        EthereumParameters p = EthereumParameters.electra();
        return new Ethereum(
                "boosted",
                new EthereumParameters(
                        p.time(),
                        p.balance(),
                        p.entry(),
                        p.exit(),
                        p.churn(),
                        p.reward(),
                        p.syncCommittee(),
                        p.leak(),
                        p.slashing(),
                        new EthereumParameters.ForkChoice(percent, 1)));
    }

    private static Worlds worlds(int boost, int ofHundred, int epochs) {
        return worlds(boost, SLOTS * (100 - ofHundred) / 4, SLOTS * ofHundred, epochs);
    }

    /** @param home validators of each of four operators */
    private static Worlds worlds(int boost, int home, int cartel, int epochs) {
        return new Worlds(boosted(boost))
                .from(1000)
                .group("home", 4, home, 2048 * ETH, Worlds.HONEST)
                .group("cartel", 1, cartel, 2048 * ETH, Worlds.ADVERSARIAL)
                .periods(epochs);
    }

    private static boolean succeeds(int boost, int ofHundred, int epochs, Attack attack) {
        World world = worlds(boost, ofHundred, epochs).attack(attack).build();
        return StakingSimulation.run(world, new Observer() {}).succeeded().containsValue(true);
    }

    private static int least(int boost, int epochs, Attack attack) {
        int fails = 0;
        int succeeds = 99;
        while (succeeds - fails > 1) {
            int middle = (fails + succeeds) / 2;
            if (succeeds(boost, middle, epochs, attack)) {
                succeeds = middle;
            } else {
                fails = middle;
            }
        }
        return succeeds;
    }

    /** k b > B, in hundredths: the least share above B / k. Runs are long enough to have k slots in a row, at the shares around it. */
    @ParameterizedTest
    @CsvSource({"0, 1, 30, 1", "20, 1, 20, 21", "40, 1, 20, 41", "70, 1, 20, 71", "40, 2, 40, 21", "40, 3, 200, 14"})
    void exAnteSucceedsAboveTheBoost(int boost, int blocks, int epochs, int expected) {
        Span lasts = Span.parse(epochs + " epochs");
        assertThat(least(boost, epochs, new ExAnteReorg(CARTEL, START, lasts, blocks, false)))
                .isEqualTo(expected);
    }

    /**
     * Just 40 % of the stake, 40 of 100 validators: a committee has 3 or 4, of which 1 or 2 are the cartel's, and 2 outweigh a boost of 1.25. (In
     * committees of 100, 40 each do not, see above.) That in 20 epochs none of its 2 precedes another's block has a chance below 1e-18.
     */
    @Test
    void whereTheShareIsNoWholeNumberOfValidatorsItNeedNotBeAboveTheBoost() {
        World world = worlds(40, 15, 40, 20)
                .attack(new ExAnteReorg(CARTEL, START, Span.parse("20 epochs"), 1, false))
                .build();
        assertThat(StakingSimulation.run(world, new Observer() {}).succeeded()).containsValue(true);
    }

    /** 2 b > 1 − b: a third of the stake that votes on for its fork needs not outweigh the boost, which ends with its slot. */
    @Test
    void whoInsistsNeedsAThird() {
        Span lasts = Span.parse("20 epochs");
        assertThat(least(40, 20, new ExAnteReorg(CARTEL, START, lasts, 1, true)))
                .isEqualTo(34);
        assertThat(least(20, 20, new ExAnteReorg(CARTEL, START, lasts, 1, true)))
                .isEqualTo(21);
    }

    /** 3 b > 1 − B: a greater boost makes it easier. */
    @ParameterizedTest
    @CsvSource({"0, 34", "40, 21", "70, 11"})
    void sandwichSucceedsTheSoonerTheGreaterTheBoost(int boost, int expected) {
        assertThat(least(boost, 40, new SandwichReorg(CARTEL, START, Span.parse("40 epochs"))))
                .isEqualTo(expected);
    }

    @Test
    void whoIsLeftOutIsNotPaidAndTheCulpritIsNamed() {
        Notes notes = Notes.of(worlds(40, 45, 20)
                .attack(new ExAnteReorg(CARTEL, START, Span.parse("10 epochs"), 1, false))
                .build());
        Notes twin = Notes.of(worlds(40, 45, 20).build());
        SlotTally tally = notes.end.state().part(SlotTally.class);
        long orphaned = 0;
        for (int operator = 0; operator < 4; operator++) {
            orphaned += tally.count(Fate.ORPHANED, operator);
        }
        assertThat(orphaned).isGreaterThan(10);
        assertThat(tally.count(Fate.ORPHANED, 4)).as("all attempts succeed").isZero();
        assertThat(notes.count(Event.Kind.REORG)).isBetween(5L, 10L);
        assertThat(notes.first(Event.Kind.REORG).operator()).isEqualTo(4);
        assertThat(postedToHome(notes)).isLessThan(postedToHome(twin));
        Ledger ledger = notes.end.ledger();
        assertThat(lacking(ledger, 4))
                .as("what the blocks left out would have brought is its doing")
                .isGreaterThan(BigInteger.ZERO);
        assertThat(lacking(twin.end.ledger(), 4)).isEqualTo(BigInteger.ZERO);
        for (int operator = 0; operator < 4; operator++) {
            assertThat(heads(ledger, operator))
                    .as("heads that %s lost itself", operator)
                    .isEqualTo(BigInteger.ZERO);
        }
        BigInteger byOne = ledger.inflicted(ledger.shortfallRule("attestation-head"))
                .of(4)
                .orElseThrow()
                .get(0);
        assertThat(byOne).as("votes for blocks left out are its doing").isPositive();
        assertThat(heads(ledger, 4)).isGreaterThan(byOne.multiply(BigInteger.TWO));
    }

    private static BigInteger postedToHome(Notes notes) {
        BigInteger sum = BigInteger.ZERO;
        for (int operator = 0; operator < 4; operator++) {
            sum = sum.add(posted(notes, operator));
        }
        return sum;
    }

    private static BigInteger posted(Notes notes, int operator) {
        Ledger ledger = notes.end.ledger();
        int cause = ledger.causes().indexOf(ProposerRewards.CAUSE);
        return ledger.postings(cause).get(ledger.accounts().operator(operator));
    }

    private static BigInteger heads(Ledger ledger, int operator) {
        return ledger.shortfalls(ledger.shortfallRule("attestation-head")).get(operator);
    }

    private static BigInteger lacking(Ledger ledger, int operator) {
        int rule = ledger.shortfallRules().indexOf("sync-committee");
        return rule < 0 ? BigInteger.ZERO : ledger.shortfalls(rule).get(operator);
    }
}
