package stakeout.model.ethereum;

/** Who holds so little that it is made to leave: EJECTION_BALANCE or less, of the balance that the leak goes by. */
record Ejection(EthereumParameters parameters) {
    boolean isPoor(EthereumColumns columns, int row) {
        long gwei = parameters
                .leak()
                .reckonedBy()
                .gwei(columns, row, parameters.balance().incrementGwei());
        return gwei <= parameters.exit().ejectionGwei();
    }

    /**
     * Whether some row may be poor.
     *
     * @param lowestStaying the least effective balance, in increments, of those who stay; balances themselves may be lower
     */
    boolean mayBeAny(int lowestStaying) {
        return parameters.leak().reckonedBy() == LeakBasis.BALANCE
                || lowestStaying * parameters.balance().incrementGwei()
                        <= parameters.exit().ejectionGwei();
    }
}
