package stakeout.model.cardano;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** The epoch's transaction fees go to the fee pot, which the update after the next takes. */
public record CollectFees() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        long fees = chain.parameters.feesPerEpochLovelace();
        Ledger ledger = turn.ledger();
        ledger.move(ledger.accounts().outside(), ledger.accounts().fees(), ledger.cause("fee:transactions"), fees);
        chain.feePot += fees;
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
