package stakeout.model.rules.reward;

import stakeout.model.Description;

/** A missed vote costs the pay it forgoes and nothing more. Source: [solana-sdk], [polkadot-sdk]. */
@Description("Fines nobody.")
public record NoPenalty() implements PenaltyRule {
    @Override
    public boolean isNone() {
        return true;
    }

    @Override
    public long loss(long stake, long ideal) {
        return 0;
    }
}
