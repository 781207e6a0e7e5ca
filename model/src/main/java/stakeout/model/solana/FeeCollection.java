package stakeout.model.solana;

import stakeout.model.arithmetic.Ratio;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * The fees of an epoch's blocks, all alike: every voter pays for a vote in each block, others pay for their transactions.
 *
 * <pre>
 * base fees of a block = voters × vote fee + others'                    [lamports]
 * burned = ⌊base fees × burned share⌋, the leader gets the rest and all priority fees
 * </pre>
 *
 * Source: [agave] runtime/src/bank/fee_distribution.rs; [simd] 0096 (priority fees).
 */
public record FeeCollection(SolanaParameters.Fees fees) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        VoteAccounts votes = chain.votes();
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        int voteFee = ledger.cause("fee:votes");
        int leaderFee = ledger.cause("fee:leader");
        int voters = 0;
        long perVoter = Math.multiplyExact(chain.blocks, fees.voteLamports());
        for (int row = 0; row < votes.rows(); row++) {
            if (votes.voted[row] != 0) {
                voters++;
                votes.balance[row] -= perVoter;
                ledger.move(accounts.operator(votes.operator[row]), accounts.fees(), voteFee, perVoter);
            }
        }
        long others = fees.baseLamportsPerBlock() + fees.priorityLamportsPerBlock();
        ledger.move(
                accounts.outside(),
                accounts.fees(),
                ledger.cause("fee:transactions"),
                Math.multiplyExact(chain.blocks, others));
        long burned = Math.multiplyExact(chain.blocks, burnedPerBlock(voters));
        ledger.burn(accounts.fees(), ledger.cause("fee:burned"), burned);
        turn.state().supply().add(-burned);
        long perBlock = leaderPerBlock(voters);
        for (int row = 0; row < votes.rows(); row++) {
            long paid = Math.multiplyExact(votes.blocks[row], perBlock);
            votes.balance[row] += paid;
            ledger.move(accounts.fees(), accounts.operator(votes.operator[row]), leaderFee, paid);
        }
        return BlockStep.NOTHING;
    }

    private long basePerBlock(int voters) {
        return Math.addExact(Math.multiplyExact(voters, fees.voteLamports()), fees.baseLamportsPerBlock());
    }

    /** Lamports burned with each block while so many vote. */
    public long burnedPerBlock(int voters) {
        return Ratio.of(fees.burned().value()).of(basePerBlock(voters));
    }

    /** Lamports that the leader gets with each block while so many vote. */
    public long leaderPerBlock(int voters) {
        return basePerBlock(voters) - burnedPerBlock(voters) + fees.priorityLamportsPerBlock();
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
