package stakeout.model.ethereum;

import stakeout.model.consensus.LostVotes;
import stakeout.model.ledger.Ledger;

/** Lays what blocks and the sync committee fall short of in an epoch at whose doing it was: a row's own, or theirs who lost its vote. */
final class Blame {
    private final Ledger ledger;
    private final EthereumColumns columns;
    private final LostVotes lost;

    Blame(Ledger ledger, EthereumColumns columns, BeaconPart beacon) {
        this.ledger = ledger;
        this.columns = columns;
        lost = beacon.lost;
    }

    /** Whose doing it is that a row was not there at all. */
    private int party(int row) {
        return lost == null || columns.current()[row] != 0 ? LostVotes.OWN : lost.partyOf(row);
    }

    /** A row goes without its pay, since its vote is missing. */
    void shortfall(int rule, int row, long gwei) {
        shortfall(rule, row, row, gwei);
    }

    /** A row goes without its pay, since another's vote is missing. */
    void shortfall(int rule, int absent, int loser, long gwei) {
        int account = columns.operator()[loser];
        if (party(absent) == LostVotes.OWN) {
            ledger.shortfall(rule, columns.operator()[absent], account, gwei);
        } else {
            lost.culprits(party(absent)).share(gwei, (culprit, part) -> ledger.shortfall(rule, culprit, account, part));
        }
    }

    /** Others go without pay, since a row's vote is missing. */
    void blame(int rule, int absent, long gwei) {
        if (party(absent) == LostVotes.OWN) {
            ledger.blame(rule, columns.operator()[absent], gwei);
        } else {
            lost.culprits(party(absent)).share(gwei, (culprit, part) -> ledger.blame(rule, culprit, part));
        }
    }

    /** So much was taken from a row, since its vote is missing. */
    void charge(int cause, int row, long gwei) {
        if (party(row) != LostVotes.OWN) {
            int account = columns.operator()[row];
            lost.culprits(party(row)).share(gwei, (culprit, part) -> ledger.charge(cause, culprit, account, part));
        }
    }

    /** Moves the weight of missing votes from those who cast them to those who lost them. Length of weights: operators. */
    void move(long[] weights, long sourceWeight, long targetWeight, long headWeight) {
        int row = 0;
        while (lost != null && row < columns.rows()) {
            int end = alikeUntil(row);
            if (lost.partyOf(row) != LostVotes.OWN && (columns.status()[row] & EthereumColumns.ACTIVE) != 0) {
                int flags = columns.current()[row];
                long missing = columns.effective()[row]
                        * (((flags & EthereumColumns.SOURCE) == 0 ? sourceWeight : 0)
                                + ((flags & EthereumColumns.TARGET) == 0 ? targetWeight : 0)
                                + ((flags & EthereumColumns.HEAD) == 0 ? headWeight : 0));
                int rows = end - row;
                weights[columns.operator()[row]] -= rows * missing;
                lost.culprits(lost.partyOf(row)).share(missing, (culprit, part) -> weights[culprit] += rows * part);
            }
            row = end;
        }
    }

    /** The first row after one whose missing vote is another's doing, or another's to cast, or weighs differently. */
    private int alikeUntil(int from) {
        int party = lost.partyOf(from);
        int row = from + 1;
        while (row < columns.rows()
                && lost.partyOf(row) == party
                && columns.operator()[row] == columns.operator()[from]
                && columns.status()[row] == columns.status()[from]
                && columns.current()[row] == columns.current()[from]
                && columns.effective()[row] == columns.effective()[from]) {
            row++;
        }
        return row;
    }
}
