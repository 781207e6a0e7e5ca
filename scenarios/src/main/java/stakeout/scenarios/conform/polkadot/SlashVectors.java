package stakeout.scenarios.conform.polkadot;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.polkadot.EquivocationSlash;
import stakeout.model.polkadot.Perbill;
import stakeout.model.polkadot.SlashSpan;
import stakeout.model.polkadot.SlashTiming;
import stakeout.model.polkadot.StakingLedger;
import stakeout.model.polkadot.UnresponsivenessSlash;
import stakeout.scenarios.conform.Inputs;

/** Topics of offences and what they take. */
final class SlashVectors {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SlashVectors() {}

    static Map<String, Object> equivocation(Inputs inputs) {
        return parts(EquivocationSlash.fraction(
                inputs.get("offenders").asLong(), inputs.get("validators").asLong()));
    }

    static Map<String, Object> unresponsiveness(Inputs inputs) {
        return parts(UnresponsivenessSlash.fraction(
                inputs.get("offenders").asLong(), inputs.get("validators").asLong()));
    }

    private static Map<String, Object> parts(int ppb) {
        return ImmutableMap.of("parts_per_1e9", ppb);
    }

    static Map<String, Object> ledger(Inputs inputs) {
        StakingLedger ledger = new StakingLedger(inputs.get("active").asLong());
        for (Inputs chunk : inputs.get("unlocking")) {
            ledger.addChunk(chunk.get(0).asLong(), chunk.get(1).asLong());
        }
        long slashed = ledger.slash(
                inputs.get("slash").asLong(),
                inputs.get("min_balance").asLong(),
                inputs.get("slash_era").asLong(),
                inputs.get("bonding_duration").asLong());
        List<List<Long>> unlocking = new ArrayList<>();
        for (int chunk = 0; chunk < ledger.chunks(); chunk++) {
            unlocking.add(List.of(ledger.era(chunk), ledger.value(chunk)));
        }
        return ImmutableMap.of(
                "slashed", slashed, "active", ledger.active(), "unlocking", unlocking, "total", ledger.total());
    }

    static Map<String, Object> exposure(Inputs inputs) {
        long own = inputs.get("own").asLong();
        boolean reachesNominators = inputs.booleanOr("nominators_slashable", true);
        inputs.mayHave("defer", "slash_defer_duration"); // when it is taken does not change how much
        Inputs nominators = inputs.get("nominators");
        Map<String, Long> taken = new LinkedHashMap<>();
        nominators.fields().forEach(nominator -> taken.put(nominator, 0L));
        List<Long> steps = new ArrayList<>();
        long all = 0;
        for (SlashSpan span : spans(inputs.get("offences"))) {
            steps.add(span.due(own));
            all += span.due(own);
            for (String nominator : nominators.fields()) {
                long due = span.due(nominators.get(nominator).asLong());
                taken.merge(nominator, reachesNominators ? due : 0, Long::sum);
            }
        }
        return ImmutableMap.of("validator_slash", all, "validator_slash_steps", steps, "nominator_slash", taken);
    }

    /** Each offence against those of the same era before it. */
    private static List<SlashSpan> spans(Inputs offences) {
        Map<Long, SlashSpan> byEra = new HashMap<>();
        List<SlashSpan> spans = new ArrayList<>();
        for (Inputs offence : offences) {
            long era = offence.longOr("era", 0);
            offence.mayHave("reporters");
            int fraction = Perbill.of(offence.get("percent").asDecimal().divide(HUNDRED));
            SlashSpan span = byEra.getOrDefault(era, SlashSpan.NONE).with(fraction);
            byEra.put(era, span);
            spans.add(span);
        }
        return spans;
    }

    static Map<String, Object> reporter(Inputs inputs) {
        long own = inputs.get("own").asLong();
        int share = Perbill.of(inputs.get("slash_reward_fraction").asDecimal());
        List<Long> slashes = new ArrayList<>();
        Map<String, Long> rewards = new LinkedHashMap<>();
        List<SlashSpan> spans = spans(inputs.get("offences"));
        int offence = 0;
        for (Inputs report : inputs.get("offences")) {
            long due = spans.get(offence++).due(own);
            slashes.add(due);
            boolean isFirst = true;
            for (Inputs reporter : report.get("reporters")) {
                rewards.merge(reporter.asText(), isFirst ? SlashSpan.reward(share, due) : 0, Long::sum);
                isFirst = false;
            }
        }
        return ImmutableMap.of("slashes", slashes, "rewards", rewards);
    }

    static Map<String, Object> timing(Inputs inputs) {
        if (inputs.has("offence_era")) {
            long due = SlashTiming.dueEra(
                    inputs.get("offence_era").asLong(),
                    inputs.get(inputs.has("defer") ? "defer" : "slash_defer_duration")
                            .asLong());
            return ImmutableMap.of("applied_era", due, "applied_at_era", due, "applied_at_start_of_era", due);
        }
        long from = inputs.get("unbond_era").asLong();
        long bonding = inputs.get("bonding_duration").asLong();
        boolean validated = inputs.booleanOr("validated_lately", false);
        return ImmutableMap.of(
                "nominator_unlock_era",
                SlashTiming.nominatorUnlockEra(
                        from,
                        bonding,
                        inputs.get("nominator_fast_unbond_duration").asLong(),
                        inputs.get("nominators_slashable").asBoolean(),
                        validated),
                "validator_unlock_era",
                SlashTiming.validatorUnlockEra(from, bonding));
    }
}
