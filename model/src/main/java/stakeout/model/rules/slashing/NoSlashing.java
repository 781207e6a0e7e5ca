package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.consensus.Offence;

/** No offence is punished. Source: [cardano-ledger], [solana-sdk], where none is. */
@Description("Leaves offences unpunished.")
public record NoSlashing() implements SlashingRule {
    @Override
    public Ratio share(Crowd crowd) {
        return Ratio.ZERO;
    }

    @Override
    public boolean removes() {
        return false;
    }

    @Override
    public ImmutableList<SlashingRule> against(Offence.Kind kind) {
        return ImmutableList.of();
    }
}
