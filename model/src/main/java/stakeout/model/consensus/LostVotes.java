package stakeout.model.consensus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose doing it is that votes of one period which were cast do not count, row by row. Filled in CONSENSUS, read only afterwards, so
 * that branches may share it. A row whose vote several lost one after the other is laid at the first.
 */
public final class LostVotes {
    /** Nobody's doing but the owner's. */
    public static final int OWN = 0;

    private final List<Culprits> parties = new ArrayList<>();
    private final IdentityHashMap<Culprits, Integer> known = new IdentityHashMap<>();
    private final Map<Integer, Integer> partyOfOperator = new HashMap<>();
    private final int[] partyOf;

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
            partyOf[row] = known.computeIfAbsent(culprits, this::add);
        }
    }

    /** A row's vote is lost by one operator's doing. */
    public void lay(int row, int operator) {
        if (partyOf[row] == OWN) {
            partyOf[row] = partyOfOperator.computeIfAbsent(operator, one -> add(Culprits.of(one)));
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

    /** Parties are numbered from 1 to this. */
    public int parties() {
        return parties.size();
    }

    public Culprits culprits(int party) {
        return parties.get(party - 1);
    }
}
