package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.quantity.Share;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.delegation.TrackUptime;
import stakeout.model.rules.entry.AdmitAndEject;
import stakeout.model.rules.entry.EntryRule;
import stakeout.model.rules.exit.Departures;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.rules.exit.ExitRule;
import stakeout.model.rules.finality.FinalityRule;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.reward.IssuanceRule;
import stakeout.model.rules.reward.PayRewards;
import stakeout.model.rules.reward.PenaltyRule;
import stakeout.model.rules.reward.RewardRule;
import stakeout.model.rules.selection.SelectValidators;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.Judgement;
import stakeout.model.rules.slashing.OffenceLog;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.rules.slashing.SlashingRule;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * A protocol composed of one rule for each question. The order of a settlement: finality → pay and fines → leak → downtime →
 * delayed slashes → exits → entry → the selection for the next period.
 *
 * @param name as in files and reports
 * @param token what is staked
 * @param period the clock
 * @param entry who may become a validator
 * @param selection who is on duty in a period, and with what weight
 * @param issuance how much is issued
 * @param reward to whom it goes
 * @param communityTax the share of issuance that goes to the treasury first
 * @param penalty what a missed vote costs beyond the pay it forgoes
 * @param slashing what a provable offence costs
 * @param slashed where slashed stake goes
 * @param downtime what long absence costs
 * @param finality when history is final
 * @param leak what absent stake loses while finality is missing
 * @param exit how stake leaves
 * @param delegation whether others can bond stake
 */
@Description("Composes one rule for each question into a protocol.")
public record Generic(
        String name,
        Token token,
        PeriodLength period,
        EntryRule entry,
        SelectionRule selection,
        IssuanceRule issuance,
        RewardRule reward,
        @Default("0") Share communityTax,
        @Default("{type: none}") PenaltyRule penalty,
        SlashingRule slashing,
        @Default("{}") SlashProceeds slashed,
        @Default("{type: none}") DowntimeRule downtime,
        FinalityRule finality,
        @Default("{type: none}") LeakRule leak,
        ExitRule exit,
        @Default("{type: none}") DelegationRule delegation)
        implements Protocol {
    public Generic {
        Setting setting = Composition.setting(name, token, period);
        entry.check(setting);
        issuance.check(setting);
        slashing.check(setting);
        downtime.check(setting);
        leak.check(setting);
        exit.check(setting);
        exit.checkPasses(setting, entry.minimum(setting));
        delegation.check(setting);
        Composition.check(leak, finality);
    }

    Setting setting() {
        return new Setting(token, period);
    }

    private Departures departures() {
        return new Departures(exit, setting());
    }

    private Judgement judgement() {
        return new Judgement(slashing, slashed, selection, departures(), setting());
    }

    private PayRewards payRewards() {
        return new PayRewards(issuance, reward, penalty, selection, communityTax, setting());
    }

    @Override
    public ImmutableList<Rule> rules() {
        Setting setting = setting();
        ImmutableList.Builder<Rule> rules = ImmutableList.builder();
        rules.add(finality, payRewards(), leak.rule(setting));
        downtime.rule(setting, slashed, departures()).ifPresent(rules::add);
        if (delegation.isOpen()) {
            rules.add(new TrackUptime());
        }
        return rules.add(
                        judgement(),
                        departures(),
                        new AdmitAndEject(entry, departures(), setting),
                        new SelectValidators(selection))
                .build();
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return Composition.traits(this);
    }

    boolean punishesDowntime() {
        return downtime.rule(setting(), slashed, departures()).isPresent();
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case SLOT_VOTES, LONGEST_CHAIN, REVEALED_RANDOMNESS ->
                "its periods have no slots: they pay by stake, not by block";
            default -> "";
        };
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return finality.thresholds();
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        ProtocolState state = GenericGenesis.build(this, genesis);
        select(state);
        return state;
    }

    /** The first selection. A committee by chance is drawn from streams of their own: the same in every run. */
    private void select(ProtocolState state) {
        BlockStep step =
                selection.select(state, () -> new RandomStreams(0, 0).draws(SelectionRule.STREAM, state.period));
        step.apply(0, state.rows());
        step.finish();
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        ValidatorColumns validators = turn.state().validators();
        long[] weights = validators.longs(StakeBook.WEIGHT);
        byte[] status = validators.bytes(StakeBook.STATUS);
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        byte[] wanted = intents.bytes();
        int[] sides = table.sideOf();
        boolean[] counts = table.counts();
        int rows = validators.rows();
        // Halves of the sum: 2³¹ rows of 32 bits each cannot overflow a long.
        long high = 0;
        long low = 0;
        for (int row = 0; row < rows; row++) {
            long weight = weights[row];
            if (weight > 0 && counts[sides[operators[row]] * Intent.COUNT + wanted[row]]) {
                status[row] |= StakeBook.VOTED;
                low += weight & 0xFFFF_FFFFL;
                high += weight >>> 32;
            } else {
                status[row] &= (byte) ~StakeBook.VOTED;
            }
        }
        StakeBook book = StakeBook.of(turn.state());
        book.lostVotes = LostVotes.keptOut(table, intents, operators, rows);
        book.votedWeight.clear();
        book.votedWeight.add(low);
        book.votedWeight.addProduct(high, 1L << 32);
    }

    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return inForce(turn.state()).judgement().punish(turn, offence, proposer);
    }

    @Override
    public void settle(Turn turn) {
        ProtocolState state = turn.state();
        if (!finality.halts(state)) {
            new Settlement(inForce(state).rules()).run(turn);
            if (state.has(ComposedVote.class)) {
                state.part(ComposedVote.class).count(this, state);
            }
        }
        state.period++;
    }

    @Override
    public Generic inForce(ProtocolState state) {
        return state.has(ComposedVote.class) ? state.part(ComposedVote.class).inForce(this, state.period) : this;
    }

    /** What the rules keep in the state is handed on from those before. */
    void takeOver(ProtocolState state, Generic before) {
        if (!issuance.equals(before.issuance)) {
            issuance.begin(state);
        }
        judgement().takeOver(state, before.judgement());
    }

    @Override
    public Optional<Governing> governing() {
        return Optional.of(new GenericGoverning(this));
    }

    /**
     * A newcomer bonds stake from outside.
     *
     * @return its row, or −1 where the stake is below the minimum or the line of those who wait is full
     */
    public int enter(Turn turn, int operator, long stakeBaseUnits) {
        return GenericGenesis.enter(this, turn, operator, stakeBaseUnits);
    }

    @Override
    public boolean requestExit(Turn turn, int row) {
        return departures().begin(turn.state(), row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        BookedCensus.count(state, census);
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        ExitQueue queue = state.part(ExitQueue.class);
        for (int entry = 0; entry < queue.size(); entry++) {
            census.exitQueue.add(queue.isWhole(entry) ? stakes[queue.row(entry)] : queue.held(entry));
        }
        census.exitQueuePeriods = queue.size() == 0 ? 0 : Math.max(0, queue.lastDue() - state.period);
        census.total();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return state.validators().longs(StakeBook.STAKE)[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return state.validators().longs(StakeBook.WEIGHT)[row];
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return (state.validators().bytes(StakeBook.STATUS)[row] & StakeBook.SLASHED) != 0;
    }

    /** {@inheritDoc} Who is admitted is active, also while a selection by chance leaves it off duty. */
    @Override
    public void standings(ProtocolState state, Standings out) {
        BookedCensus.standings(state, out);
    }

    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        boolean votes = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        long pay = inForce(state).payRewards().expected(state, row, votes);
        if (votes || weight(state, row) == 0) {
            return pay;
        }
        return Math.max(-stake(state, row), pay - leak.lossIfAbsent(state, setting(), row));
    }

    @Override
    public long dueUntil(ProtocolState state) {
        long last = Math.max(
                state.part(ExitQueue.class).lastDue(),
                state.part(OffenceLog.class).lastDue());
        // What falls due in the very period that comes next is not settled yet either.
        return last == Long.MIN_VALUE ? state.period - 1 : Math.max(last, state.period + 1);
    }

    @Override
    public Optional<Delegating> delegating() {
        return delegation.isOpen() ? Optional.of(new PooledDelegating(delegation, departures())) : Optional.empty();
    }
}
