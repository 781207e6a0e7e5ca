package stakeout.agents;

import com.google.common.collect.ImmutableList;
import stakeout.agents.attack.Bribery;
import stakeout.agents.attack.CommissionDumping;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.CorrelatedFailure;
import stakeout.agents.attack.Discouragement;
import stakeout.agents.attack.ExAnteReorg;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.GovernanceCapture;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.KeyCompromise;
import stakeout.agents.attack.LeakGaming;
import stakeout.agents.attack.LongRange;
import stakeout.agents.attack.MajorityCensorship;
import stakeout.agents.attack.NothingAtStake;
import stakeout.agents.attack.PrivateFork;
import stakeout.agents.attack.RandaoBias;
import stakeout.agents.attack.SandwichReorg;
import stakeout.agents.attack.SelfishProposing;
import stakeout.agents.attack.ShortExit;
import stakeout.agents.attack.SybilSplitting;
import stakeout.agents.attack.VoteOmission;
import stakeout.agents.coalition.BestResponseForming;
import stakeout.agents.coalition.EqualSplit;
import stakeout.agents.coalition.FlatOffer;
import stakeout.agents.coalition.GuidedOffer;
import stakeout.agents.coalition.NamedForming;
import stakeout.agents.coalition.NoDefection;
import stakeout.agents.coalition.PPlusEpsilonOffer;
import stakeout.agents.coalition.ProportionalSplit;
import stakeout.agents.coalition.RationalDefection;
import stakeout.agents.coalition.SequentialTiming;
import stakeout.agents.coalition.ShapleySplit;
import stakeout.agents.coalition.SimultaneousTiming;
import stakeout.agents.delegation.LoyalDelegator;
import stakeout.agents.delegation.YieldSeekingDelegator;
import stakeout.agents.strategy.AdversarialStrategy;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.agents.strategy.HonestStrategy;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.agents.strategy.LeavingStrategy;
import stakeout.agents.strategy.RationalStrategy;
import stakeout.agents.strategy.RecordedStrategy;
import stakeout.model.Catalogue;

/** What this module adds to the words of scenario files: strategies, attacks, and what delegators do. */
public final class AgentsCatalogue implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.<Class<? extends Record>>builder()
                .add(HonestStrategy.class)
                .add(FlakyStrategy.class)
                .add(LazyStrategy.class)
                .add(AdversarialStrategy.class)
                .add(RationalStrategy.class)
                .add(LeavingStrategy.class)
                .add(RecordedStrategy.class)
                .add(CorrelatedFailure.class)
                .add(FinalityStall.class)
                .add(ConflictingFinality.class)
                .add(GovernanceCapture.class)
                .add(InvalidBlock.class)
                .add(CommissionDumping.class)
                .add(KeyCompromise.class)
                .add(LongRange.class)
                .add(NothingAtStake.class)
                .add(ShortExit.class)
                .add(SybilSplitting.class)
                .add(VoteOmission.class)
                .add(MajorityCensorship.class)
                .add(Discouragement.class)
                .add(LeakGaming.class)
                .add(ExAnteReorg.class)
                .add(SandwichReorg.class)
                .add(RandaoBias.class)
                .add(SelfishProposing.class)
                .add(PrivateFork.class)
                .add(LoyalDelegator.class)
                .add(YieldSeekingDelegator.class)
                .add(Bribery.class)
                .add(NamedForming.class)
                .add(BestResponseForming.class)
                .add(ProportionalSplit.class)
                .add(EqualSplit.class)
                .add(ShapleySplit.class)
                .add(NoDefection.class)
                .add(RationalDefection.class)
                .add(FlatOffer.class)
                .add(GuidedOffer.class)
                .add(PPlusEpsilonOffer.class)
                .add(SequentialTiming.class)
                .add(SimultaneousTiming.class)
                .build();
    }
}
