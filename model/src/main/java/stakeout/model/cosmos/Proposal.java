package stakeout.model.cosmos;

import stakeout.model.governance.Poll;
import stakeout.model.governance.Referendum;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.WideSum;

/**
 * A proposal under vote on one branch: other values of the Hub. Its deposit goes back unless it is vetoed, then it is burned; as [gaia]
 * says of the Hub, it is not burned for want of a quorum.
 *
 * @param proposed the values as they would be
 * @param proposer the operator that made the deposit
 * @param deposit base units
 */
public record Proposal(CosmosParameters proposed, int proposer, long deposit, Referendum referendum)
        implements StatePart {
    /**
     * Brings a proposal to the vote, with its deposit from the wallets.
     *
     * @return whether the wallets had that much
     */
    public static boolean submit(ProtocolState state, CosmosParameters proposed, int proposer, Referendum referendum) {
        CosmosChain chain = CosmosChain.at(state);
        long deposit = chain.parameters().governance().minDeposit();
        if (deposit > chain.bank.wallets) {
            return false;
        }
        chain.bank.addWallets(-deposit);
        chain.bank.addProposals(deposit);
        chain.journal().proposed(proposer, deposit);
        state.put(new Proposal(proposed, proposer, deposit, referendum));
        return true;
    }

    /** The end of the block: counts the tokens of bonded validators, once, and does what the vote says. */
    void count(CosmosChain chain, long period) {
        CosmosValidators validators = chain.validators();
        WideSum approving = new WideSum();
        WideSum others = new WideSum();
        for (int row = 0; row < validators.rows(); row++) {
            if (validators.isBonded(row)) {
                (referendum.isApprovedBy(validators.operator[row]) ? approving : others).add(validators.tokens[row]);
            }
        }
        Poll.Outcome outcome = referendum.count(period, approving.get(), others.get());
        chain.bank.addProposals(-deposit);
        if (outcome == Poll.Outcome.VETOED) {
            chain.bank.supply -= deposit;
            chain.journal().depositBurned(proposer, deposit);
        } else {
            chain.bank.addWallets(deposit);
            chain.journal().depositReturned(proposer, deposit);
        }
        if (outcome == Poll.Outcome.CARRIED) {
            chain.adopt(proposed);
        }
    }

    @Override
    public Proposal copy() {
        return new Proposal(proposed, proposer, deposit, referendum.copy());
    }
}
