package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.delegation.NoDelegation;
import stakeout.model.rules.entry.EntryRule;
import stakeout.model.rules.entry.OpenEntry;
import stakeout.model.rules.exit.DelayExit;
import stakeout.model.rules.exit.ExitRule;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.finality.NoLeak;
import stakeout.model.rules.finality.QuorumFinality;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.FixedIssuance;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.NoPenalty;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.reward.Presence;
import stakeout.model.rules.reward.RewardRule;
import stakeout.model.rules.selection.AllSelection;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.rules.selection.Weighing;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.NoDowntime;
import stakeout.model.rules.slashing.NoSlashing;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/** Small worlds to try composed protocols in. The year has 100 periods; the token is its own base unit. */
final class Worlds {
    static final Token TOKEN = new Token("TOK", "unit", 0);
    static final PeriodLength PERIOD = new PeriodLength("epoch", 315_576_000L);

    private Worlds() {}

    static Share share(String value) {
        return new Share(new BigDecimal(value));
    }

    static Money units(long amount) {
        return new Money(BigDecimal.valueOf(amount), "unit");
    }

    static Span epochs(long periods) {
        return new Span(BigDecimal.valueOf(periods), "epoch");
    }

    /** A composition whose rules can be replaced one by one. Issues nothing, punishes nothing, until told. */
    static final class Composition {
        EntryRule entry = new OpenEntry(units(1));
        SelectionRule selection = new AllSelection(Weighing.STAKE);
        IssuanceRule issuance = new FixedIssuance(units(0));
        RewardRule reward = new ByStakeReward(Presence.REQUIRED, true);
        Share communityTax = share("0");
        PenaltyRule penalty = new NoPenalty();
        SlashingRule slashing = new NoSlashing();
        SlashProceeds slashed = SlashProceeds.BURNED;
        DowntimeRule downtime = new NoDowntime();
        FinalityRule finality = new QuorumFinality(2, 3);
        LeakRule leak = new NoLeak();
        ExitRule exit = new DelayExit(epochs(4), true);
        DelegationRule delegation = new NoDelegation();
        PeriodLength period = PERIOD;
        Token token = TOKEN;

        Generic build() {
            return new Generic(
                    "generic",
                    token,
                    period,
                    entry,
                    selection,
                    issuance,
                    reward,
                    communityTax,
                    penalty,
                    slashing,
                    slashed,
                    downtime,
                    finality,
                    leak,
                    exit,
                    delegation);
        }
    }

    /** A protocol, a state and a ledger at play. */
    static final class World {
        final Generic protocol;
        final ProtocolState state;
        final Turn turn;
        final IntentColumn intents;
        final VoteTable table;

        World(Generic protocol, ProtocolState state, Ledger ledger, RandomStreams streams, IntentColumn intents) {
            this.protocol = protocol;
            this.state = state;
            this.intents = intents;
            turn = new Turn(state, ledger, streams);
            table = VoteTable.whole(ledger.accounts().operators());
        }

        World branch() {
            IntentColumn copy = new IntentColumn(intents.bytes().length);
            System.arraycopy(intents.bytes(), 0, copy.bytes(), 0, copy.bytes().length);
            return new World(protocol, state.copy(), turn.ledger().copy(), turn.streams(), copy);
        }

        void play() {
            intents.grow(state.rows());
            protocol.vote(turn, intents, table);
            protocol.settle(turn);
        }

        void play(int periods) {
            for (int i = 0; i < periods; i++) {
                play();
            }
        }

        long stake(int row) {
            return protocol.stake(state, row);
        }

        Ledger ledger() {
            return turn.ledger();
        }
    }

    static Roster roster(int operators) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < operators; i++) {
            names.add("operator" + i);
        }
        int[] zeros = new int[operators];
        int[] unknown = new int[operators];
        Arrays.fill(unknown, Roster.UNKNOWN);
        return new Roster(
                ImmutableList.copyOf(names), ImmutableList.of("all"), zeros, ImmutableList.of("one"), zeros, unknown);
    }

    /** One validator an operator, everybody voting, a supply of twice the stake. */
    static World of(Composition composition, long... stake) {
        int[] operatorOf = new int[stake.length];
        Arrays.setAll(operatorOf, row -> row);
        return of(composition, operatorOf, stake, DelegationTable.NONE);
    }

    static World of(Composition composition, int[] operatorOf, long[] stake, DelegationTable delegations) {
        BigInteger staked = BigInteger.ZERO;
        for (long one : stake) {
            staked = staked.add(BigInteger.valueOf(one));
        }
        int operators = Arrays.stream(operatorOf).max().orElse(0) + 1;
        Generic protocol = composition.build();
        ProtocolState state = protocol.genesis(new Genesis(
                roster(operators), operatorOf, stake, ImmutableMap.of(), delegations, staked.shiftLeft(1), 0));
        IntentColumn intents = new IntentColumn(stake.length);
        intents.fill(0, stake.length, Intent.ATTEST);
        return new World(protocol, state, new Ledger(new Accounts(operators)), new RandomStreams(20260101, 0), intents);
    }

    static long[] equal(int validators, long stake) {
        long[] stakes = new long[validators];
        Arrays.fill(stakes, stake);
        return stakes;
    }
}
