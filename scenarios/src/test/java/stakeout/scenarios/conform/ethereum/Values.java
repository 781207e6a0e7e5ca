package stakeout.scenarios.conform.ethereum;

import stakeout.model.ethereum.BalanceChurn;
import stakeout.model.ethereum.Churn;
import stakeout.model.ethereum.EthereumParameters;

/** Parameters with something changed. */
final class Values {
    private Values() {}

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Reward reward) {
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                p.exit(),
                p.churn(),
                reward,
                p.syncCommittee(),
                p.leak(),
                p.slashing(),
                p.forkChoice());
    }

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Leak leak) {
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

    static EthereumParameters with(EthereumParameters p, EthereumParameters.Slashing slashing) {
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                p.exit(),
                p.churn(),
                p.reward(),
                p.syncCommittee(),
                p.leak(),
                slashing,
                p.forkChoice());
    }

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

    static EthereumParameters with(EthereumParameters p, Churn churn) {
        return new EthereumParameters(
                p.time(),
                p.balance(),
                p.entry(),
                p.exit(),
                churn,
                p.reward(),
                p.syncCommittee(),
                p.leak(),
                p.slashing(),
                p.forkChoice());
    }

    static EthereumParameters withDeposits(EthereumParameters p, int deposits) {
        return with(p, new BalanceChurn(128_000_000_000L, 256_000_000_000L, 65_536, 4, deposits, 262_144));
    }

    static EthereumParameters withChurn(EthereumParameters p, long cap, int lookahead) {
        return with(p, new BalanceChurn(128_000_000_000L, cap, 65_536, lookahead, 16, 262_144));
    }

    static EthereumParameters withHysteresis(EthereumParameters p, int down, int up) {
        EthereumParameters.Balance balance =
                new EthereumParameters.Balance(1_000_000_000L, p.balance().maxEffectiveGwei(), 4, down, up);
        return new EthereumParameters(
                p.time(),
                balance,
                p.entry(),
                p.exit(),
                p.churn(),
                p.reward(),
                p.syncCommittee(),
                p.leak(),
                p.slashing(),
                p.forkChoice());
    }
}
