package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.EndFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Governing;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.protocol.Trait;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotRules;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideColumn;

/**
 * A protocol whose books are checked at the end of every period, on every branch: all that was posted since genesis, by whatever moved
 * money, sums to the change of supply and of what the state's holders hold; and what the period paid and fell short of is the ideal.
 */
final class Audit implements Protocol {
    private final Protocol audited;
    private final Holders holders;
    private final IdealPay ideal;
    private BigInteger[] held;
    private BigInteger supply;
    /** Periods checked, on all branches together. */
    long periods;
    /** The most base units that any branch had in existence. */
    BigInteger highest = BigInteger.ZERO;
    /** Whether anything was slashed. */
    boolean slashed;
    /** Whether anything fell short. */
    boolean fellShort;
    /** How the audited run ended; set by who ran it. */
    EndFacts end;

    Audit(Protocol audited) {
        this(audited, IdealPay.of(audited));
    }

    Audit(Protocol audited, IdealPay ideal) {
        this.audited = audited;
        this.ideal = ideal;
        holders = Holders.of(audited);
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        ProtocolState state = audited.genesis(genesis);
        held = holders.held(state, new Accounts(genesis.roster().operators()));
        supply = state.supply().get();
        return state;
    }

    @Override
    public void settle(Turn turn) {
        Ledger ledger = turn.ledger();
        long period = turn.period();
        BigInteger due = ideal.of(turn.state());
        BigInteger before = ideal.accountedFor(ledger);
        audited.settle(turn);
        assertThat(ideal.accountedFor(ledger).subtract(before))
                .as("%s: paid and fallen short in period %s", name(), period)
                .isEqualTo(due);
        check(turn, period);
        checkBothEnds(ledger, period);
        periods++;
        highest = highest.max(turn.state().supply().get());
        slashed |= ledger.causes().stream().anyMatch(cause -> cause.startsWith("slash:"));
        fellShort |= !ledger.shortfallRules().isEmpty();
    }

    private void check(Turn turn, long period) {
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        BigInteger change = turn.state().supply().get().subtract(supply);
        BigInteger[] now = holders.held(turn.state(), accounts);
        BigInteger[] posted = new BigInteger[now.length];
        Arrays.fill(posted, BigInteger.ZERO);
        BigInteger sum = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            BigInteger income = ledger.income(account);
            if (account != accounts.supply()) {
                sum = sum.add(income);
                int holder = holders.holder(account, accounts);
                posted[holder] = posted[holder].add(income);
            }
        }
        assertThat(sum).as("%s: postings by period %s", name(), period).isEqualTo(change);
        assertThat(ledger.income(accounts.supply()).negate()).isEqualTo(change);
        assertThat(ledger.netIssuance()).isEqualTo(change);
        for (int holder = 0; holder < now.length; holder++) {
            if (now[holder] != null) {
                assertThat(posted[holder])
                        .as("%s: holder %s by period %s", name(), holder, period)
                        .isEqualTo(now[holder].subtract(held[holder]));
            }
        }
    }

    /** What fell short is told from both ends, by culprit and by loser, and they are the same sum. */
    private void checkBothEnds(Ledger ledger, long period) {
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            assertThat(sum(ledger.lacks(rule)))
                    .as(
                            "%s: lacked by %s in period %s",
                            name(), ledger.shortfallRules().get(rule), period)
                    .isEqualTo(sum(ledger.shortfalls(rule)));
            for (int account = 0; account < ledger.accounts().size(); account++) {
                assertThat(ledger.selfInflicted(rule).get(account))
                        .isLessThanOrEqualTo(ledger.lacks(rule).get(account));
            }
        }
    }

    private static BigInteger sum(WideColumn cells) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < cells.length(); i++) {
            sum = sum.add(cells.get(i));
        }
        return sum;
    }

    @Override
    public String name() {
        return audited.name();
    }

    @Override
    public Token token() {
        return audited.token();
    }

    @Override
    public PeriodLength period() {
        return audited.period();
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return audited.traits();
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return audited.thresholds();
    }

    @Override
    public ImmutableList<Rule> rules() {
        return audited.rules();
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        audited.vote(turn, intents, table);
    }

    @Override
    public void leaveOut(Turn turn, Exclusion exclusion) {
        audited.leaveOut(turn, exclusion);
    }

    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return audited.punish(turn, offence, proposer);
    }

    @Override
    public boolean requestExit(Turn turn, int row) {
        return audited.requestExit(turn, row);
    }

    @Override
    public boolean requestReturn(Turn turn, int row) {
        return audited.requestReturn(turn, row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        audited.census(state, census);
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return audited.stake(state, row);
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return audited.weight(state, row);
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return audited.isSlashed(state, row);
    }

    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        return audited.expectedPay(state, row, intent);
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return audited.dueUntil(state);
    }

    @Override
    public boolean isFinalBeyond(ProtocolState branch, long forkPeriod) {
        return audited.isFinalBeyond(branch, forkPeriod);
    }

    @Override
    public Optional<SlotRules> slots() {
        return audited.slots();
    }

    @Override
    public Optional<Delegating> delegating() {
        return audited.delegating();
    }

    @Override
    public Optional<Governing> governing() {
        return audited.governing();
    }
}
