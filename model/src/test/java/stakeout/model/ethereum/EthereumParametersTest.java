package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.model.ethereum.RandomWorld.ETH;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.ethereum.EthereumParameters.Balance;
import stakeout.model.ethereum.EthereumParameters.Entry;
import stakeout.model.ethereum.EthereumParameters.Exit;
import stakeout.model.ethereum.EthereumParameters.Leak;
import stakeout.model.ethereum.EthereumParameters.Reward;
import stakeout.model.ethereum.EthereumParameters.Slashing;
import stakeout.model.ethereum.EthereumParameters.SyncCommittee;
import stakeout.model.ethereum.EthereumParameters.Time;

/** Values that make no Ethereum are refused with name, value, law and remedy. */
class EthereumParametersTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();

    private static EthereumParameters with(Balance balance, Entry entry, Exit exit, Churn churn) {
        return new EthereumParameters(
                ELECTRA.time(),
                balance,
                entry,
                exit,
                churn,
                ELECTRA.reward(),
                ELECTRA.syncCommittee(),
                ELECTRA.leak(),
                ELECTRA.slashing(),
                ELECTRA.forkChoice());
    }

    private static final Map<String, ThrowingCallable> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("time.slotsPerEpoch (0)", () -> new Time(0, 12));
        REFUSED.put("time.secondsPerSlot (-1)", () -> new Time(32, -1));
        REFUSED.put("balance.incrementGwei (0)", () -> new Balance(0, 32 * ETH, 4, 1, 5));
        REFUSED.put("balance.hysteresisQuotient (0)", () -> new Balance(ETH, 32 * ETH, 0, 1, 5));
        REFUSED.put("balance.maxEffectiveGwei (1)", () -> new Balance(ETH, 1, 4, 1, 5));
        REFUSED.put("balance.maxEffectiveGwei (40000000000000)", () -> new Balance(ETH, 40_000 * ETH, 4, 1, 5));
        REFUSED.put("entry.minActivationGwei (0)", () -> new Entry(0));
        REFUSED.put("exit.minWithdrawabilityDelayEpochs (-1)", () -> new Exit(16 * ETH, -1, 256));
        REFUSED.put("exit.shardCommitteePeriodEpochs (2147483647)", () -> new Exit(16 * ETH, 256, Integer.MAX_VALUE));
        REFUSED.put("churn.quotient (0)", () -> new BalanceChurn(128 * ETH, 256 * ETH, 0, 4, 16, 0));
        REFUSED.put("churn.quotient (0) ", () -> new CountChurn(4, 8, 0, 4));
        REFUSED.put("churn.seedLookaheadEpochs (2147483647)", () -> new CountChurn(4, 8, 65_536, Integer.MAX_VALUE));
        REFUSED.put("churn.minPerEpoch (0)", () -> new CountChurn(0, 8, 65_536, 4));
        REFUSED.put("churn.maxPerEpochActivation (3)", () -> new CountChurn(4, 3, 65_536, 4));
        REFUSED.put(
                "churn.maxPerEpochActivationExitGwei (127000000000)",
                () -> new BalanceChurn(128 * ETH, 127 * ETH, 65_536, 4, 16, 0));
        REFUSED.put(
                "churn.maxPendingDepositsPerEpoch (0)", () -> new BalanceChurn(128 * ETH, 256 * ETH, 65_536, 4, 0, 0));
        REFUSED.put(
                "churn.minPerEpochGwei (31000000000)",
                () -> with(
                        ELECTRA.balance(),
                        ELECTRA.entry(),
                        ELECTRA.exit(),
                        new BalanceChurn(31 * ETH, 256 * ETH, 65_536, 4, 16, 0)));
        REFUSED.put(
                "balance.maxEffectiveGwei (2048000000000)",
                () -> with(ELECTRA.balance(), ELECTRA.entry(), ELECTRA.exit(), new CountChurn(4, 8, 65_536, 4)));
        REFUSED.put(
                "entry.minActivationGwei (4096000000000)",
                () -> with(ELECTRA.balance(), new Entry(4096 * ETH), ELECTRA.exit(), ELECTRA.churn()));
        REFUSED.put(
                "exit.ejectionGwei (32000000000)",
                () -> with(ELECTRA.balance(), ELECTRA.entry(), new Exit(32 * ETH, 256, 256), ELECTRA.churn()));
        REFUSED.put("reward.factor (-1)", () -> new Reward(-1, 14, 26, 14, 2, 8, 64));
        REFUSED.put("reward.factor (2147483647)", () -> new Reward(Integer.MAX_VALUE, 14, 26, 14, 2, 8, 64));
        REFUSED.put("reward.weightDenominator (0)", () -> new Reward(64, 14, 26, 14, 2, 8, 0));
        REFUSED.put("reward.weightDenominator (63)", () -> new Reward(64, 14, 26, 14, 2, 8, 63));
        REFUSED.put("reward.proposerWeight (64)", () -> new Reward(64, 0, 0, 0, 0, 64, 64));
        REFUSED.put("syncCommittee.size (0)", () -> new SyncCommittee(0, 256));
        REFUSED.put("syncCommittee.periodEpochs (0)", () -> new SyncCommittee(512, 0));
        REFUSED.put("leak.penaltyQuotient (0)", () -> new Leak(4, 4, 16, 0));
        REFUSED.put("leak.penaltyQuotient (9223372036854775807)", () -> new Leak(4, 4, 16, Long.MAX_VALUE));
        REFUSED.put("leak.scoreBias (0)", () -> new Leak(4, 0, 16, 1 << 24));
        REFUSED.put("slashing.multiplier (-1)", () -> new Slashing(-1, 8192, 4096, 4096, Correlation.PER_INCREMENT));
        REFUSED.put("slashing.windowEpochs (0)", () -> new Slashing(3, 0, 4096, 4096, Correlation.PER_INCREMENT));
        REFUSED.put("slashing.minPenaltyQuotient (0)", () -> new Slashing(3, 8192, 0, 4096, Correlation.PER_INCREMENT));
        REFUSED.put(
                "slashing.whistleblowerQuotient (0)", () -> new Slashing(3, 8192, 4096, 0, Correlation.PER_INCREMENT));
    }

    static Set<String> names() {
        return REFUSED.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedWithNameValueLawAndRemedy(String name) {
        assertThatThrownBy(REFUSED.get(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name.strip() + " must ")
                .hasMessageContaining("\nMaybe ");
    }
}
