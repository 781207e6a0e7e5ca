package stakeout.results.measure;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.Catalogue;

/** The measures that come with Stakeout. */
public final class HouseMeasures implements Catalogue {
    /**
     * What every run is measured by, whether its scenario asks or not: without total stake, yield and queues an economic
     * figure cannot be placed.
     */
    public static final ImmutableList<Measure> ALWAYS = ImmutableList.of(
            new Participation(Measure.EVERYONE, RunValue.MEAN),
            new FinalityDelay(RunValue.MAX),
            new TotalStake(Measure.EVERYONE, RunValue.LAST),
            new Yield(Measure.EVERYONE),
            new ExitQueueDays(RunValue.MAX),
            new EntryQueueDays(RunValue.MAX));

    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.of(
                AdversaryShare.class,
                AttackSucceeded.class,
                BanzhafPower.class,
                BreakEvenGain.class,
                BreakEvenSlash.class,
                BribesCommitted.class,
                BribesPaid.class,
                CashCost.class,
                CoalitionMembers.class,
                CoalitionStake.class,
                CostOfCorruption.class,
                Entropy.class,
                EntryQueueDays.class,
                EntryQueuePeriods.class,
                ExitQueueDays.class,
                ExitQueuePeriods.class,
                FinalityDelay.class,
                Gini.class,
                GriefingFactor.class,
                Hhi.class,
                Income.class,
                Issuance.class,
                Loss.class,
                MissedSlots.class,
                Nakamoto.class,
                OrphanedBlocks.class,
                Participation.class,
                Profit.class,
                ProfitFromCorruption.class,
                ProposedShare.class,
                SecurityBudget.class,
                SecurityMargin.class,
                SettlementDays.class,
                ShapleyShubikPower.class,
                SlashedShare.class,
                SlashedStake.class,
                StallDays.class,
                Theil.class,
                TotalStake.class,
                Treasury.class,
                Yield.class);
    }

    /**
     * The measures of a scenario; then, for each profit of all owners, the operators' own part and their delegators' part; then
     * those of {@link #ALWAYS}; none twice.
     */
    public static ImmutableList<Measure> with(Iterable<Measure> asked) {
        Map<String, Measure> byKey = new LinkedHashMap<>();
        asked.forEach(measure -> byKey.putIfAbsent(key(measure), measure));
        for (Measure measure : ImmutableList.copyOf(byKey.values())) {
            if (measure instanceof Profit profit && profit.owner() == Owner.ALL) {
                for (Owner part : ImmutableList.of(Owner.OWN, Owner.DELEGATORS)) {
                    Measure share = new Profit(profit.of(), part, profit.in());
                    byKey.putIfAbsent(key(share), share);
                }
            }
        }
        ALWAYS.forEach(measure -> byKey.putIfAbsent(key(measure), measure));
        return ImmutableList.copyOf(byKey.values());
    }

    private static String key(Measure measure) {
        return measure.label() + "\n" + measure.of();
    }
}
