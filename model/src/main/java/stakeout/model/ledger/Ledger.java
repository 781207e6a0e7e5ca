package stakeout.model.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * Why money moved: double entry, accumulated by (account × cause), in base units of one asset, exact in 128 bits. Every
 * posting takes an amount from one account and gives it to another; an issue comes out of the account
 * {@link Accounts#supply()} and a burn goes into it, so the postings of all other accounts always sum to the change of
 * supply. Rules post, and change the state to match; {@link stakeout.model.ledger} holds no balance of its own.
 *
 * <p>Shortfalls are no postings: pay that absence prevented, summing to ideal − paid. Every rule tells them from both ends, by
 * culprit and by loser; both ends sum to the same. Of some it is known what one took from the other: what culprits inflicted on
 * themselves, and what they inflicted on others one by one. The rest is told from both ends only. A posting that takes from an account by another's
 * doing is charged to that other in the same way.
 */
public final class Ledger {
    private final Accounts accounts;
    private final List<String> causes = new ArrayList<>();
    private final List<WideColumn> postings = new ArrayList<>();
    private final List<String> shortfallRules = new ArrayList<>();
    private final List<WideColumn> shortfalls = new ArrayList<>();
    private final List<WideColumn> lacks = new ArrayList<>();
    private final List<WideColumn> selfInflicted = new ArrayList<>();
    private final List<Inflictions> inflicted = new ArrayList<>();
    private final List<Inflictions> charges = new ArrayList<>();
    /** Copies of the names, renewed when one is added. */
    private ImmutableList<String> knownCauses = ImmutableList.of();

    private ImmutableList<String> knownShortfallRules = ImmutableList.of();
    private final WideSum issued = new WideSum();
    private final WideSum burned = new WideSum();

    public Ledger(Accounts accounts) {
        this.accounts = accounts;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The index of a cause, registered by its first use. */
    public int cause(String name) {
        int index = register(name, causes, postings, accounts.size());
        if (index == charges.size()) {
            charges.add(new Inflictions(accounts));
        }
        return index;
    }

    /** The index of a rule that can fall short, registered by its first use. */
    public int shortfallRule(String name) {
        int index = register(name, shortfallRules, shortfalls, accounts.operators());
        if (index == lacks.size()) {
            lacks.add(new WideColumn(accounts.size()));
            selfInflicted.add(new WideColumn(accounts.size()));
            inflicted.add(new Inflictions(accounts));
        }
        return index;
    }

    private static int register(String name, List<String> names, List<WideColumn> cells, int size) {
        int index = names.indexOf(name);
        if (index < 0) {
            index = names.size();
            names.add(name);
            cells.add(new WideColumn(size));
        }
        return index;
    }

    /** Moves {@code amount ≥ 0} base units. */
    public void move(int from, int to, int cause, long amount) {
        checkArgument(amount >= 0, "amount (%s) of a posting must not be negative.", amount);
        WideColumn cells = postings.get(cause);
        cells.add(from, -amount);
        cells.add(to, amount);
        if (from == accounts.supply()) {
            issued.add(amount);
        }
        if (to == accounts.supply()) {
            burned.add(amount);
        }
    }

    /** New tokens for an account. The rule adds them to {@code state.supply()} as well. */
    public void issue(int to, int cause, long amount) {
        move(accounts.supply(), to, cause, amount);
    }

    /** Tokens taken out of existence. The rule takes them from {@code state.supply()} as well. */
    public void burn(int from, int cause, long amount) {
        move(from, accounts.supply(), cause, amount);
    }

    /** Adds a cell that may pass a long: {@code count × amount} issued at once for equal rows. */
    public void issueMany(int to, int cause, long count, long amount) {
        checkArgument(amount >= 0 && count >= 0, "count (%s) and amount (%s) must not be negative.", count, amount);
        WideColumn cells = postings.get(cause);
        cells.addProduct(accounts.supply(), -count, amount);
        cells.addProduct(to, count, amount);
        issued.addProduct(count, amount);
    }

    /** As {@link #issueMany}, burned. */
    public void burnMany(int from, int cause, long count, long amount) {
        checkArgument(amount >= 0 && count >= 0, "count (%s) and amount (%s) must not be negative.", count, amount);
        WideColumn cells = postings.get(cause);
        cells.addProduct(from, -count, amount);
        cells.addProduct(accounts.supply(), count, amount);
        burned.addProduct(count, amount);
    }

    /** Pay of {@code amount ≥ 0} base units to {@code culprit} itself that its own absence prevented. */
    public void shortfall(int rule, int culprit, long amount) {
        shortfall(rule, culprit, accounts.operator(culprit), amount);
    }

    /** Pay of {@code amount ≥ 0} base units to the account {@code loser} that {@code culprit}'s absence prevented. */
    public void shortfall(int rule, int culprit, int loser, long amount) {
        blame(rule, culprit, amount);
        lack(rule, loser, amount);
        if (loser == accounts.operator(culprit) || loser == accounts.delegatorsOf(culprit)) {
            selfInflicted.get(rule).add(loser, amount);
        } else {
            inflicted.get(rule).add(culprit, loser, amount);
        }
    }

    /** One end of a shortfall: so many base units of others' pay {@code culprit}'s absence prevented. */
    public void blame(int rule, int culprit, long amount) {
        checkArgument(amount >= 0, "amount (%s) of a shortfall must not be negative.", amount);
        shortfalls.get(rule).add(culprit, amount);
    }

    /** The other end: so many base units were not paid to an account since others were absent. */
    public void lack(int rule, int loser, long amount) {
        checkArgument(amount >= 0, "amount (%s) of a shortfall must not be negative.", amount);
        lacks.get(rule).add(loser, amount);
    }

    /** Of what a cause took from the account {@code loser}, {@code amount ≥ 0} base units are {@code culprit}'s doing. */
    public void charge(int cause, int culprit, int loser, long amount) {
        checkArgument(amount >= 0, "amount (%s) of a charge must not be negative.", amount);
        if (loser != accounts.operator(culprit) && loser != accounts.delegatorsOf(culprit)) {
            charges.get(cause).add(culprit, loser, amount);
        }
    }

    public ImmutableList<String> causes() {
        if (knownCauses.size() < causes.size()) {
            knownCauses = ImmutableList.copyOf(causes);
        }
        return knownCauses;
    }

    /** What each account gained (+) or lost (−) by a cause since the ledger began; read only. Length: accounts. */
    public WideColumn postings(int cause) {
        return postings.get(cause);
    }

    public ImmutableList<String> shortfallRules() {
        if (knownShortfallRules.size() < shortfallRules.size()) {
            knownShortfallRules = ImmutableList.copyOf(shortfallRules);
        }
        return knownShortfallRules;
    }

    /** Shortfall by culprit since the ledger began; read only. Length: operators. */
    public WideColumn shortfalls(int rule) {
        return shortfalls.get(rule);
    }

    /** Shortfall by who was not paid, since the ledger began; read only. Length: accounts. */
    public WideColumn lacks(int rule) {
        return lacks.get(rule);
    }

    /** The part of {@link #lacks} that the account's own operator is the culprit of; read only. Length: accounts. */
    public WideColumn selfInflicted(int rule) {
        return selfInflicted.get(rule);
    }

    /** The part of {@link #lacks} of which it is known that one inflicted it on another; read only. */
    public Inflictions inflicted(int rule) {
        return inflicted.get(rule);
    }

    /** What a cause took from one by another's doing; read only. The rest of {@link #postings} is everybody's own. */
    public Inflictions charges(int cause) {
        return charges.get(cause);
    }

    public WideSum issued() {
        return issued;
    }

    public WideSum burned() {
        return burned;
    }

    /** Issued − burned since the ledger began. */
    public BigInteger netIssuance() {
        return issued.get().subtract(burned.get());
    }

    /** What an account gained by all causes since the ledger began. */
    public BigInteger income(int account) {
        WideSum sum = new WideSum();
        for (WideColumn cells : postings) {
            sum.add(cells, account);
        }
        return sum.get();
    }

    /** A ledger with the same past and a future of its own, for a branch. */
    public Ledger copy() {
        Ledger copy = new Ledger(accounts);
        copy.causes.addAll(causes);
        postings.forEach(cells -> copy.postings.add(cells.copy()));
        copy.shortfallRules.addAll(shortfallRules);
        shortfalls.forEach(cells -> copy.shortfalls.add(cells.copy()));
        lacks.forEach(cells -> copy.lacks.add(cells.copy()));
        selfInflicted.forEach(cells -> copy.selfInflicted.add(cells.copy()));
        inflicted.forEach(cells -> copy.inflicted.add(cells.copy()));
        charges.forEach(cells -> copy.charges.add(cells.copy()));
        copy.issued.add(issued);
        copy.burned.add(burned);
        return copy;
    }

    /** A line a cause with what each account gained by it, then a line a rule with the shortfalls by culprit; each kind by name. */
    @Override
    public String toString() {
        TreeMap<String, String> lines = new TreeMap<>();
        for (int cause = 0; cause < causes.size(); cause++) {
            lines.put(causes.get(cause), cells(postings.get(cause), accounts.size()));
        }
        for (int rule = 0; rule < shortfallRules.size(); rule++) {
            lines.put("shortfall " + shortfallRules.get(rule), cells(shortfalls.get(rule), accounts.operators()));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((name, cells) -> text.append(name).append(cells).append('\n'));
        return text.toString();
    }

    private static String cells(WideColumn column, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(' ').append(column.get(i));
        }
        return text.toString();
    }
}
