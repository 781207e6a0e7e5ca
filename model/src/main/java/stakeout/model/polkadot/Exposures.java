package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.state.WideColumn;

/**
 * What stands behind each validator of a set for an era: its own stake and its nominators', base units. Immutable once made, so that
 * branches and eras can share it.
 */
public final class Exposures {
    public static final Exposures NONE = new Exposures();
    private static final int NO_SEAT = -1;

    final int[] row;
    final long[] own;
    final int[] first;
    /** Who stands behind whom: seat by seat, in the order of the nominators. */
    final int[] nominator;

    final long[] value;
    private final int[] seatOf;
    private final WideColumn total;
    private final BigInteger sum;

    private Exposures() {
        row = new int[0];
        own = new long[0];
        first = new int[1];
        nominator = new int[0];
        value = new long[0];
        seatOf = new int[0];
        total = new WideColumn(0);
        sum = BigInteger.ZERO;
    }

    /**
     * As elected.
     *
     * @param rowOf the validator of each candidate
     * @param nominatorOf who each voter is: −1 for a validator that votes for itself
     */
    Exposures(Election election, int[] rowOf, int[] nominatorOf, int rows) {
        int seats = election.seats();
        row = new int[seats];
        own = new long[seats];
        first = new int[seats + 1];
        seatOf = new int[rows];
        total = new WideColumn(seats);
        Arrays.fill(seatOf, NO_SEAT);
        for (int seat = 0; seat < seats; seat++) {
            row[seat] = rowOf[election.winner(seat)];
            seatOf[row[seat]] = seat;
        }
        Ballots ballots = election.ballots();
        for (int voter = 0; voter < ballots.voters(); voter++) {
            for (int edge = ballots.first().get(voter); edge < ballots.first().get(voter + 1); edge++) {
                if (election.weight(edge) != 0) {
                    int seat = seatOf[rowOf[ballots.target().get(edge)]];
                    total.add(seat, election.weight(edge));
                    if (nominatorOf[voter] < 0) {
                        own[seat] = election.weight(edge);
                    } else {
                        first[seat + 1]++;
                    }
                }
            }
        }
        for (int seat = 0; seat < seats; seat++) {
            first[seat + 1] += first[seat];
        }
        nominator = new int[first[seats]];
        value = new long[first[seats]];
        int[] next = first.clone();
        for (int voter = 0; voter < ballots.voters(); voter++) {
            for (int edge = ballots.first().get(voter);
                    nominatorOf[voter] >= 0 && edge < ballots.first().get(voter + 1);
                    edge++) {
                if (election.weight(edge) != 0) {
                    int place = next[seatOf[rowOf[ballots.target().get(edge)]]]++;
                    nominator[place] = nominatorOf[voter];
                    value[place] = election.weight(edge);
                }
            }
        }
        BigInteger all = BigInteger.ZERO;
        for (int seat = 0; seat < seats; seat++) {
            all = all.add(total.get(seat));
        }
        sum = all;
    }

    public int seats() {
        return row.length;
    }

    /** The validator on a seat. */
    public int row(int seat) {
        return row[seat];
    }

    /** The seat of a validator, −1 if it has none. */
    public int seatOf(int ofRow) {
        return ofRow < seatOf.length ? seatOf[ofRow] : NO_SEAT;
    }

    public long own(int seat) {
        return own[seat];
    }

    /** All that stands behind a seat. */
    public BigInteger total(int seat) {
        return total.get(seat);
    }

    boolean isTotalSmall(int seat) {
        return total.hi(seat) == 0 && total.lo(seat) >= 0;
    }

    long smallTotal(int seat) {
        return total.lo(seat);
    }

    void addTotalTo(int seat, WideColumn column, int index) {
        column.add(index, total, seat);
    }

    /** All that stands behind all seats. */
    public BigInteger sum() {
        return sum;
    }
}
