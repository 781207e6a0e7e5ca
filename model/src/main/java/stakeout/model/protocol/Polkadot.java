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
import stakeout.model.polkadot.ElectValidators;
import stakeout.model.polkadot.EraEmission;
import stakeout.model.polkadot.EraPoints;
import stakeout.model.polkadot.FreeUnbonded;
import stakeout.model.polkadot.GrandpaFinality;
import stakeout.model.polkadot.JudgeOffences;
import stakeout.model.polkadot.NominatorBook;
import stakeout.model.polkadot.PayStakers;
import stakeout.model.polkadot.PolkadotChain;
import stakeout.model.polkadot.PolkadotColumns;
import stakeout.model.polkadot.PolkadotGenesis;
import stakeout.model.polkadot.PolkadotParameters;
import stakeout.model.polkadot.TakeSlashes;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Polkadot: an era a period, a set elected by nominators, one vote a seat, pay by points.
 *
 * <p>An era is final when more than two thirds of the seats vote for it; without that blocks go on and are paid for. Equivocations cost
 * the more the more seats offend in an era, 27 eras later, from the validator and from who stood behind it. Absence costs points alone,
 * and the others share them, so that there are no shortfalls. Source: [polkadot-sdk] substrate/frame/staking-async;
 * [polkadot-runtimes] asset-hub-polkadot/src/staking.
 */
public final class Polkadot implements Protocol {
    private static final double ONE_THIRD = 1.0 / 3;

    private final String name;
    private final PolkadotParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final NominatorBook book;
    private final EraEmission emission;

    public Polkadot(String name, PolkadotParameters parameters) {
        this(name, parameters, rules(parameters));
    }

    /** With rules of one's own in place of {@link #rules(PolkadotParameters)}. */
    public Polkadot(String name, PolkadotParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
        book = new NominatorBook(parameters);
        emission = new EraEmission(parameters.emission(), parameters.budget(), parameters.eraMillis());
    }

    /** The end of an era and the beginning of the next. */
    public static ImmutableList<Rule> rules(PolkadotParameters parameters) {
        return ImmutableList.of(
                new JudgeOffences(parameters.slashing()),
                new GrandpaFinality(),
                new EraPoints(parameters.points()),
                new EraEmission(parameters.emission(), parameters.budget(), parameters.eraMillis()),
                new PayStakers(
                        parameters.selfStake().weight(), parameters.staking().restake()),
                new TakeSlashes(parameters),
                new FreeUnbonded(),
                new ElectValidators(parameters));
    }

    public PolkadotParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return PolkadotParameters.DOT;
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength("era", parameters.eraMillis());
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return ImmutableSet.of(Trait.FINALITY, Trait.PUNISHES_EQUIVOCATION, Trait.DELEGATION);
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case SLOT_VOTES, LONGEST_CHAIN, REVEALED_RANDOMNESS ->
                "blocks are not drawn one by one: era points are what a validator can expect, and GRANDPA finalises what a quorum votes for";
            default -> "";
        };
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold(
                        "one-third", ONE_THIRD, "finality stall; two final chains in a split network, for all one has"),
                new SecurityThreshold("two-thirds", 2 * ONE_THIRD, "finalising whatever one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return new PolkadotGenesis(parameters, new ElectValidators(parameters)).build(genesis);
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        ValidatorColumns validators = turn.state().validators();
        byte[] status = validators.bytes(PolkadotColumns.STATUS);
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < validators.rows(); row++) {
            boolean votes =
                    (status[row] & PolkadotColumns.ACTIVE) != 0 && table.counts(operators[row], intents.get(row));
            status[row] = (byte) (votes ? status[row] | PolkadotColumns.VOTED : status[row] & ~PolkadotColumns.VOTED);
        }
    }

    /** {@inheritDoc} The stake is taken eras later, see {@link TakeSlashes}. */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return book.report(turn.state(), offence.row(), offence.period(), proposer);
    }

    @Override
    public void settle(Turn turn) {
        settlement.run(turn);
        turn.state().period++;
    }

    /** {@inheritDoc} Here it chills and unbonds all its own stake; it serves until the sets it is elected for are over. */
    @Override
    public boolean requestExit(Turn turn, int row) {
        return book.leave(turn.state(), row);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        new PolkadotCensus(state, census).take();
    }

    /** {@inheritDoc} At most the largest long. */
    @Override
    public long stake(ProtocolState state, int row) {
        BigInteger behind = PolkadotChain.at(state).behind(row);
        return behind.bitLength() > 63 ? Long.MAX_VALUE : behind.longValue();
    }

    /** {@inheritDoc} One seat. */
    @Override
    public long weight(ProtocolState state, int row) {
        return (state.validators().bytes(PolkadotColumns.STATUS)[row] & PolkadotColumns.ACTIVE) != 0 ? 1 : 0;
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return (state.validators().bytes(PolkadotColumns.STATUS)[row] & PolkadotColumns.SLASHED) != 0;
    }

    /** {@inheritDoc} The validator's part of the pot, its nominators' included, if the others get points as last. */
    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        boolean votes = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        if (!votes || weight(state, row) == 0) {
            return 0;
        }
        PolkadotChain chain = PolkadotChain.at(state);
        long[] points = state.validators().longs(PolkadotColumns.POINTS);
        long most = 1;
        long others = 0;
        for (int seat = 0; seat < chain.active().seats(); seat++) {
            int other = chain.active().row(seat);
            most = Math.max(most, points[other]);
            others += other == row ? 0 : points[other];
        }
        long pot = emission.issue(state, chain).stakers();
        boolean isFirstEra = others == 0 && chain.active().seats() > 1;
        return PayStakers.payout(
                        state,
                        pot,
                        row,
                        most,
                        isFirstEra ? most * chain.active().seats() : others + most)
                .total();
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return Math.max(state.period - 1, PolkadotChain.at(state).lastDue());
    }

    @Override
    public String whyNoGoverning() {
        return "referenda are decided by tokens locked with conviction, whether or not they are staked, and those are not modelled";
    }

    @Override
    public Optional<Delegating> delegating() {
        return Optional.of(new PolkadotDelegating(book));
    }
}
