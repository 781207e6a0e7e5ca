package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.cosmos.BlockHeader;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.CosmosGenesis;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.CosmosValidators;
import stakeout.model.cosmos.EvidenceCheck;
import stakeout.model.cosmos.FeeAllocation;
import stakeout.model.cosmos.LedgerJournal;
import stakeout.model.cosmos.LivenessCheck;
import stakeout.model.cosmos.MintProvisions;
import stakeout.model.cosmos.Proposal;
import stakeout.model.cosmos.ProposalCount;
import stakeout.model.cosmos.Refusal;
import stakeout.model.cosmos.ValidatorSetChange;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * The Cosmos Hub: a block a period, final at once by more than two thirds of the power, delegation, jail for absence, slash
 * and tombstone for a double sign.
 *
 * <p>The votes of a period are the commit that the period's block carries. Without a quorum there is no block: time goes
 * by, heights do not. Evidence waits for the next block. Messages come between blocks and bear the height and time of the
 * block before. Absence prevents nobody's pay, so there are no shortfalls. Source: [gaia] app/modules.go (order),
 * [cosmos-sdk] v0.50.13. Not modelled: governance but a
 * vote on values, liquid staking (x/liquid), transaction fees unless somebody pays them, proposer priority.
 */
public final class CosmosHub implements Protocol {
    private static final Token ATOM = new Token("ATOM", "uatom", 6);
    private static final double ONE_THIRD = 1.0 / 3;

    private final String name;
    private final CosmosParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final CosmosDelegating delegating = new CosmosDelegating();

    public CosmosHub(String name, CosmosParameters parameters) {
        this(name, parameters, standardRules());
    }

    /** With rules of one's own in place of {@link #standardRules()}. */
    public CosmosHub(String name, CosmosParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
    }

    /** A block, in the order of BeginBlock and EndBlock. */
    public static ImmutableList<Rule> standardRules() {
        return ImmutableList.of(
                new BlockHeader(),
                new MintProvisions(),
                new FeeAllocation(),
                new LivenessCheck(),
                new EvidenceCheck(),
                new ProposalCount(),
                new ValidatorSetChange());
    }

    /** Its values at genesis. */
    public CosmosParameters parameters() {
        return parameters;
    }

    @Override
    public CosmosHub inForce(ProtocolState state) {
        CosmosParameters now = CosmosChain.at(state).parameters();
        return now.equals(parameters) ? this : new CosmosHub(name, now, rules);
    }

    /** The chain of a turn, telling the turn's ledger of every movement. */
    static CosmosChain open(Turn turn) {
        CosmosChain chain = CosmosChain.at(turn.state());
        if (!(chain.journal() instanceof LedgerJournal journal && journal.serves(turn.state(), turn.ledger()))) {
            chain.tell(new LedgerJournal(turn.state(), turn.ledger()));
        }
        return chain;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return ATOM;
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength("block", parameters.blockMillis());
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return ImmutableSet.of(
                Trait.FINALITY,
                Trait.HALTS_WITHOUT_QUORUM,
                Trait.PUNISHES_EQUIVOCATION,
                Trait.PUNISHES_DOWNTIME,
                Trait.DELEGATION,
                Trait.PROPOSER_INCLUDES_VOTES);
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case SLOT_VOTES, LONGEST_CHAIN, REVEALED_RANDOMNESS ->
                "a block is final at once, so that no fork can grow beside it";
            default -> "";
        };
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold(
                        "one-third", ONE_THIRD, "halting the chain; two blocks at one height in a split network"),
                new SecurityThreshold(
                        "two-thirds", 2 * ONE_THIRD, "committing whatever one likes, leaving out whom one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return new CosmosGenesis(parameters).build(genesis);
    }

    /** {@inheritDoc} The column {@link CosmosValidators#VOTED} may still be changed: a proposer can leave votes out. */
    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        CosmosChain chain = open(turn);
        int[] operators = chain.validators().operator;
        chain.writeVotes(
                row -> table.counts(operators[row], intents.get(row)),
                LostVotes.keptOut(table, intents, operators, chain.validators().rows()));
    }

    /** {@inheritDoc} The stake is taken in the block that carries the evidence, at the next {@link #settle} with a quorum. */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        CosmosChain chain = open(turn);
        return chain.submitEvidence(
                offence.row(),
                chain.heightIn(offence.period()),
                Math.multiplyExact(offence.period(), parameters.blockMillis()),
                Math.multiplyExact(turn.period(), parameters.blockMillis()));
    }

    @Override
    public void settle(Turn turn) {
        CosmosChain chain = open(turn);
        if (chain.hasQuorum()) {
            settlement.run(turn);
            turn.state().finality().finalized = turn.period();
        } else {
            chain.halt(turn.period());
        }
        turn.state().period++;
    }

    /** {@inheritDoc} Here the operator undelegates all its own stake, so that the validator is jailed and leaves the set. */
    @Override
    public boolean requestExit(Turn turn, int row) {
        CosmosChain chain = open(turn);
        int own = chain.ownAccount(chain.validators().operator[row]);
        int delegation = chain.delegations().find(own, row);
        return delegation >= 0
                && chain.staking()
                        .undelegateShares(own, row, chain.delegations().shares().get(delegation))
                        .accepted();
    }

    @Override
    public boolean requestReturn(Turn turn, int row) {
        return unjail(turn, row).accepted();
    }

    /** The operator's message to leave the jail, and what became of it. */
    public Refusal unjail(Turn turn, int row) {
        return open(turn).slashing().unjail(row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        new CosmosCensus(CosmosChain.at(state), state.period, census).take();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return CosmosChain.at(state).validators().tokens[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return CosmosChain.at(state).validators().power[row];
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return CosmosChain.at(state).validators().has(row, CosmosValidators.SLASHED);
    }

    /** {@inheritDoc} Who is bonded is active, who waits outside the set is pending. */
    @Override
    public void standings(ProtocolState state, Standings out) {
        CosmosValidators validators = CosmosChain.at(state).validators();
        out.begin(validators.rows());
        for (int row = 0; row < validators.rows(); row++) {
            out.put(
                    row,
                    validators.tokens[row],
                    status(validators, row),
                    validators.has(row, CosmosValidators.SLASHED),
                    validators.power[row] > 0);
        }
    }

    private static ValidatorStatus status(CosmosValidators validators, int row) {
        if (validators.has(row, CosmosValidators.REMOVED)) {
            return ValidatorStatus.EXITED;
        }
        if (validators.has(row, CosmosValidators.JAILED)) {
            return ValidatorStatus.JAILED;
        }
        if (validators.status[row] == CosmosValidators.UNBONDING) {
            return ValidatorStatus.EXITING;
        }
        return validators.isBonded(row) ? ValidatorStatus.ACTIVE : ValidatorStatus.PENDING;
    }

    /** {@inheritDoc} Absent validators are paid like the others; what absence costs is the jail at the end of it. */
    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        CosmosChain chain = CosmosChain.at(state);
        boolean votes = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        long reward = chain.distribution().expectedReward(row);
        return votes || !chain.slashing().isOneMissFromJail(row)
                ? reward
                : reward - chain.slashing().downtimeSlash(row);
    }

    @Override
    public long dueUntil(ProtocolState state) {
        CosmosChain chain = CosmosChain.at(state);
        long lastMillis = Math.max(
                chain.validatorSet().lastUnbondingMillis(),
                Math.max(
                        chain.unbondings().lastCompletionMillis(),
                        chain.redelegations().lastCompletionMillis()));
        long lastUnbonded = Math.max(state.period, -Math.floorDiv(-lastMillis, parameters.blockMillis()));
        return isVoting(state)
                ? Math.max(
                        lastUnbonded,
                        1
                                + Math.max(
                                        state.period,
                                        state.part(Proposal.class).referendum().lastPeriod()))
                : lastUnbonded;
    }

    private static boolean isVoting(ProtocolState state) {
        return state.has(Proposal.class)
                && !state.part(Proposal.class).referendum().isCounted();
    }

    @Override
    public Optional<Governing> governing() {
        return Optional.of(new CosmosGoverning(parameters));
    }

    @Override
    public Optional<Delegating> delegating() {
        return Optional.of(delegating);
    }
}
