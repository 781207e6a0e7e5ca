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

    /** Choices are kept of so many epochs. */
    private static final int CHOICES = 8;
    /** Draws of one choice and another are so many bits apart: 4096 tries for each of 65536 seats. */
    private static final int CHOICE_SHIFT = 28;

    private static final int[] NONE = {};

    private int[] proposers = NONE;
    private long proposersEpoch = -1;
    private int[] committee = NONE;
    private int[] nextCommittee = NONE;
    private long committeePeriod = -1;
    private final long[] chosenFor = new long[CHOICES];
    private final long[] choices = new long[CHOICES];

    /** The row that proposes in each slot of the epoch being settled; −1 throughout if nobody is active. Read only. */
    int[] proposers(Turn turn, EthereumParameters parameters) {
        if (proposersEpoch != turn.period()) {
            drawProposers(turn, parameters, highest(turn));
        }
        return proposers;
    }

    /** The same before the epoch's first rule has summed. */
    int[] proposersAhead(Turn turn, EthereumParameters parameters) {
        if (proposersEpoch != turn.period()) {
            drawProposers(turn, parameters, highestOf(turn));
        }
        return proposers;
    }

    private void drawProposers(Turn turn, EthereumParameters parameters, int highest) {
        proposersEpoch = turn.period();
        int at = (int) (turn.period() % CHOICES);
        long choice = chosenFor[at] == turn.period() ? choices[at] : 0;
        proposers = draw(turn, highest, turn.period(), choice, parameters.time().slotsPerEpoch());
    }

    /**
     * Who would propose in a later epoch, by the balances of now.
     *
     * @param choice which of many independent draws: 0 unless somebody's doing changed the randomness
     */
    int[] preview(Turn turn, EthereumParameters parameters, long epoch, long choice) {
        return draw(turn, highestOf(turn), epoch, choice, parameters.time().slotsPerEpoch());
    }

    /** Somebody's doing chose among the draws of a later epoch. */
    void choose(long epoch, long choice) {
        int at = (int) (epoch % CHOICES);
        chosenFor[at] = epoch;
        choices[at] = choice;
    }

    private static int highestOf(Turn turn) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        int highest = 1;
        for (int row = 0; row < columns.rows(); row++) {
            highest = Math.max(highest, columns.effective()[row]);
        }
        return highest;
    }

    private static int highest(Turn turn) {
        return Math.max(1, turn.state().part(BeaconPart.class).totals.highest);
    }

    private static int[] draw(Turn turn, int highest, long epoch, long choice, int slots) {
        return draw(turn, highest, turn.streams().draws(PROPOSER, epoch), choice << CHOICE_SHIFT, slots);
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
        return draw(turn, highest(turn), turn.streams().draws(COMMITTEE, period), 0, rule.size());
    }

    private static int[] draw(Turn turn, int highest, Draws draws, long firstIndex, int seats) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        int[] rows = new int[seats];
        for (int seat = 0; seat < seats; seat++) {
            rows[seat] = draw(columns, highest, draws, firstIndex + seat, seats);
        }
        return rows;
    }

    private static int draw(EthereumColumns columns, int highest, Draws draws, long first, int seats) {
        // A point in a rectangle of rows × highest; below the row's own height it is the row's.
        long area = (long) columns.rows() * highest;
        long index = first;
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
        System.arraycopy(chosenFor, 0, copy.chosenFor, 0, CHOICES);
        System.arraycopy(choices, 0, copy.choices, 0, CHOICES);
        return copy;
    }
}
