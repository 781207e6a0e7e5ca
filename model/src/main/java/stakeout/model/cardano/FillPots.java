package stakeout.model.cardano;

import stakeout.model.ledger.Apportionment;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Takes the epoch's expansion from the reserves and the fees from their pot, and gives the treasury its part; see
 * {@link MonetaryExpansion}. What the expansion lacks for blocks that absent pools would have made is a shortfall of theirs, in
 * proportion to those blocks.
 */
public record FillPots(MonetaryExpansion expansion) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        EpochPots pots = expansion.pots(chain.reserves, chain.feeSnapshot, chain.blocks.madeBefore);
        chain.pots = pots;
        chain.paid = 0;
        if (chain.blocks.possibleBefore > chain.blocks.madeBefore) {
            EpochPots ideal = expansion.pots(chain.reserves, chain.feeSnapshot, chain.blocks.possibleBefore);
            blame(turn, ideal.expansion() - pots.expansion(), ideal.treasury() - pots.treasury());
        }
        Ledger ledger = turn.ledger();
        ledger.issue(ledger.accounts().fees(), ledger.cause("issuance:expansion"), pots.expansion());
        turn.state().supply().add(pots.expansion());
        chain.reserves -= pots.expansion();
        chain.feePot -= pots.fees();
        ledger.move(
                ledger.accounts().fees(), ledger.accounts().treasury(), ledger.cause("tax:treasury"), pots.treasury());
        chain.treasury += pots.treasury();
        return BlockStep.NOTHING;
    }

    /** The treasury lacks its part, and the pot that all pools are paid from the rest. */
    private static void blame(Turn turn, long lacking, long treasury) {
        ValidatorColumns validators = turn.state().validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        long[] missed = validators.longs(PoolColumns.MISSED_BEFORE);
        int rule = turn.ledger().shortfallRule("expansion");
        turn.ledger().lack(rule, turn.ledger().accounts().treasury(), treasury);
        turn.ledger().lack(rule, turn.ledger().accounts().fees(), lacking - treasury);
        Apportionment.spread(lacking, missed, (pool, part) -> turn.ledger().blame(rule, operators[pool], part));
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
