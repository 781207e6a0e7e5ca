package stakeout.model.rules.reward;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/**
 * A rate of the supply that falls by the same part every year, down to a terminal rate.
 *
 * <pre>
 * rate(t) = max(terminal, initial · (1 − decayPerYear)^t),  t in years since the first period    [10⁻¹⁸, rounded down]
 * issuance = ⌊⌊supply · rate⌋ · period / year⌋    [base units a period]
 * </pre>
 *
 * <p>Source: [solana-sdk] inflation. Unlike it: the rate is turned into an integer once a period (StrictMath), years have 365.25
 * days and begin with the run.
 *
 * @param initial rate a year in the first period
 * @param decayPerYear part of the rate lost in a year; 0.15 on Solana
 * @param terminal the least rate a year; 0.015 on Solana
 */
@Description("Issues a share of the supply that falls every year to a terminal rate.")
public record ExponentialDecayIssuance(
        Share initial, Share decayPerYear, @Default("0") Share terminal) implements IssuanceRule {
    private static final double ATTO = 1e18;
    private static final BigInteger ONE = BigInteger.TEN.pow(18);

    public ExponentialDecayIssuance {
        checkArgument(
                terminal.value().compareTo(initial.value()) <= 0,
                "terminal (%s) must be at most initial (%s).",
                terminal,
                initial);
        checkArgument(
                decayPerYear.value().compareTo(BigDecimal.ONE) < 0,
                "decayPerYear (%s) must be below 1.\nMaybe 0.15, as on Solana.",
                decayPerYear);
    }

    /** The rate so many periods after the first, in 10⁻¹⁸ a year. */
    public BigInteger rateAtto(long periods, Setting setting) {
        double years = periods / setting.period().perYear();
        double left = StrictMath.pow(1 - decayPerYear.toDouble(), years);
        long decayed = (long) (initial.toDouble() * left * ATTO);
        return BigInteger.valueOf(decayed)
                .max(terminal.value().movePointRight(18).toBigInteger());
    }

    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        BigInteger rate = rateAtto(state.period - StakeBook.of(state).startPeriod, setting);
        return setting.years().ofWide(state.supply().get().multiply(rate).divide(ONE));
    }
}
