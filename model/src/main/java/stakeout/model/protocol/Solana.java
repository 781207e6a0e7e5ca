package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.solana.BlockProduction;
import stakeout.model.solana.CommissionSplit;
import stakeout.model.solana.CreditVotes;
import stakeout.model.solana.EpochStakes;
import stakeout.model.solana.FeeCollection;
import stakeout.model.solana.HistoryEntry;
import stakeout.model.solana.InflationRewards;
import stakeout.model.solana.NextEpoch;
import stakeout.model.solana.PointTally;
import stakeout.model.solana.RewardPayment;
import stakeout.model.solana.SolanaChain;
import stakeout.model.solana.SolanaGenesis;
import stakeout.model.solana.SolanaOutlook;
import stakeout.model.solana.SolanaParameters;
import stakeout.model.solana.StakeMath;
import stakeout.model.solana.StakeWithdrawal;
import stakeout.model.solana.VoteAccounts;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * Solana: an epoch a period, stake × vote credits rewarded at its end, delegation by stake accounts that warm up and cool down, no
 * slashing.
 *
 * <p>A validator votes for all blocks of an epoch or for none. Without more than two thirds of the weight nothing is rooted and the
 * cluster stands still: time goes by, epochs do not. A double vote is provable and costs nothing. Issuance does not depend on who votes:
 * what the absent do not earn goes to the others, so there are no shortfalls. Source: [agave], [solana-stake].
 */
public final class Solana implements Protocol {
    private static final Token SOL = new Token("SOL", "lamports", 9);
    private static final double ONE_THIRD = 1.0 / 3;

    private final String name;
    private final SolanaParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final SolanaDelegating delegating = new SolanaDelegating(this);

    public Solana(String name, SolanaParameters parameters) {
        this(name, parameters, rules(parameters));
    }

    /** With rules of one's own in place of {@link #rules(SolanaParameters)}. */
    public Solana(String name, SolanaParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
    }

    /** The end of an epoch, in the order of [agave] runtime/src/bank.rs, process_new_epoch. */
    public static ImmutableList<Rule> rules(SolanaParameters parameters) {
        StakeMath math = new StakeMath(parameters.warmup().rate());
        return ImmutableList.of(
                new BlockProduction(
                        parameters.epochs().slotsPerEpoch(), parameters.epochs().slotsPerTurn()),
                new FeeCollection(parameters.fees()),
                new CreditVotes(parameters.votes().credits(), parameters.votes().latencySlots()),
                new HistoryEntry(math),
                new EpochStakes(math),
                new InflationRewards(parameters.clock()),
                new PointTally(math),
                new RewardPayment(math),
                new StakeWithdrawal(math),
                new NextEpoch());
    }

    public SolanaParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return SOL;
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength("epoch", parameters.epochs().millis());
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return ImmutableSet.of(Trait.FINALITY, Trait.HALTS_WITHOUT_QUORUM, Trait.DELEGATION);
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case PROPOSER_INCLUDES_VOTES ->
                "a vote that one leader leaves out lands with one of the next, a few credits poorer, and an epoch has"
                        + " thousands of leaders' turns";
            case PUNISHES_EQUIVOCATION -> "nothing is slashed, so a double vote is no risk";
            case PUNISHES_DOWNTIME -> "the absent lose credits and nothing else";
            case INACTIVITY_LEAK -> "without a quorum the cluster stands still and burns nobody's stake";
            case SLOT_VOTES, LONGEST_CHAIN, REVEALED_RANDOMNESS ->
                "votes earn, not blocks, and whoever votes for a fork is locked out of others: leaders' slots are not played one by one";
            default -> "";
        };
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold(
                        "one-third",
                        ONE_THIRD,
                        "halting the cluster; two roots in a split network, which nothing punishes"),
                new SecurityThreshold(
                        "two-thirds", 2 * ONE_THIRD, "rooting whatever one likes, leaving out whom one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return new SolanaGenesis(parameters).build(genesis);
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        VoteAccounts votes = SolanaChain.at(turn.state()).votes();
        votes.write(row -> table.counts(votes.operator[row], intents.get(row)));
    }

    /** {@inheritDoc} Nothing is taken: Solana has no slashing ([simd] 0204 would begin with the proof alone). */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return false;
    }

    @Override
    public void settle(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        if (chain.hasQuorum()) {
            settlement.run(turn);
            turn.state().finality().finalized = turn.period();
        } else {
            chain.halt();
        }
        turn.state().period++;
    }

    /** {@inheritDoc} All stake with it is deactivated: its own by the operator, that of others by their owners, who see it go. */
    @Override
    public boolean requestExit(Turn turn, int row) {
        return SolanaChain.at(turn.state()).leave(row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        SolanaChain chain = SolanaChain.at(state);
        VoteAccounts votes = chain.votes();
        for (int row = 0; row < votes.rows(); row++) {
            int operator = votes.operator[row];
            if (votes.stake[row] > 0 || votes.hasVote(row)) {
                census.validators[operator]++;
            }
            census.stake.add(operator, votes.stake[row]);
            if (votes.weight[row] > 0) {
                census.activeValidators[operator]++;
                census.weight.add(operator, votes.weight[row]);
                census.voted.add(operator, votes.voted[row] != 0 ? votes.weight[row] : 0);
                census.exitingValidators[operator] += votes.isLeaving(row) ? 1 : 0;
            }
        }
        census.exitQueue.add(chain.leaving());
        census.exitQueuePeriods = chain.periodsToLeave(parameters.warmup().rate());
        census.total();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return SolanaChain.at(state).votes().stake[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return SolanaChain.at(state).votes().weight[row];
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return false;
    }

    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        return new SolanaOutlook(parameters, state).expectedPay(row, intent);
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return state.period
                + SolanaChain.at(state).periodsToLeave(parameters.warmup().rate());
    }

    @Override
    public String whyNoGoverning() {
        return "rules change with the releases that validators choose to run, not by a vote of stake that binds them";
    }

    @Override
    public Optional<Delegating> delegating() {
        return Optional.of(delegating);
    }

    /** Basis points rounded down to the steps in which a commission is told. */
    int wholeSteps(int bps) {
        return bps - bps % parameters.commissionStepBps();
    }

    /**
     * A validator changes its commission: down at any time, up in the first half of an epoch only.
     *
     * @param bps basis points, in [0, 10000] and a multiple of the step
     * @param slotInEpoch when in the present epoch
     * @return whether the protocol lets it
     */
    public boolean changeCommission(Turn turn, int row, int bps, long slotInEpoch) {
        checkArgument(
                bps >= 0 && bps <= CommissionSplit.WHOLE && bps % parameters.commissionStepBps() == 0,
                "commission (%s bps) must be in [0, 10000] and a multiple of %s.",
                bps,
                parameters.commissionStepBps());
        VoteAccounts votes = SolanaChain.at(turn.state()).votes();
        boolean may = CommissionSplit.mayChange(
                votes.commissionBps[row], bps, slotInEpoch, parameters.epochs().slotsPerEpoch());
        if (may) {
            votes.commissionBps[row] = bps;
        }
        return may;
    }
}
