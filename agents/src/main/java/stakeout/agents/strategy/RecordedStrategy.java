package stakeout.agents.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Plays back participation that was recorded: in each period of the record that part of the validators is online, and all are
 * before and after it. Every validator has one place in a drawn order, and who is online at a share is online at any larger one: a
 * bug that silences a client silences the same validators again. The part is met up to the luck of that draw.
 *
 * @param start when the record begins, after the start of the run; rounded up to whole periods
 * @param online the part of validators that is online, one share a period
 */
@Description("Plays back recorded participation, one share a period; online before and after.")
public record RecordedStrategy(@Default("0 d") Span start, ImmutableList<Share> online) implements Strategy {
    public RecordedStrategy {
        checkArgument(!online.isEmpty(), "online must hold a share for one period at least.\nMaybe [0.9, 0.6, 0.9].");
    }

    @Override
    public Behaviour begin(Seat seat) {
        long begins = seat.startPeriod() + start.periodsRoundedUp(seat.scale());
        Threshold[] here =
                online.stream().map(share -> Threshold.of(share.toDouble())).toArray(Threshold[]::new);
        long[] places = new long[seat.rows().size()];
        boolean[] placed = new boolean[1];
        return (view, own, out) -> {
            if (!placed[0]) {
                place(seat, view.draws("place"), places);
                placed[0] = true;
            }
            long at = view.period() - begins;
            if (at < 0 || at >= here.length) {
                out.fill(own.from(), own.to(), Intent.ATTEST);
            } else {
                play(here[(int) at], places, seat.rows().from(), own, out);
            }
        };
    }

    private static void place(Seat seat, Draws draws, long[] places) {
        for (int i = 0; i < places.length; i++) {
            places[i] = draws.bits(seat.indexOfRow(seat.rows().from() + i));
        }
    }

    private static void play(Threshold here, long[] places, int from, Rows own, IntentColumn out) {
        for (int row = own.from(); row < own.to(); row++) {
            out.set(row, here.admits(places[row - from]) ? Intent.ATTEST : Intent.OFFLINE);
        }
    }

    /** What it earns in the record on average, were the present to last. */
    @Override
    public double expectedPay(Prospects prospects, int row) {
        double present = online.stream().mapToDouble(Share::toDouble).average().orElseThrow();
        double attesting = prospects.pay(row, Intent.ATTEST) - prospects.verificationCost() - prospects.operationCost();
        return present * attesting + (1 - present) * prospects.pay(row, Intent.OFFLINE);
    }
}
