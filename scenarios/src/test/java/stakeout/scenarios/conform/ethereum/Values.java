package stakeout.scenarios.conform.ethereum;

import stakeout.model.ethereum.EthereumParameters;

/** Parameters with something changed. */
final class Values {
    private Values() {}

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Reward reward) {
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), p.exit(), p.churn(), reward, p.leak(), p.slashing());
    }

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Leak leak) {
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), p.exit(), p.churn(), p.reward(), leak, p.slashing());
    }

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Slashing slashing) {
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), p.exit(), p.churn(), p.reward(), p.leak(), slashing);
    }

    static EthereumParameters withEntry(EthereumParameters p, int deposits) {
        EthereumParameters.Entry entry = new EthereumParameters.Entry(p.entry().minActivationGwei(), deposits);
        return new EthereumParameters(
                p.time(), p.balance(), entry, p.exit(), p.churn(), p.reward(), p.leak(), p.slashing());
    }

    static EthereumParameters withExit(EthereumParameters p, long ejectionGwei) {
        EthereumParameters.Exit exit = new EthereumParameters.Exit(ejectionGwei, 256, 256, 262_144);
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), exit, p.churn(), p.reward(), p.leak(), p.slashing());
    }

    static EthereumParameters withChurn(EthereumParameters p, long cap, int lookahead) {
        EthereumParameters.Churn churn = new EthereumParameters.Churn(128_000_000_000L, cap, 65_536, lookahead);
        return new EthereumParameters(
                p.time(), p.balance(), p.entry(), p.exit(), churn, p.reward(), p.leak(), p.slashing());
    }

    static EthereumParameters withHysteresis(EthereumParameters p, int down, int up) {
        EthereumParameters.Balance balance =
                new EthereumParameters.Balance(1_000_000_000L, p.balance().maxEffectiveGwei(), 4, down, up);
        return new EthereumParameters(
                p.time(), balance, p.entry(), p.exit(), p.churn(), p.reward(), p.leak(), p.slashing());
    }
}
