package org.example.standing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
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
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * A leaky bucket: a missed vote counts strikes, a vote takes one back. Whoever passes the limit is slashed a little and jailed, and
 * begins anew. Unlike a window of votes it has no edge to hide behind: who is absent for more than 1 / (1 + perMiss) of the
 * time passes the limit sooner or later.
 *
 * <pre>miss: strikes += perMiss;  vote: strikes = max(0, strikes − 1);  strikes &gt; limit: slash = ⌊stake · slashedShare⌋, jail    [base units]</pre>
 *
 * @param perMiss strikes that a missed vote counts
 * @param limit strikes that go unpunished
 * @param slashedShare of the stake, own and delegated
 * @param jail how long who passed the limit is off duty; rounded up to whole periods
 */
@Description("Counts strikes for missed votes, and jails who passes a limit.")
public record StandingDowntime(
        @Default("10") int perMiss,
        @Default("100") int limit,
        @Default("0.0001") Share slashedShare,
        @Default("12 h") Span jail) implements DowntimeRule {
    /** Column (int): strikes against a validator. */
    public static final BroughtColumn STRIKES = new BroughtColumn("standing/strikes", "strikes for missed votes");

    /** Column (long): the first period in which a jailed validator is free again. Nobody else need see it. */
    private static final String FREE_IN = "standing.freeIn";

    private static final int MOST = 1_000_000;

    public StandingDowntime {
        checkArgument(
                perMiss >= 1 && perMiss <= MOST, "perMiss (%s) must be in [1, %s].\nMaybe 10.", perMiss, MOST);
        checkArgument(
                limit >= perMiss && limit <= MOST,
                "limit (%s) must be in [perMiss, %s], or every missed vote is one too many.\nMaybe %s.",
                limit,
                MOST,
                10L * perMiss);
    }

    @Override
    public void check(Setting setting) {
        checkArgument(setting.periods(jail) >= 1, "jail (%s) must last a period at least.", jail);
    }

    @Override
    public Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures) {
        return Optional.of(new Count(this, setting, proceeds, departures));
    }

    private record Count(StandingDowntime downtime, Setting setting, SlashProceeds proceeds, Departures departures)
            implements Rule {
        @Override
        public ImmutableList<BroughtColumn> columns() {
            return ImmutableList.of(STRIKES);
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return false;
        }

        @Override
        public BlockStep prepare(Turn turn) {
            ValidatorColumns validators = turn.state().validators();
            int[] strikes = validators.addInts(STRIKES.name());
            long[] freeIn = validators.addLongs(FREE_IN);
            long[] weight = validators.longs(StakeBook.WEIGHT);
            byte[] status = validators.bytes(StakeBook.STATUS);
            long next = turn.period() + 1;
            long release = next + setting.periods(downtime.jail);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if ((status[row] & StakeBook.JAILED) != 0 && freeIn[row] <= next) {
                        status[row] &= (byte) ~StakeBook.JAILED;
                    }
                    if (weight[row] == 0) {
                        continue;
                    }
                    boolean voted = (status[row] & StakeBook.VOTED) != 0;
                    strikes[row] = voted ? Math.max(0, strikes[row] - 1) : strikes[row] + downtime.perMiss;
                    if (strikes[row] > downtime.limit) {
                        strikes[row] = 0;
                        status[row] |= StakeBook.JAILED;
                        freeIn[row] = release;
                        slash(turn, row);
                    }
                }
            };
        }

        private void slash(Turn turn, int row) {
            Ratio share = Ratio.of(downtime.slashedShare.value());
            if (share.isZero()) {
                return;
            }
            ValidatorColumns validators = turn.state().validators();
            validators.bytes(StakeBook.STATUS)[row] |= StakeBook.SLASHED;
            int cause = turn.ledger().cause("slash:standing");
            long stake = validators.longs(StakeBook.STAKE)[row];
            proceeds.take(turn, row, share.of(stake), cause, -1);
            departures.slashParts(
                    turn, row, turn.period(), share, loss -> proceeds.takeFromPart(turn, row, loss, cause, -1));
        }
    }
}
