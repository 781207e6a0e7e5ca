package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;

/**
 * A supply with a cap: every few years a part of what is left to the cap is emitted, evenly over the years of the step.
 *
 * <pre>
 * a step's emission = the last step of the curve from {@code initialSupply} to {@code cap}, whole units
 * a year's          = ⌊(1 / stepYears) · a step's⌋,  an era's = ⌊part of a year · a year's⌋
 * </pre>
 *
 * <p>The first step is at the first era played. Source: [polkadot-runtimes] staking/mod.rs, EraPayout from relay block 30,349,908 on
 * (14 March 2026, referendum 1710). Unlike it: time is counted in the eras' milliseconds, where the chain counts relay blocks.
 *
 * @param cap what the supply never passes
 * @param initialSupply at the first step
 * @param part of what is left, emitted in a step; in whole billionths
 * @param stepYears years of 365.25 days, at least 1
 */
public record SteppedEmission(Money cap, Money initialSupply, Share part, int stepYears) implements Emission {
    public SteppedEmission {
        BigInteger most = cap.wideBaseUnits(PolkadotParameters.DOT);
        BigInteger initial = initialSupply.wideBaseUnits(PolkadotParameters.DOT);
        checkArgument(
                initial.signum() >= 0 && initial.compareTo(most) <= 0,
                "initialSupply (%s) must be at least 0 and not exceed cap (%s).\nMaybe cap: 2.1e9 DOT.",
                initialSupply,
                cap);
        checkArgument(
                most.compareTo(FixedU128.MAX.divide(FixedU128.ONE)) <= 0,
                "cap (%s) must fit 128 bits of fixed point.\nMaybe 2.1e9 DOT.",
                cap);
        Perbill.of(part.value());
        checkArgument(
                stepYears >= 1 && stepYears <= 1_000, "stepYears (%s) must be in [1, 1000].\nMaybe 2.", stepYears);
    }

    @Override
    public Schedule schedule(long eraMillis, Budget budget) {
        return (eras, staked, supply) ->
                budget.divide(Emission.ofYear(yearly(Math.multiplyExact(eras, eraMillis)), eraMillis));
    }

    /** What a year emits, so many milliseconds after the first step. */
    public BigInteger yearly(long millis) {
        BigInteger step = FixedU128.ofInteger(BigInteger.valueOf(stepYears * YEAR_MILLIS));
        BigInteger now = FixedU128.plus(step, FixedU128.ofInteger(BigInteger.valueOf(millis)));
        BigInteger perStep = curve().lastStepSize(now).divide(FixedU128.ONE);
        return FixedU128.timesInteger(FixedU128.ofRatio(BigInteger.ONE, BigInteger.valueOf(stepYears)), perStep);
    }

    private SteppedCurve curve() {
        return new SteppedCurve(
                BigInteger.ZERO,
                FixedU128.ofInteger(initialSupply.wideBaseUnits(PolkadotParameters.DOT)),
                FixedU128.ofInteger(cap.wideBaseUnits(PolkadotParameters.DOT)),
                FixedU128.ofInteger(BigInteger.valueOf(stepYears * YEAR_MILLIS)),
                Perbill.of(part.value()));
    }
}
