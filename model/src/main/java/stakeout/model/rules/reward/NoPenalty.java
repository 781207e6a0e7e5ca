package stakeout.model.rules.reward;

/** A missed vote costs the pay it forgoes and nothing more. Source: [solana-sdk], [polkadot-sdk]. */
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
