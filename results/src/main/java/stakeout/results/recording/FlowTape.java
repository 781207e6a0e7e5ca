package stakeout.results.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.StepFacts;
import stakeout.model.state.WideColumn;

/**
 * What every operator, its delegators and every pot gained and lost by cause since the run began, as keyframes and changes
 * (see {@link Looks}): a keyframe holds every cell that is not 0, any other look the cells that changed. Amounts are exact, so
 * that the difference of two looks is what was posted between them.
 */
final class FlowTape {
    static final long ROWS_TO_HALVE = 250_000;
    /** With more operators only the sums by group are kept, in the table of postings. */
    static final int MOST_OPERATORS = 50_000;

    private static final String TOKEN = "token";
    private static final String CASH = "cash";
    private static final String SHORTFALL = "shortfall";

    private final Accounts accounts;
    private final TableWriter table;
    private final Looks looks;
    /** What was last written, by asset and cause, in the order they appeared. */
    private final Map<List<String>, WideColumn> written = new LinkedHashMap<>();

    private final WideColumn nothing;

    FlowTape(int operators, TableWriter table, TableWriter keyframes) {
        this(operators, table, keyframes, ROWS_TO_HALVE);
    }

    FlowTape(int operators, TableWriter table, TableWriter keyframes, long rowsToHalve) {
        this.accounts = new Accounts(operators);
        this.table = table;
        this.looks = new Looks(Schema.FLOWS, table, keyframes, rowsToHalve);
        this.nothing = new WideColumn(accounts.size());
    }

    void step(StepFacts facts, boolean eventful) {
        if (!looks.isDue(facts.step(), eventful)) {
            return;
        }
        boolean key = looks.begin(false);
        Map<List<String>, WideColumn> now = new LinkedHashMap<>();
        // A branch that took the canonical one's place may never have known a cause of that one's.
        written.forEach((cell, amounts) -> now.put(cell, new WideColumn(amounts.length())));
        gather(TOKEN, facts.ledger(), now);
        gather(CASH, facts.cash(), now);
        int rule = 0;
        for (String name : facts.ledger().shortfallRules()) {
            now.put(List.of(SHORTFALL, name), facts.ledger().shortfalls(rule++));
        }
        now.forEach((cell, amounts) -> write(facts, key, cell, amounts));
        looks.end(facts);
    }

    private static void gather(String asset, Ledger ledger, Map<List<String>, WideColumn> now) {
        int cause = 0;
        for (String name : ledger.causes()) {
            now.put(List.of(asset, name), ledger.postings(cause++));
        }
    }

    private void write(StepFacts facts, boolean key, List<String> cell, WideColumn amounts) {
        WideColumn before = written.getOrDefault(cell, nothing);
        boolean changed = false;
        for (int account = 0; account < amounts.length(); account++) {
            boolean same = amounts.hi(account) == before.hi(account) && amounts.lo(account) == before.lo(account);
            changed |= !same;
            if (key ? !amounts.isZero(account) : !same) {
                table.put(facts.step()).put(facts.period()).put(key).put(cell.get(0));
                putOwner(account);
                table.put(cell.get(1)).put(amounts, account).endRow();
            }
        }
        if (changed) {
            written.put(cell, amounts.copy());
        }
    }

    private void putOwner(int account) {
        if (accounts.isOperator(account)) {
            table.put((long) account).put(LedgerTape.OPERATORS);
        } else if (accounts.isDelegators(account)) {
            table.put((long) account - accounts.operators()).put(LedgerTape.DELEGATORS);
        } else {
            table.putNull().put(accounts.name(account));
        }
    }
}
