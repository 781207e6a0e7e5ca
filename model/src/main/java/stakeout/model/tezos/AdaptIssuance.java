package stakeout.model.tezos;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Sets, at the end of cycle n, the bonus and the coefficient of rewards of cycle n + 1 + rightsDelay, from the stake that will have the
 * rights in it over the supply of now ({@link IssuanceRate}). Source: [tezos] proto_025 adaptive_issuance_storage.ml.
 */
public record AdaptIssuance(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        CycleBook cycles = CycleBook.of(turn.state());
        if (cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            long cycle = cycles.cycle() + 1 + parameters.consensus().rightsDelay();
            adapt(turn.state(), cycle, cycles.bonus(cycle - 1));
        }
    }

    void adapt(ProtocolState state, long cycle, BigFraction before) {
        TezosParameters.Issuance rule = parameters.issuance();
        BigInteger supply = state.supply().get();
        BigFraction x = stakedShare(state, cycle);
        long sinceLaunch = cycle + parameters.start().cyclesSinceLaunch();
        BigFraction least = rule.minimum(sinceLaunch);
        BigFraction most = rule.maximum(sinceLaunch, x);
        BigFraction bonus = IssuanceRate.bonus(
                x,
                before,
                rule.target(),
                TezosParameters.fraction(rule.growth()),
                TezosParameters.fraction(rule.maxBonus()),
                least,
                most,
                parameters.clock().cycleSeconds());
        BigFraction fixed = IssuanceRate.fixed(x, least, most);
        CycleBook.of(state)
                .adapt(
                        cycle,
                        bonus,
                        IssuanceRate.coefficient(
                                fixed,
                                bonus,
                                least,
                                most,
                                supply,
                                parameters.rewards().basePerMinute()));
    }

    /** The share of supply that is staked by those who have the rights in a cycle. */
    static BigFraction stakedShare(ProtocolState state, long cycle) {
        BigInteger frozen = BigInteger.ZERO;
        for (long one : CycleBook.of(state).frozenPower(cycle)) {
            frozen = frozen.add(BigInteger.valueOf(one));
        }
        return new BigFraction(frozen, state.supply().get());
    }
}
