package stakeout.model.ethereum;

/** Which balance the leak goes by: what it burns a share of, what a quorum is counted in, and what ejection looks at. */
public enum LeakBasis {
    /** The effective balance, in whole increments and with hysteresis. Source: [consensus-specs]. */
    EFFECTIVE_BALANCE {
        @Override
        long gwei(EthereumColumns columns, int row, long incrementGwei) {
            return columns.effective()[row] * incrementGwei;
        }
    },
    /** The balance itself, to the Gwei and without a cap. Source: [beacon-ww3]. */
    BALANCE {
        @Override
        long gwei(EthereumColumns columns, int row, long incrementGwei) {
            return columns.balance()[row];
        }
    };

    /** What a row counts for, in Gwei. */
    abstract long gwei(EthereumColumns columns, int row, long incrementGwei);
}
