package stakeout.model.rules.selection;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.Supplier;
import stakeout.model.Description;
import stakeout.model.chance.Draws;
import stakeout.model.consensus.ProposerLottery;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;

/**
 * A fresh committee each period: every seat is drawn on its own with probability proportional to stake, and a validator's
 * weight is the number of its seats. Stream {@code consensus/committee}, index = seat. Source: [tezos] baking rights. Unlike
 * it: rights of a period are drawn at the end of the one before, not cycles ahead; the committee of the first period is the
 * same in every run. Where the stakes sum to more than 62 bits, their lower bits are dropped before the draw.
 *
 * @param seats drawn in every period
 */
@Description("Draws every seat by stake, afresh each period.")
public record RandomCommitteeSelection(int seats) implements SelectionRule {
    private static final int MOST_BITS = 62;

    public RandomCommitteeSelection {
        checkArgument(seats >= 1 && seats <= 10_000_000, "seats (%s) must be in [1, 10000000].\nMaybe 7000.", seats);
    }

    @Override
    public BlockStep select(ProtocolState state, Supplier<Draws> draws) {
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        long[] tickets = new long[state.rows()];
        WideSum total = new WideSum();
        for (int row = 0; row < tickets.length; row++) {
            tickets[row] = Candidates.stakeOf(status, stakes, row);
            total.add(tickets[row]);
        }
        int dropped = Math.max(0, total.get().bitLength() - MOST_BITS);
        for (int row = 0; row < tickets.length; row++) {
            tickets[row] >>= dropped;
        }
        int[] drawn = new int[tickets.length];
        if (!total.isZero()) {
            ProposerLottery lottery = new ProposerLottery(tickets);
            Draws chance = draws.get();
            for (int seat = 0; seat < seats; seat++) {
                drawn[lottery.proposer(chance, seat)]++;
            }
        }
        return new Candidates(state) {
            @Override
            long weight(int row, long stake) {
                return drawn[row];
            }

            @Override
            long seats(long weight) {
                return weight;
            }
        };
    }

    @Override
    public boolean needsAllStakes() {
        return true;
    }

    @Override
    public long seats(long weight) {
        return weight;
    }
}
