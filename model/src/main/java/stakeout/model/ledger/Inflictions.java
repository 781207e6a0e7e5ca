package stakeout.model.ledger;

import java.util.Optional;
import stakeout.model.state.WideColumn;

/** Base units that operators cost the accounts of others, (culprit × loser), exact in 128 bits. Rows are kept for culprits alone. */
public final class Inflictions {
    private final int accounts;
    private final WideColumn[] byCulprit;

    Inflictions(Accounts accounts) {
        this(accounts.size(), new WideColumn[accounts.operators()]);
    }

    private Inflictions(int accounts, WideColumn[] byCulprit) {
        this.accounts = accounts;
        this.byCulprit = byCulprit;
    }

    void add(int culprit, int loser, long amount) {
        if (byCulprit[culprit] == null) {
            byCulprit[culprit] = new WideColumn(accounts);
        }
        byCulprit[culprit].add(loser, amount);
    }

    /** What an operator cost each account; empty if nothing. Read only. Length: accounts. */
    public Optional<WideColumn> of(int culprit) {
        return Optional.ofNullable(byCulprit[culprit]);
    }

    Inflictions copy() {
        WideColumn[] copies = new WideColumn[byCulprit.length];
        for (int culprit = 0; culprit < copies.length; culprit++) {
            copies[culprit] = byCulprit[culprit] == null ? null : byCulprit[culprit].copy();
        }
        return new Inflictions(accounts, copies);
    }
}
