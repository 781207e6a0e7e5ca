package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.consensus.Offence;

/** No offence is punished. Source: [cardano-ledger], [solana-sdk], where none is. */
@Description("Leaves offences unpunished.")
public record NoSlashing() implements SlashingRule {
    @Override
    public ImmutableList<SimpleSlashing> against(Offence.Kind kind) {
        return ImmutableList.of();
    }
}
