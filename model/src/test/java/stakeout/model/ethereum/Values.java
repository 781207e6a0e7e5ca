package stakeout.model.ethereum;

/** Parameters with something changed. */
final class Values {
    private Values() {}

    static EthereumParameters withExit(EthereumParameters p, long ejectionGwei) {
        EthereumParameters.Exit exit = new EthereumParameters.Exit(ejectionGwei, 256, 256);
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), exit, p.churn(), p.reward(), p.leak(), p.slashing());
    }
}
