package stakeout.model;

import com.google.common.collect.ImmutableList;
import stakeout.model.economy.BorrowedFinancing;
import stakeout.model.economy.BoughtFinancing;
import stakeout.model.economy.OwnedFinancing;
import stakeout.model.economy.ShortHedgedFinancing;
import stakeout.model.protocol.Generic;
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
import stakeout.model.rules.finality.NoLeak;
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
import stakeout.model.rules.reward.RewardMultiplePenalty;
import stakeout.model.rules.reward.SquareRootIssuance;
import stakeout.model.rules.reward.TailIssuance;
import stakeout.model.rules.reward.TargetRatioIssuance;
import stakeout.model.rules.selection.AllSelection;
import stakeout.model.rules.selection.RandomCommitteeSelection;
import stakeout.model.rules.selection.TopSelection;
import stakeout.model.rules.slashing.ByOffenceSlashing;
import stakeout.model.rules.slashing.CorrelatedSlashing;
import stakeout.model.rules.slashing.CubicSlashing;
import stakeout.model.rules.slashing.FlatSlashing;
import stakeout.model.rules.slashing.NoDowntime;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.QuadraticSlashing;
import stakeout.model.rules.slashing.SigningWindowDowntime;
import stakeout.model.rules.slashing.SquareRootSumSlashing;
import stakeout.model.rules.slashing.SumSlashing;

/** What this module adds to the words of scenario files: the protocol that is composed in them, its rules, and how stake is financed. */
public final class ModelCatalogue implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.<Class<? extends Record>>builder()
                .add(Generic.class)
                .add(OpenEntry.class)
                .add(BondedMinimumEntry.class)
                .add(CappedEntry.class)
                .add(AllSelection.class)
                .add(TopSelection.class)
                .add(RandomCommitteeSelection.class)
                .add(FixedIssuance.class)
                .add(FixedRateIssuance.class)
                .add(SquareRootIssuance.class)
                .add(TargetRatioIssuance.class)
                .add(ExponentialDecayIssuance.class)
                .add(TailIssuance.class)
                .add(ByStakeReward.class)
                .add(EqualPerSeatReward.class)
                .add(NoPenalty.class)
                .add(FlatPenalty.class)
                .add(RewardMultiplePenalty.class)
                .add(NoSlashing.class)
                .add(FlatSlashing.class)
                .add(CorrelatedSlashing.class)
                .add(QuadraticSlashing.class)
                .add(CubicSlashing.class)
                .add(SquareRootSumSlashing.class)
                .add(SumSlashing.class)
                .add(ByOffenceSlashing.class)
                .add(NoDowntime.class)
                .add(SigningWindowDowntime.class)
                .add(QuorumFinality.class)
                .add(TwoStepFinality.class)
                .add(HaltFinality.class)
                .add(LongestChainFinality.class)
                .add(NoLeak.class)
                .add(LinearLeak.class)
                .add(QuadraticLeak.class)
                .add(ImmediateExit.class)
                .add(DelayExit.class)
                .add(QueueExit.class)
                .add(NoDelegation.class)
                .add(SimpleDelegation.class)
                .add(OwnedFinancing.class)
                .add(BoughtFinancing.class)
                .add(BorrowedFinancing.class)
                .add(ShortHedgedFinancing.class)
                .build();
    }
}
