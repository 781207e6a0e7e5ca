package stakeout.visualizer.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import stakeout.visualizer.moment.Why.Booking;

/** A choice and what followed, as people read it. */
class WhyInWordsTest {
    private final ScriptedMoment moment = new ScriptedMoment();

    private static Booking token(String owner, String cause, long gwei) {
        return new Booking(Purse.TOKEN, owner, cause, BigInteger.valueOf(gwei));
    }

    private ImmutableMap<String, String> words(Booking... booked) {
        return WhyInWords.of(moment, new Why(3, ImmutableList.of(), true, ImmutableList.copyOf(booked), 9, 10));
    }

    @Test
    void amountsAreExactAndSumsAreThoseOfTheRows() {
        assertThat(words(
                        token("operators", "reward:source", 1_234_567_000_000_001L),
                        token("operators", "penalty:target", -2),
                        token("delegators", "reward:own", 5)))
                .containsEntry("reward, source", "+1,234,567.000000001 ETH")
                .containsEntry("penalty, target", "−0.000000002 ETH")
                .containsEntry("sum", "+1,234,566.999999999 ETH")
                .containsEntry("its delegators: reward, own", "+0.000000005 ETH")
                .containsEntry("its delegators: sum", "+0.000000005 ETH");
    }

    @Test
    void whatIsMovedInAndOutIsNoIncome() {
        assertThat(words(token("operators", "reward:own", 7), token("operators", "withdrawal:rewards", -7)))
                .containsEntry("sum", "0 ETH; income +0.000000007 ETH");
    }

    @Test
    void payThatItsAbsencePreventedIsNoPostingOfIts() {
        assertThat(words(new Booking(Why.SHORTFALL, "operators", "attestation-head", BigInteger.TEN)))
                .containsEntry("Postings", "none")
                .containsEntry("not paid for its absence, attestation head", "0.00000001 ETH, its own or others'");
    }

    @Test
    void whereBookingsOfOperatorsAreNotKeptNoneAreShown() {
        Why why = new Why(3, ImmutableList.of(), false, ImmutableList.of(), 9, 10);
        assertThat(WhyInWords.of(moment, why)).containsEntry("Postings", "kept by group only");
    }

    @Test
    void termsOfStrategiesAreToldByGroupAndLongListsAreCut() {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        values.put("population[home].strategy.type", "recorded").put("population[home].stake", "2048 ETH");
        for (int i = 0; i < 9; i++) {
            values.put("population[home].strategy.online[" + i + "]", "0.35");
        }
        values.put("population[fast].strategy.offlineProbability", "0.02 per epoch");
        assertThat(StrategyTerms.of(values.buildOrThrow()))
                .containsExactly(
                        java.util.Map.entry("home", "online 0.35 · 0.35 · 0.35 · 0.35 … (9)"),
                        java.util.Map.entry("fast", "offline probability 0.02 per epoch"));
    }
}
