package stakeout.model.polkadot;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Lets go what has been unbonding for long enough, at the beginning of its era and after its slashes; all withdraw at once. */
public record FreeUnbonded() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        PolkadotChain chain = PolkadotChain.at(turn.state());
        Ledger ledger = turn.ledger();
        int cause = ledger.cause("withdrawal:unbonded");
        chain.ledgers.withdraw(
                turn.period() + 1,
                (account, amount) -> ledger.move(
                        chain.moneyAccount(turn.state(), ledger.accounts(), account),
                        ledger.accounts().outside(),
                        cause,
                        amount));
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
