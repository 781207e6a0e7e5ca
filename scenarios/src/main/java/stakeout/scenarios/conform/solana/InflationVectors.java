package stakeout.scenarios.conform.solana;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stakeout.model.arithmetic.Unsigned;
import stakeout.model.solana.CommissionSplit;
import stakeout.model.solana.InflationClock;
import stakeout.model.solana.InflationSchedule;
import stakeout.model.solana.SlotTime;
import stakeout.model.solana.VoteCredits;
import stakeout.scenarios.conform.Inputs;

/** Topics about the cluster: commission_split, epoch_rewards_mainnet, inflation_rate, timely_vote_credits, years_as_slots. */
final class InflationVectors {
    /** What the topic of mainnet-beta's epochs takes for granted. */
    private static final InflationSchedule MAINNET = new InflationSchedule(0.08, 0.015, 0.15, 0, 0);

    private static final long MAINNET_ACTIVATION_EPOCH = 150;
    private static final long TICK_NANOS = 6_250_000;
    private static final long TICKS_PER_SLOT = 64;
    private static final long NANOS_PER_MICRO = 1_000;

    private InflationVectors() {}

    static Map<String, Object> split(Inputs inputs) {
        int bps = inputs.get("bps").asInt();
        long on = Words.of(inputs.get("on"));
        return Map.of(
                "voter",
                Words.big(CommissionSplit.voter(bps, on)),
                "staker",
                Words.big(CommissionSplit.staker(bps, on)),
                "is_split",
                CommissionSplit.isSplit(bps));
    }

    static Map<String, Object> epoch(Inputs inputs) {
        InflationClock clock = new InflationClock(
                MAINNET, MAINNET_ACTIVATION_EPOCH, inputs.get("slots_per_epoch").asLong(), TICK_NANOS, TICKS_PER_SLOT);
        long epoch = inputs.get("epoch").asLong();
        return Map.of(
                "year",
                clock.year(epoch),
                "epoch_duration_in_years",
                clock.epochYears(),
                "validator_rate",
                clock.rate(epoch),
                "validator_rewards_lamports",
                Words.big(clock.rewards(epoch, Words.of(inputs.get("capitalization_lamports")))));
    }

    static Map<String, Object> rate(Inputs inputs) {
        InflationSchedule schedule = new InflationSchedule(
                inputs.get("initial").asDouble(),
                inputs.get("terminal").asDouble(),
                inputs.get("taper").asDouble(),
                inputs.get("foundation").asDouble(),
                inputs.get("foundation_term").asDouble());
        double year = inputs.get("year").asDouble();
        return Map.of(
                "total",
                schedule.total(year),
                "validator",
                schedule.validator(year),
                "foundation",
                schedule.foundation(year));
    }

    static Map<String, Object> credits(Inputs inputs) {
        long voteIn = Words.of(inputs.get("vote_in_slot"));
        List<BigInteger> credits = new ArrayList<>();
        for (Inputs voted : inputs.get("voted_slots")) {
            credits.add(Words.big(VoteCredits.TIMELY.of(VoteCredits.latency(Words.of(voted), voteIn))));
        }
        return Map.of("credits", credits, "total", credits.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    static Map<String, Object> slots(Inputs inputs) {
        double years = inputs.get("years_numerator").asDouble()
                / inputs.get("years_denominator").asDouble();
        double slots = SlotTime.slots(
                years,
                inputs.get("tick_microseconds").asLong() * NANOS_PER_MICRO,
                inputs.get("ticks_per_slot").asLong());
        return Map.of("slots", Words.big(Unsigned.ofDouble(slots)));
    }
}
