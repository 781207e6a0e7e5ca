package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.Departures;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Jails, and slashes a little, whoever misses too many votes of a window.
 *
 * <pre>missed &gt; window − ⌈window · minimumSigned⌉: slash = ⌊stake · slashedShare⌋, off duty for {@code jail}    [base units]</pre>
 *
 * <p>Windows follow each other, counted per validator in periods on duty; a jail begins a new one. Source: [cosmos-sdk]
 * x/slashing HandleValidatorSignature. Unlike it: the window does not slide, and the jailed come back by themselves when their
 * time is over.
 *
 * @param window rounded up to whole periods
 * @param minimumSigned the share of a window's votes that must be cast
 * @param slashedShare of the stake; 0.0001 on the Cosmos Hub
 * @param jail rounded up to whole periods
 */
@Description("Jails and slashes who misses too many votes of a window.")
public record SigningWindowDowntime(
        Span window, Share minimumSigned, @Default("0") Share slashedShare, Span jail) implements DowntimeRule {
    /** Columns (int): periods on duty in the present window, and votes missed among them. */
    public static final String SEEN = "windowSeen";

    public static final String MISSED = "windowMissed";
    /** Column (long): the first period in which a jailed validator may be selected again. */
    public static final String JAILED_UNTIL = "jailedUntil";

    private static final int LONGEST = 100_000_000;

    public SigningWindowDowntime {
        checkArgument(
                minimumSigned.value().signum() > 0,
                "minimumSigned (%s) must be above 0: nobody could miss it.\nMaybe 0.05.",
                minimumSigned);
    }

    @Override
    public void check(Setting setting) {
        long periods = setting.periods(window);
        checkArgument(
                periods >= 1 && periods <= LONGEST,
                "window (%s) must be in [1, %s] %ss, got %s.\nMaybe 48 h.",
                window,
                LONGEST,
                setting.period().name(),
                periods);
        setting.periods(jail);
    }

    /** Votes that may be missed in a window without harm. */
    int mayMiss(Setting setting) {
        long periods = setting.periods(window);
        BigDecimal needed = minimumSigned.value().multiply(BigDecimal.valueOf(periods));
        return (int) (periods - needed.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    @Override
    public Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures) {
        return Optional.of(new Watch(this, setting, proceeds, departures));
    }

    private record Watch(SigningWindowDowntime downtime, Setting setting, SlashProceeds proceeds, Departures departures)
            implements Rule {
        @Override
        public boolean isBarrier(ProtocolState state) {
            return false;
        }

        @Override
        public BlockStep prepare(Turn turn) {
            ProtocolState state = turn.state();
            ValidatorColumns validators = state.validators();
            int[] seen = validators.addInts(SEEN);
            int[] missed = validators.addInts(MISSED);
            long[] jailedUntil = validators.addLongs(JAILED_UNTIL);
            long[] weight = validators.longs(StakeBook.WEIGHT);
            byte[] status = validators.bytes(StakeBook.STATUS);
            long window = setting.periods(downtime.window);
            int mayMiss = downtime.mayMiss(setting);
            long release = state.period + 1 + setting.periods(downtime.jail);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if ((status[row] & StakeBook.JAILED) != 0 && jailedUntil[row] <= state.period + 1) {
                        status[row] &= (byte) ~StakeBook.JAILED;
                    }
                    if (weight[row] == 0) {
                        continue;
                    }
                    seen[row]++;
                    missed[row] += (status[row] & StakeBook.VOTED) == 0 ? 1 : 0;
                    if (missed[row] > mayMiss) {
                        if (release > state.period + 1) {
                            status[row] |= StakeBook.JAILED;
                            jailedUntil[row] = release;
                        }
                        slash(turn, row);
                    }
                    if (seen[row] >= window || missed[row] > mayMiss) {
                        seen[row] = 0;
                        missed[row] = 0;
                    }
                }
            };
        }

        private void slash(Turn turn, int row) {
            Ratio share = Ratio.of(downtime.slashedShare.value());
            if (share.isZero()) {
                return;
            }
            turn.state().validators().bytes(StakeBook.STATUS)[row] |= StakeBook.SLASHED;
            int cause = turn.ledger().cause("slash:downtime");
            long stake = turn.state().validators().longs(StakeBook.STAKE)[row];
            proceeds.takeFromAbsent(turn, row, share.of(stake), cause);
            departures.slashParts(
                    turn, row, turn.period(), share, loss -> proceeds.takeFromPart(turn, row, loss, cause, -1));
        }
    }
}
