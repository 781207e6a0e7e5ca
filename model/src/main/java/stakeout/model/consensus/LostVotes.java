package stakeout.model.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whose doing it is that votes of one period which were cast do not count, row by row. Filled in CONSENSUS, read only afterwards, so
 * that branches may share it. A row whose vote several lost one after the other is laid at the first.
 */
public final class LostVotes {
    /** Nobody's doing but the owner's. */
    public static final int OWN = 0;

    private final List<Culprits> parties = new ArrayList<>();
    private final int[] partyOf;
    /** By operator, {@link #OWN} for none so far. */
    private int[] partyOfOperator = new int[0];
    /** The party that votes were last laid at together: rows of one voter follow each other. */
    private int last;

    public LostVotes(int rows) {
        partyOf = new int[rows];
    }

    /**
     * The votes that a table keeps out though they were cast.
     *
     * @param operators by row
     * @return null where the table keeps out nothing
     */
    public static LostVotes keptOut(VoteTable table, IntentColumn intents, int[] operators, int rows) {
        if (table.culprits() == null) {
            return null;
        }
        LostVotes lost = new LostVotes(rows);
        for (int row = 0; row < rows; row++) {
            Culprits culprits = table.keptOutBy(operators[row], intents.get(row));
            if (culprits != null) {
                lost.lay(row, culprits);
            }
        }
        return lost;
    }

    /** A row's vote is lost by their doing. */
    public void lay(int row, Culprits culprits) {
        if (partyOf[row] == OWN) {
            last = party(culprits);
            partyOf[row] = last;
        }
    }

    @SuppressWarnings("ReferenceEquality") // who lose votes together are one object
    private int party(Culprits culprits) {
        if (last != OWN && parties.get(last - 1) == culprits) {
            return last;
        }
        for (int party = 1; party <= parties.size(); party++) {
            if (parties.get(party - 1) == culprits) {
                return party;
            }
        }
        return add(culprits);
    }

    /** A row's vote is lost by one operator's doing. */
    public void lay(int row, int operator) {
        if (partyOf[row] == OWN) {
            if (operator >= partyOfOperator.length) {
                partyOfOperator = Arrays.copyOf(partyOfOperator, Math.max(operator + 1, 2 * partyOfOperator.length));
            }
            if (partyOfOperator[operator] == OWN) {
                partyOfOperator[operator] = add(Culprits.of(operator));
            }
            partyOf[row] = partyOfOperator[operator];
        }
    }

    private int add(Culprits culprits) {
        parties.add(culprits);
        return parties.size();
    }

    /** The party that lost a row's vote, or {@link #OWN}. */
    public int partyOf(int row) {
        return row < partyOf.length ? partyOf[row] : OWN;
    }

    /** Who lost a row's vote; null for nobody but its owner. */
    public Culprits of(int row) {
        int party = partyOf(row);
        return party == OWN ? null : culprits(party);
    }

    /** Parties are numbered from 1 to this. */
    public int parties() {
        return parties.size();
    }

    public Culprits culprits(int party) {
        return parties.get(party - 1);
    }
}
