package stakeout.scenarios.contract;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Generic;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * A composed protocol played by itself, with votes, offences and exits drawn by what a validator is called rather than by its
 * row: so that rows in another order meet the same luck.
 */
final class RulePlay {
    static final int PERIODS = 500;
    /** From here to there most are silent, so that finality is missing. */
    private static final int SILENCE_FROM = 40;

    private static final int SILENCE_TO = 70;
    /** Who leaves and who offends is drawn so long; the rest is for what falls due later. */
    private static final int TROUBLE_TO = 120;

    final Generic protocol;
    final ProtocolState state;
    final Ledger ledger;
    private final RandomStreams rulesChance;
    private final RandomStreams chance;
    private final IntUnaryOperator rowOf;
    private final IntentColumn intents;
    private final VoteTable table;

    private RulePlay(
            Generic protocol, ProtocolState state, Ledger ledger, RandomStreams rulesChance, IntUnaryOperator rowOf) {
        this.protocol = protocol;
        this.state = state;
        this.ledger = ledger;
        this.rulesChance = rulesChance;
        this.rowOf = rowOf;
        chance = new RandomStreams(1, 0);
        intents = new IntentColumn(state.rows());
        table = VoteTable.whole(ledger.accounts().operators());
    }

    /** @param rowOf at which row each validator stands: a permutation */
    static RulePlay of(Generic protocol, Genesis genesis, IntUnaryOperator rowOf) {
        int rows = genesis.rows();
        int[] operatorOf = new int[rows];
        long[] stake = new long[rows];
        for (int validator = 0; validator < rows; validator++) {
            operatorOf[rowOf.applyAsInt(validator)] = genesis.operatorOf()[validator];
            stake[rowOf.applyAsInt(validator)] = genesis.stake()[validator];
        }
        Genesis ordered = new Genesis(
                genesis.roster(),
                operatorOf,
                stake,
                com.google.common.collect.ImmutableMap.of(),
                DelegationTable.NONE,
                genesis.supply(),
                genesis.startPeriod());
        return new RulePlay(
                protocol,
                protocol.genesis(ordered),
                new Ledger(new Accounts(genesis.roster().operators())),
                new RandomStreams(2, 0),
                rowOf);
    }

    /** The same present, and a future of its own. */
    RulePlay branch() {
        return new RulePlay(protocol, state.copy(), ledger.copy(), rulesChance, rowOf);
    }

    Turn turn() {
        return new Turn(state, ledger, rulesChance);
    }

    boolean asksChance() {
        return rulesChance.isDrawn();
    }

    /** What has happened by the middle of the trouble and what is still to come. */
    void play(int periods) {
        for (int i = 0; i < periods; i++) {
            disturb();
            protocol.settle(turn());
        }
    }

    /** What validators do before a settlement. */
    void disturb() {
        long age = state.period - StakeBook.of(state).startPeriod;
        Draws absent = chance.draws("contract/absent", state.period);
        Draws luck = chance.draws("contract/luck", state.period);
        int rows = state.rows();
        boolean silence = age >= SILENCE_FROM && age < SILENCE_TO;
        for (int validator = 0; validator < rows; validator++) {
            boolean silent = absent.uniform(validator) < (silence ? 0.6 : 0.1);
            intents.set(rowOf.applyAsInt(validator), silent ? Intent.OFFLINE : Intent.ATTEST);
        }
        if (age < TROUBLE_TO && luck.uniform(0) < 0.08) {
            offend((int) luck.below(1, rows), luck.uniform(2) < 0.5, (int) luck.below(3, rows));
        }
        if (age < TROUBLE_TO && luck.uniform(4) < 0.05) {
            protocol.requestExit(turn(), rowOf.applyAsInt((int) luck.below(5, rows)));
        }
        protocol.vote(turn(), intents, table);
    }

    private void offend(int validator, boolean twice, int reporter) {
        Offence.Kind kind = twice ? Offence.Kind.EQUIVOCATION : Offence.Kind.SURROUND_VOTE;
        protocol.punish(
                turn(), new Offence(rowOf.applyAsInt(validator), state.period - 1, kind), rowOf.applyAsInt(reporter));
    }

    /** Base units held by account, counted from the state alone: bonds, what is on its way out, and what lies outside bonds. */
    BigInteger[] held() {
        Accounts accounts = ledger.accounts();
        BigInteger[] held = new BigInteger[accounts.size()];
        Arrays.setAll(held, StakeBook.of(state).liquid::get);
        ValidatorColumns validators = state.validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < state.rows(); row++) {
            long delegated = validators.has(StakeBook.DELEGATED) ? validators.longs(StakeBook.DELEGATED)[row] : 0;
            add(held, accounts.operator(operators[row]), protocol.stake(state, row) - delegated);
            add(held, accounts.delegatorsOf(operators[row]), delegated);
        }
        ExitQueue queue = state.part(ExitQueue.class);
        for (int entry = 0; entry < queue.size(); entry++) {
            add(held, accounts.delegatorsOf(operators[queue.row(entry)]), queue.held(entry));
        }
        return held;
    }

    private static void add(BigInteger[] held, int account, long amount) {
        held[account] = held[account].add(BigInteger.valueOf(amount));
    }

    String digest() {
        return Digest.of(state, rowOf) + Digest.of(ledger);
    }
}
