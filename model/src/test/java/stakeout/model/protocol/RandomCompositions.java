package stakeout.model.protocol;

import static stakeout.model.protocol.Worlds.epochs;
import static stakeout.model.protocol.Worlds.share;
import static stakeout.model.protocol.Worlds.units;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.rules.delegation.NoDelegation;
import stakeout.model.rules.delegation.SimpleDelegation;
import stakeout.model.rules.entry.BondedMinimumEntry;
import stakeout.model.rules.entry.CappedEntry;
import stakeout.model.rules.entry.OpenEntry;
import stakeout.model.rules.exit.DelayExit;
import stakeout.model.rules.exit.ImmediateExit;
import stakeout.model.rules.exit.QueueExit;
import stakeout.model.rules.finality.HaltFinality;
import stakeout.model.rules.finality.LinearLeak;
import stakeout.model.rules.finality.LongestChainFinality;
import stakeout.model.rules.finality.QuadraticLeak;
import stakeout.model.rules.finality.QuorumFinality;
import stakeout.model.rules.finality.TwoStepFinality;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.EqualPerSeatReward;
import stakeout.model.rules.reward.ExponentialDecayIssuance;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.FixedRateIssuance;
import stakeout.model.rules.reward.FlatPenalty;
import stakeout.model.rules.reward.NoPenalty;
import stakeout.model.rules.reward.Presence;
import stakeout.model.rules.reward.RewardMultiplePenalty;
import stakeout.model.rules.reward.SquareRootIssuance;
import stakeout.model.rules.reward.TailIssuance;
import stakeout.model.rules.reward.TargetRatioIssuance;
import stakeout.model.rules.selection.AllSelection;
import stakeout.model.rules.selection.RandomCommitteeSelection;
import stakeout.model.rules.selection.TopSelection;
import stakeout.model.rules.selection.Weighing;
import stakeout.model.rules.slashing.ByOffenceSlashing;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.CubicSlashing;
import stakeout.model.rules.slashing.FlatSlashing;
import stakeout.model.rules.slashing.NoDowntime;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.QuadraticSlashing;
import stakeout.model.rules.slashing.SigningWindowDowntime;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.model.rules.slashing.SquareRootSumSlashing;
import stakeout.model.rules.slashing.SumSlashing;

/** Draws compositions of all rules there are. */
final class RandomCompositions {
    private final SplittableRandom random;
    private final long typicalStake;

    RandomCompositions(SplittableRandom random, long typicalStake) {
        this.random = random;
        this.typicalStake = typicalStake;
    }

    @SafeVarargs
    private <T> T oneOf(Supplier<? extends T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private Share upTo(double most) {
        return new Share(BigDecimal.valueOf(random.nextInt((int) (most * 10_000) + 1), 4));
    }

    private Money stakes(double parts) {
        return units(Math.max(1, (long) (typicalStake * parts)));
    }

    private Weighing weighing() {
        return random.nextBoolean() ? Weighing.STAKE : Weighing.SEAT;
    }

    private Presence presence() {
        return Presence.values()[random.nextInt(3)];
    }

    private SlashingRule slashing(int depth) {
        boolean removes = random.nextInt(4) != 0;
        return this.<SlashingRule>oneOf(
                NoSlashing::new,
                () -> new FlatSlashing(upTo(depth == 0 ? 1 : 0.5), removes),
                () -> new CorrelatedSlashing(1 + random.nextInt(4), epochs(1 + random.nextInt(12)), removes),
                () -> new QuadraticSlashing(1 + random.nextInt(4), epochs(1 + random.nextInt(12)), removes),
                () -> new CubicSlashing(1 + random.nextInt(9), upTo(0.02), epochs(1 + random.nextInt(12)), removes),
                () -> new SquareRootSumSlashing(1 + random.nextInt(3), epochs(1 + random.nextInt(12)), removes),
                () -> depth > 1 ? new NoSlashing() : new SumSlashing(slashing(depth + 1), slashing(depth + 1)),
                () -> depth > 1 ? new NoSlashing() : new ByOffenceSlashing(slashing(depth + 1), slashing(depth + 1)));
    }

    Worlds.Composition next() {
        Worlds.Composition all = new Worlds.Composition();
        all.entry = oneOf(
                () -> new OpenEntry(units(1)),
                () -> new BondedMinimumEntry(units(1), units(1)),
                () -> new BondedMinimumEntry(stakes(0.01), stakes(0.009)),
                () -> new CappedEntry(units(1), 1 + random.nextInt(3), 1 + random.nextInt(2)));
        all.selection = oneOf(
                () -> new AllSelection(weighing()),
                () -> new TopSelection(1 + random.nextInt(20), weighing()),
                () -> new RandomCommitteeSelection(1 + random.nextInt(50)));
        all.issuance = oneOf(
                () -> new FixedIssuance(stakes(random.nextDouble() * 3)),
                () -> new FixedRateIssuance(upTo(1)),
                () -> new SquareRootIssuance(BigDecimal.valueOf(random.nextInt(1, 1_000_000), 3)),
                () -> new TargetRatioIssuance(
                        share("0.67"),
                        BigDecimal.valueOf(random.nextInt(300), 2),
                        share("0.07"),
                        share("0.2"),
                        share("0.13")),
                () -> new ExponentialDecayIssuance(share("0.08"), share("0.15"), share("0.015")),
                () -> new TailIssuance(stakes(100), upTo(1), stakes(0.1)));
        all.reward = oneOf(
                () -> new ByStakeReward(presence(), random.nextBoolean()),
                () -> new EqualPerSeatReward(presence(), random.nextBoolean()));
        all.communityTax = upTo(random.nextBoolean() ? 0 : 0.5);
        all.penalty = oneOf(
                NoPenalty::new,
                () -> new FlatPenalty(upTo(random.nextInt(10) == 0 ? 1 : 0.01)),
                () -> new RewardMultiplePenalty(BigDecimal.valueOf(random.nextInt(2000), 2)));
        all.slashing = slashing(0);
        all.slashed = new SlashProceeds(upTo(0.5), upTo(0.5));
        all.downtime = oneOf(
                NoDowntime::new,
                () -> new SigningWindowDowntime(
                        epochs(1 + random.nextInt(8)), share("0.5"), upTo(0.1), epochs(random.nextInt(5))));
        all.finality = oneOf(
                () -> new QuorumFinality(2, 3),
                () -> new TwoStepFinality(2, 3),
                () -> new HaltFinality(2, 3),
                () -> new LongestChainFinality(random.nextInt(6)));
        if (all.finality.isByQuorum() && !all.finality.canHalt() && random.nextBoolean()) {
            all.leak = random.nextBoolean()
                    ? new LinearLeak(epochs(random.nextInt(4)), share("0.03"))
                    : new QuadraticLeak(epochs(random.nextInt(4)), 4, 16, 1 + random.nextInt(100));
        }
        all.exit = oneOf(
                ImmediateExit::new,
                () -> new DelayExit(epochs(random.nextInt(8)), random.nextBoolean()),
                () -> new QueueExit(stakes(1), upTo(0.2), epochs(random.nextInt(8)), random.nextBoolean()),
                () -> new QueueExit(units(0), share("0.05"), epochs(random.nextInt(3)), true));
        all.delegation = oneOf(
                NoDelegation::new,
                () -> new SimpleDelegation(upTo(1), share("0"), epochs(0)),
                () -> new SimpleDelegation(share("0.1"), share("0.05"), epochs(1 + random.nextInt(5))));
        return all;
    }
}
