package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.tezos.ActivateEdges;
import stakeout.model.tezos.AdaptIssuance;
import stakeout.model.tezos.AttestingRewards;
import stakeout.model.tezos.BakerPay;
import stakeout.model.tezos.Bakers;
import stakeout.model.tezos.BlockRewards;
import stakeout.model.tezos.FinaliseUnstakes;
import stakeout.model.tezos.LiftBans;
import stakeout.model.tezos.NextBlocks;
import stakeout.model.tezos.SelectRights;
import stakeout.model.tezos.SlashDenounced;
import stakeout.model.tezos.TezosGenesis;
import stakeout.model.tezos.TezosParameters;
import stakeout.model.tezos.UpdateActivity;

/**
 * Tezos: bakers with own, staked and delegated tez, blocks that are final at once by two thirds of the committee, issuance that
 * follows the staked share, slashing that grows with the crowd.
 *
 * <p>A period is a stretch of blocks, usually a cycle. Without a quorum there is no block: time goes by, cycles do not. A denounced
 * baker must not vote from then on, while its rights still count in the committee: once a third is denounced the chain stands still
 * until its rights have run out, which takes blocks. Source: [tezos] proto_025.
 */
public final class Tezos implements Protocol {
    private static final Token TEZ = new Token("XTZ", "mutez", 6);
    private static final double ONE_THIRD = 1.0 / 3;

    private final String name;
    private final TezosParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final Bakers bakers;
    private final BakerPay pay;
    private final TezosDelegating delegating;

    public Tezos(String name, TezosParameters parameters) {
        this(name, parameters, standardRules(parameters));
    }

    /** With rules of one's own in place of {@link #standardRules}. */
    public Tezos(String name, TezosParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
        bakers = new Bakers(parameters);
        pay = new BakerPay(parameters);
        delegating = new TezosDelegating(bakers, new ActivateEdges(parameters));
    }

    /** The blocks of a period and, where it ends one, the end of the cycle in the order of the protocol. */
    public static ImmutableList<Rule> standardRules(TezosParameters parameters) {
        return ImmutableList.of(
                new BlockRewards(parameters),
                new AttestingRewards(parameters),
                new SlashDenounced(parameters),
                new UpdateActivity(parameters),
                new SelectRights(parameters),
                new LiftBans(parameters),
                new ActivateEdges(parameters),
                new AdaptIssuance(parameters),
                new FinaliseUnstakes(parameters),
                new NextBlocks(parameters));
    }

    public TezosParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return TEZ;
    }

    @Override
    public PeriodLength period() {
        TezosParameters.Clock clock = parameters.clock();
        return new PeriodLength(
                clock.periodsPerCycle() == 1 ? "cycle" : clock.blocksPerPeriod() == 1 ? "block" : "period",
                1000L * clock.blockSeconds() * clock.blocksPerPeriod());
    }

    @Override
    public ImmutableSet<Trait> traits() {
        ImmutableSet.Builder<Trait> traits = ImmutableSet.builder();
        traits.add(
                Trait.FINALITY,
                Trait.HALTS_WITHOUT_QUORUM,
                Trait.PUNISHES_EQUIVOCATION,
                Trait.PUNISHES_DOWNTIME,
                Trait.DELEGATION);
        if (parameters.clock().blocksPerPeriod() == 1) {
            traits.add(Trait.PROPOSER_INCLUDES_VOTES); // of longer periods no one baker proposes all
        }
        return traits.build();
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case SLOT_VOTES, LONGEST_CHAIN, REVEALED_RANDOMNESS ->
                "a block is final two blocks later by a quorum, so that no fork can grow beside it";
            default -> "";
        };
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold(
                        "one-third", ONE_THIRD, "halting the chain; two blocks at one level in a split network"),
                new SecurityThreshold(
                        "two-thirds", 2 * ONE_THIRD, "committing whatever one likes, leaving out whom one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return TezosGenesis.build(parameters, genesis);
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        bakers.vote(turn.state(), intents, table);
    }

    /** {@inheritDoc} The baker must not vote from now on; its stake is taken at the end of the cycle after that of the offence. */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return offence.kind() == Offence.Kind.EQUIVOCATION && bakers.denounce(turn, offence, proposer);
    }

    @Override
    public void settle(Turn turn) {
        ProtocolState state = turn.state();
        if (hasQuorum(state)) {
            state.finality().finalized = state.period;
            settlement.run(turn);
        } else {
            bakers.standStill(state);
        }
        state.period++;
    }

    /** Whether the votes of this period fill the slots that a block needs. */
    private boolean hasQuorum(ProtocolState state) {
        BigInteger voted = StakeBook.of(state).votedWeight.get();
        BigInteger all = StakeBook.of(state).activeWeight.get();
        TezosParameters.Consensus rule = parameters.consensus();
        return voted.multiply(BigInteger.valueOf(rule.committeeSize()))
                                .compareTo(all.multiply(BigInteger.valueOf(rule.threshold())))
                        >= 0
                && all.signum() > 0;
    }

    /** {@inheritDoc} The baker asks for all its own stake; stakers are asked for nothing and lose their pay with its rights. */
    @Override
    public boolean requestExit(Turn turn, int row) {
        return bakers.leave(turn.state(), row);
    }

    @Override
    public boolean requestReturn(Turn turn, int row) {
        return bakers.reactivate(turn.state(), row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        TezosCensus.take(state, census, parameters);
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

    /** {@inheritDoc} For the baker and its stakers together; the votes of a cycle count as paid by the period. */
    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        boolean votes = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        return votes ? pay.ofPeriod(state, row) : 0;
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return bakers.dueUntil(state);
    }

    @Override
    public String whyNoGoverning() {
        return "amendments replace the protocol as a whole, by five rounds of bakers' votes with a quorum that moves, which are not modelled";
    }

    @Override
    public Optional<Delegating> delegating() {
        return Optional.of(delegating);
    }
}
