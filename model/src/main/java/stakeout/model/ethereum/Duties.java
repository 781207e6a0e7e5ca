package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;

import stakeout.model.chance.Draws;
import stakeout.model.rules.Turn;

/**
 * Who proposes in each slot of an epoch, and who sits in the sync committee: each seat is drawn on its own, with probability in
 * proportion to effective balance, from those who are active.
 *
 * <p>Drawn once and kept: the proposers for their epoch, the committee for its period, one period ahead. Streams:
 * {@code consensus/slot-proposer} by epoch, {@code consensus/sync-committee} by period. Source: [consensus-specs] phase0,
 * compute_proposer_index; altair, get_next_sync_committee_indices. Unlike it: uniform draws in place of a shuffle, and acceptance in
 * exact proportion rather than in steps of 1/65536.
 */
final class Duties {
    private static final String PROPOSER = "consensus/slot-proposer";
    private static final String COMMITTEE = "consensus/sync-committee";
    /** Draws for one seat before all rows are summed up: reached only if hardly any row is active. */
    private static final int MOST_TRIES = 4096;

    private static final int[] NONE = {};

    private int[] proposers = NONE;
    private long proposersEpoch = -1;
    private int[] committee = NONE;
    private int[] nextCommittee = NONE;
    private long committeePeriod = -1;

    /** The row that proposes in each slot of the epoch being settled; −1 throughout if nobody is active. Read only. */
    int[] proposers(Turn turn, EthereumParameters parameters) {
        if (proposersEpoch != turn.period()) {
            proposersEpoch = turn.period();
            proposers = draw(
                    turn,
                    turn.streams().draws(PROPOSER, turn.period()),
                    parameters.time().slotsPerEpoch());
        }
        return proposers;
    }

    /** The rows that hold the seats of the committee in the epoch being settled; −1 throughout if nobody was active. Read only. */
    int[] committee(Turn turn, EthereumParameters.SyncCommittee rule) {
        long period = turn.period() / rule.periodEpochs();
        if (committeePeriod != period) {
            boolean known = committeePeriod == period - 1 && nextCommittee.length == rule.size();
            committee = known ? nextCommittee : seats(turn, rule, period);
            nextCommittee = seats(turn, rule, period + 1);
            committeePeriod = period;
        }
        return committee;
    }

    private static int[] seats(Turn turn, EthereumParameters.SyncCommittee rule, long period) {
        return draw(turn, turn.streams().draws(COMMITTEE, period), rule.size());
    }

    private static int[] draw(Turn turn, Draws draws, int seats) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        int highest = Math.max(1, turn.state().part(BeaconPart.class).totals.highest);
        int[] rows = new int[seats];
        for (int seat = 0; seat < seats; seat++) {
            rows[seat] = draw(columns, highest, draws, seat, seats);
        }
        return rows;
    }

    private static int draw(EthereumColumns columns, int highest, Draws draws, int seat, int seats) {
        // A point in a rectangle of rows × highest; below the row's own height it is the row's.
        long area = (long) columns.rows() * highest;
        long index = seat;
        for (int i = 0; i < MOST_TRIES; i++, index += seats) {
            long point = draws.below(index, area);
            int row = (int) (point / highest);
            if (point % highest < weight(columns, row)) {
                return row;
            }
        }
        return drawBySum(columns, draws, index);
    }

    private static int drawBySum(EthereumColumns columns, Draws draws, long index) {
        long sum = 0;
        for (int row = 0; row < columns.rows(); row++) {
            sum += weight(columns, row);
        }
        long left = sum == 0 ? -1 : draws.below(index, sum);
        for (int row = 0; row < columns.rows() && sum > 0; row++) {
            left -= weight(columns, row);
            if (left < 0) {
                return row;
            }
        }
        return -1;
    }

    private static int weight(EthereumColumns columns, int row) {
        return (columns.status()[row] & ACTIVE) != 0 ? columns.effective()[row] : 0;
    }

    Duties copy() {
        Duties copy = new Duties();
        copy.proposers = proposers;
        copy.proposersEpoch = proposersEpoch;
        copy.committee = committee;
        copy.nextCommittee = nextCommittee;
        copy.committeePeriod = committeePeriod;
        return copy;
    }
}
