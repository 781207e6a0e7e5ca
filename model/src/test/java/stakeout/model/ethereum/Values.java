package stakeout.model.ethereum;

/** Parameters with something changed. */
final class Values {
    private Values() {}

    static EthereumParameters withExit(EthereumParameters p, long ejectionGwei) {
        EthereumParameters.Exit exit = new EthereumParameters.Exit(ejectionGwei, 256, 256);
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                exit,
                p.churn(),
                p.reward(),
                p.syncCommittee(),
                p.leak(),
                p.slashing(),
                p.forkChoice());
    }

    static EthereumParameters withLeak(EthereumParameters p, EthereumParameters.Leak leak) {
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                p.exit(),
                p.churn(),
                p.reward(),
                p.syncCommittee(),
                leak,
                p.slashing(),
                p.forkChoice());
    }

    /** Electra where blocks pay nothing: what is published of votes alone. */
    static EthereumParameters votesAlone() {
        EthereumParameters p = EthereumParameters.electra();
        EthereumParameters.Reward all = p.reward();
        EthereumParameters.Reward votes = new EthereumParameters.Reward(
                all.factor(), all.sourceWeight(), all.targetWeight(), all.headWeight(), 0, 0, all.weightDenominator());
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                p.exit(),
                p.churn(),
                votes,
                p.syncCommittee(),
                p.leak(),
                p.slashing(),
                p.forkChoice());
    }
}
