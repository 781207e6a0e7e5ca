package stakeout.model.cardano;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pools whose time has come retire at the boundary, after the snapshot: they still make blocks and earn by the older ones. The
 * deposit goes back to the operator's reward account. What was delegated to them earns nothing until it is delegated anew.
 */
public record RetirePools() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        ValidatorColumns validators = turn.state().validators();
        byte[] status = validators.bytes(PoolColumns.STATUS);
        int[] retires = validators.ints(PoolColumns.RETIRES);
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        long[] own = validators.longs(PoolColumns.OWN);
        long[] stake = validators.longs(PoolColumns.STAKE);
        long deposit = chain.parameters.pools().depositLovelace();
        long next = turn.period() + 1;
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        int returned = ledger.cause("transfer:pool-deposit");
        return (from, to) -> {
            for (int pool = from; pool < to; pool++) {
                boolean due = (status[pool] & PoolColumns.RETIRING) != 0 && retires[pool] <= next;
                if (due) {
                    status[pool] = (byte) ((status[pool] & ~PoolColumns.RETIRING) | PoolColumns.RETIRED);
                    ledger.move(accounts.unclaimed(), accounts.operator(operators[pool]), returned, deposit);
                    chain.deposits -= deposit;
                    own[pool] += deposit;
                    stake[pool] += deposit;
                }
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
