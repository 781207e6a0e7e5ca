package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.TARGET;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

/**
 * Target votes counted by balances themselves: what a quorum is made of under {@link LeakBasis#BALANCE}. All in Gwei.
 *
 * @param active of all rows active in the current epoch
 * @param previous of those active in the previous epoch, not slashed, whose target vote was in time then
 * @param current of those active in the current epoch, not slashed, whose target vote is in time now
 */
record BalanceVotes(long active, long previous, long current) {
    static BalanceVotes of(EthereumColumns columns) {
        long active = 0;
        long previous = 0;
        long current = 0;
        for (int row = 0; row < columns.rows(); row++) {
            long gwei = columns.balance()[row];
            int status = columns.status()[row];
            active = Math.addExact(active, (status & ACTIVE) != 0 ? gwei : 0);
            if ((status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE && (columns.previous()[row] & TARGET) != 0) {
                previous += gwei;
            }
            if ((status & (ACTIVE | SLASHED)) == ACTIVE && (columns.current()[row] & TARGET) != 0) {
                current += gwei;
            }
        }
        return new BalanceVotes(active, previous, current);
    }
}
