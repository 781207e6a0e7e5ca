package stakeout.model.protocol;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.Attestations;
import stakeout.model.ethereum.BeaconGenesis;
import stakeout.model.ethereum.BeaconOutlook;
import stakeout.model.ethereum.EffectiveBalances;
import stakeout.model.ethereum.EpochResets;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.EthereumSlots;
import stakeout.model.ethereum.InactivityPenalties;
import stakeout.model.ethereum.InactivityScores;
import stakeout.model.ethereum.Justification;
import stakeout.model.ethereum.ProposerRewards;
import stakeout.model.ethereum.Requests;
import stakeout.model.ethereum.Slashings;
import stakeout.model.ethereum.SyncCommitteeRewards;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotRules;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * Ethereum: epochs, finality by two thirds, an inactivity leak, slashing by correlation; entries and exits by balance (Electra) or
 * by count (Deneb).
 *
 * <p>Source: [consensus-specs] electra and deneb, process_epoch. What is left out: see {@link stakeout.model.ethereum}.
 */
public final class Ethereum implements Protocol {
    private static final Token ETHER = new Token("ETH", "gwei", 9);

    private final String name;
    private final EthereumParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final Slashings slashings;
    private final Requests requests;

    public Ethereum(String name, EthereumParameters parameters) {
        this(name, parameters, rules(parameters));
    }

    /** With rules of one's own in place of {@link #rules(EthereumParameters)}. */
    public Ethereum(String name, EthereumParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
        slashings = new Slashings(parameters);
        requests = new Requests(parameters);
    }

    /**
     * What an epoch does, in the order of the specification: the epoch function, and before its rewards what the blocks of the epoch
     * pay their proposers and the sync committee. What the versions do in other ways is a rule of its own each.
     */
    public static ImmutableList<Rule> rules(EthereumParameters parameters) {
        return rules(
                parameters, ImmutableList.of(new ProposerRewards(parameters), new SyncCommitteeRewards(parameters)));
    }

    /** The epoch function alone, without what blocks pay. */
    public static ImmutableList<Rule> epochFunction(EthereumParameters parameters) {
        return rules(parameters, ImmutableList.of());
    }

    private static ImmutableList<Rule> rules(EthereumParameters parameters, ImmutableList<Rule> blocks) {
        long increment = parameters.balance().incrementGwei();
        return ImmutableList.<Rule>builder()
                .add(new Justification(parameters.leak(), increment))
                .addAll(blocks)
                .add(new InactivityScores(parameters.leak()))
                .add(new AttestationRewards(parameters.reward(), increment))
                .add(new InactivityPenalties(parameters.leak(), increment))
                .add(parameters.churn().registryUpdates(parameters))
                .add(parameters.slashing().correlation().rule(parameters))
                .addAll(parameters.churn().queues(parameters))
                .add(new EffectiveBalances(parameters))
                .add(new EpochResets())
                .build();
    }

    public EthereumParameters parameters() {
        return parameters;
    }

    /** The bytes that the columns and the parts of a state hold for each branch. */
    public long residentBytes(ProtocolState state) {
        return state.validators().residentBytes() + BeaconOutlook.residentBytes(state);
    }

    /** Deposits, switches to compounding, consolidations. */
    public Requests requests() {
        return requests;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return ETHER;
    }

    @Override
    public PeriodLength period() {
        EthereumParameters.Time time = parameters.time();
        return new PeriodLength("epoch", 1000L * time.slotsPerEpoch() * time.secondsPerSlot());
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return ImmutableSet.of(
                Trait.FINALITY,
                Trait.INACTIVITY_LEAK,
                Trait.PUNISHES_EQUIVOCATION,
                Trait.VOTES_LINK_CHECKPOINTS,
                Trait.INCLUSION_BY_SLOT,
                Trait.SLOT_VOTES,
                Trait.REVEALED_RANDOMNESS);
    }

    @Override
    public String whyNot(Trait trait) {
        return trait == Trait.LONGEST_CHAIN ? "the heaviest fork by votes goes on" : "";
    }

    @Override
    public String whyNoGoverning() {
        return "rules change with the clients that people choose to run, not by a vote of stake";
    }

    @Override
    public Optional<SlotRules> slots() {
        return Optional.of(new EthereumSlots(parameters));
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold("one-third", 1.0 / 3, "finality stall; conflicting finality in a split network"),
                new SecurityThreshold("one-half", 0.5, "deciding the fork choice: reorganisation and censorship"),
                new SecurityThreshold("two-thirds", 2.0 / 3, "finalising whatever one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return new BeaconGenesis(parameters).build(genesis);
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        Attestations.write(turn.state(), intents, table);
    }

    @Override
    public void leaveOut(Turn turn, Exclusion exclusion) {
        Attestations.leaveOut(turn, parameters, exclusion);
    }

    /** {@inheritDoc} Without a proposer no reward is paid for the proof. */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return slashings.slash(turn, offence.row(), proposer, Slashings.NOBODY);
    }

    @Override
    public void settle(Turn turn) {
        settlement.run(turn);
        BeaconOutlook.nextEpoch(turn.state());
    }

    @Override
    public boolean requestExit(Turn turn, int row) {
        return requests.exit(turn.state(), row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        new EthereumCensus(state, census, parameters).take();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return state.validators().longs(EthereumColumns.BALANCE)[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return weights(state).applyAsLong(row);
    }

    @Override
    public IntToLongFunction weights(ProtocolState state) {
        byte[] status = state.validators().bytes(EthereumColumns.STATUS);
        short[] effective = state.validators().shorts(EthereumColumns.EFFECTIVE);
        long increment = parameters.balance().incrementGwei();
        return row -> (status[row] & ACTIVE) != 0 ? effective[row] * increment : 0;
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return (state.validators().bytes(EthereumColumns.STATUS)[row] & EthereumColumns.SLASHED) != 0;
    }

    /** {@inheritDoc} The stake counted is the effective balance. */
    @Override
    public void standings(ProtocolState state, Standings out) {
        EthereumColumns columns = EthereumColumns.of(state);
        long increment = parameters.balance().incrementGwei();
        out.begin(columns.rows());
        for (int row = 0; row < columns.rows(); row++) {
            int bits = columns.status()[row];
            boolean active = (bits & ACTIVE) != 0;
            ValidatorStatus status = columns.withdrawableEpoch()[row] <= state.period
                    ? ValidatorStatus.EXITED
                    : (bits & EXITING) != 0
                            ? ValidatorStatus.EXITING
                            : active ? ValidatorStatus.ACTIVE : ValidatorStatus.PENDING;
            out.put(row, columns.effective()[row] * increment, status, columns.isSlashed(row), active);
        }
    }

    /** {@inheritDoc} An epoch's votes are paid at the end of the next one; here at once. */
    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        boolean votes = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        return new BeaconOutlook(parameters).expectedPay(state, row, votes);
    }

    /** {@inheritDoc} A row is done with when it is withdrawable; the ring's penalty has been taken by then. */
    @Override
    public long dueUntil(ProtocolState state) {
        return BeaconOutlook.dueUntil(state);
    }
}
