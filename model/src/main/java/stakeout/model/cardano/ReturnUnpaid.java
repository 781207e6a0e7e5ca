package stakeout.model.cardano;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** What no pool or member was paid of the pot of rewards goes back to the reserves. */
public record ReturnUnpaid() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        long returned = chain.pots.changeOfReserves(chain.paid) + chain.pots.expansion();
        Ledger ledger = turn.ledger();
        ledger.burn(ledger.accounts().fees(), ledger.cause("issuance:returned"), returned);
        turn.state().supply().add(-returned);
        chain.reserves += returned;
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
