package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.FLAGS;
import static stakeout.model.ethereum.AttestationAmounts.IDEAL;
import static stakeout.model.ethereum.AttestationAmounts.PENALTY;
import static stakeout.model.ethereum.AttestationAmounts.REWARD;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.LostVotes;
import stakeout.model.ledger.Apportionment;
import stakeout.model.ledger.Ledger;

/** What attestations brought and cost one operator's rows, and what all lacked by whose absence. All amounts in Gwei. */
final class AttestationTally {
    private final Ledger ledger;
    private final boolean leaking;
    private final int[] issuance = new int[FLAGS];
    private final int[] penalty = new int[FLAGS];
    private final int[] shortfall = new int[FLAGS];

    // Of the rows since the last posting.
    private final long[] paid = new long[FLAGS];
    private final long[] taken = new long[FLAGS];
    private final long[] missed = new long[FLAGS];
    private final long[] unpaid = new long[FLAGS];
    private final long[] absent = new long[FLAGS];

    // Of all rows.
    private final long[] lacked = new long[FLAGS];
    private final long[][] absentByOperator;
    private long net;

    // Of the rows since the last posting, by party of the votes that others lost.
    private final LostVotes lost;
    private final long[][] missedBy;
    private final long[][] takenBy;
    private final long[][] absentBy;
    private boolean anyLost;

    /** @param lost null where all that is missed is everybody's own doing */
    AttestationTally(Ledger ledger, boolean leaking, LostVotes lost) {
        this.ledger = ledger;
        this.lost = lost;
        int parties = lost == null ? 0 : lost.parties() + 1;
        missedBy = new long[FLAGS][parties];
        takenBy = new long[FLAGS][parties];
        absentBy = new long[FLAGS][parties];
        this.leaking = leaking;
        for (int flag = 0; flag < FLAGS; flag++) {
            issuance[flag] = ledger.cause(AttestationRewards.ISSUANCE.get(flag));
            penalty[flag] = ledger.cause(AttestationRewards.PENALTY.get(flag));
            shortfall[flag] = ledger.shortfallRule(AttestationRewards.NAMES.get(flag));
        }
        absentByOperator = new long[FLAGS][ledger.accounts().operators()];
    }

    /**
     * Adds rows alike in what a vote is worth to them.
     *
     * @param votes how many voted, as {@link FlagCounts#count} packs it
     * @param gwei what a vote is worth, see {@link AttestationAmounts#of}
     * @param duty the effective balance of a row that was to vote, in increments; 0 for rows that were not
     */
    void book(int rows, long votes, long[] gwei, int duty) {
        for (int flag = 0; flag < FLAGS; flag++) {
            long voted = FlagCounts.of(votes, flag);
            long missing = rows - voted;
            long reward = gwei[REWARD + flag];
            long ideal = gwei[IDEAL + flag];
            paid[flag] += voted * reward;
            unpaid[flag] += voted * (ideal - reward);
            taken[flag] += missing * gwei[PENALTY + flag];
            if (duty != 0) {
                missed[flag] += missing * ideal;
                absent[flag] += missing * duty;
            }
        }
    }

    /**
     * Of what was booked, a row's missing votes are another party's doing.
     *
     * @param set the flags that it has
     */
    void lay(int row, int set, long[] gwei, int duty) {
        int party = lost == null ? LostVotes.OWN : lost.partyOf(row);
        for (int flag = 0; flag < FLAGS && party != LostVotes.OWN; flag++) {
            if ((set >> flag & 1) == 0) {
                anyLost = true;
                missedBy[flag][party] += gwei[IDEAL + flag];
                takenBy[flag][party] += gwei[PENALTY + flag];
                absentBy[flag][party] += duty;
            }
        }
    }

    /** A row's penalty that was booked could not be taken. */
    void spare(int row, int flag, long gwei) {
        taken[flag] -= gwei;
        int party = lost == null ? LostVotes.OWN : lost.partyOf(row);
        if (party != LostVotes.OWN) {
            takenBy[flag][party] -= gwei;
        }
    }

    /** Books what has gathered to an operator. */
    void post(int operator) {
        if (anyLost) {
            postLost(operator);
        }
        for (int flag = 0; flag < FLAGS; flag++) {
            if (paid[flag] != 0) {
                ledger.issue(operator, issuance[flag], paid[flag]);
                net += paid[flag];
                paid[flag] = 0;
            }
            if (taken[flag] != 0) {
                ledger.burn(operator, penalty[flag], taken[flag]);
                net -= taken[flag];
                taken[flag] = 0;
            }
            if (unpaid[flag] != 0) {
                ledger.lack(shortfall[flag], operator, unpaid[flag]);
                lacked[flag] += unpaid[flag];
                unpaid[flag] = 0;
            }
            if (absent[flag] != 0) {
                ledger.shortfall(shortfall[flag], operator, missed[flag]);
                absentByOperator[flag][operator] += absent[flag];
                missed[flag] = 0;
                absent[flag] = 0;
            }
        }
    }

    /** What others cost the operator, which is then none of its own doing. */
    private void postLost(int operator) {
        for (int flag = 0; flag < FLAGS; flag++) {
            int rule = shortfall[flag];
            int cause = penalty[flag];
            long[] absentOf = absentByOperator[flag];
            for (int party = 1; party < missedBy[flag].length; party++) {
                Culprits culprits = lost.culprits(party);
                culprits.share(
                        missedBy[flag][party], (culprit, gwei) -> ledger.shortfall(rule, culprit, operator, gwei));
                culprits.share(takenBy[flag][party], (culprit, gwei) -> ledger.charge(cause, culprit, operator, gwei));
                culprits.share(absentBy[flag][party], (culprit, increments) -> absentOf[culprit] += increments);
                missed[flag] -= missedBy[flag][party];
                absent[flag] -= absentBy[flag][party];
                missedBy[flag][party] = 0;
                takenBy[flag][party] = 0;
                absentBy[flag][party] = 0;
            }
        }
        anyLost = false;
    }

    /** Issued − burned. */
    long net() {
        return net;
    }

    /** Lays what the voters lacked at the absent ones. */
    void blame(EthereumColumns columns) {
        for (int flag = 0; flag < FLAGS; flag++) {
            if (lacked[flag] > 0) {
                int rule = shortfall[flag];
                long[] weights = absentByOperator[flag];
                if (leaking && isZero(weights)) {
                    weights = byScore(columns, weights.length);
                }
                Apportionment.spread(lacked[flag], weights, (operator, gwei) -> ledger.blame(rule, operator, gwei));
            }
        }
    }

    private static boolean isZero(long[] weights) {
        for (long weight : weights) {
            if (weight != 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] byScore(EthereumColumns columns, int operators) {
        long[] byScore = new long[operators];
        long[] byStake = new long[operators];
        for (int row = 0; row < columns.rows(); row++) {
            if ((columns.status()[row] & WAS_ACTIVE) != 0) {
                int operator = columns.operator()[row];
                byScore[operator] += (long) columns.effective()[row] * columns.score()[row];
                byStake[operator] += columns.effective()[row];
            }
        }
        return isZero(byScore) ? byStake : byScore;
    }
}
