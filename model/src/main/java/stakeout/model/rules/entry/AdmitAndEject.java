package stakeout.model.rules.entry;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.Departures;
import stakeout.model.state.ProtocolState;

/** Admits those who wait, and starts the exit of those who have too little stake left. */
public record AdmitAndEject(EntryRule entry, Departures departures, Setting setting) implements Rule {
    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        admit(state);
        long least = entry.ejectedBelow(setting);
        if (least == 0) {
            return BlockStep.NOTHING;
        }
        long[] stake = state.validators().longs(StakeBook.STAKE);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        return (from, to) -> {
            for (int row = from; row < to; row++) {
                if (stake[row] < least && (status[row] & (StakeBook.EXITING | StakeBook.GONE)) == 0) {
                    departures.begin(state, row);
                }
            }
        };
    }

    private void admit(ProtocolState state) {
        StakeBook book = StakeBook.of(state);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        int left = entry.admittedPerPeriod();
        for (int row = 0; book.waiting > 0 && left > 0 && row < state.rows(); row++) {
            if ((status[row] & StakeBook.WAITING) != 0) {
                status[row] &= (byte) ~StakeBook.WAITING;
                book.waiting--;
                left--;
            }
        }
    }
}
