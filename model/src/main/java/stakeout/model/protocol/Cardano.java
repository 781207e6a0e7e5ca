package stakeout.model.protocol;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import stakeout.model.cardano.AdoptMargins;
import stakeout.model.cardano.CardanoChain;
import stakeout.model.cardano.CardanoGenesis;
import stakeout.model.cardano.CardanoOutlook;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.cardano.CardanoSlots;
import stakeout.model.cardano.CollectFees;
import stakeout.model.cardano.Delegation;
import stakeout.model.cardano.FillPots;
import stakeout.model.cardano.MakeBlocks;
import stakeout.model.cardano.PayLeaders;
import stakeout.model.cardano.PayMembers;
import stakeout.model.cardano.PoolColumns;
import stakeout.model.cardano.PoolShares;
import stakeout.model.cardano.RateHits;
import stakeout.model.cardano.RetirePools;
import stakeout.model.cardano.ReturnUnpaid;
import stakeout.model.cardano.RewardPools;
import stakeout.model.cardano.TurnEpoch;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Settlement;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotRules;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Cardano: an epoch a period, stake pools, rewards from the reserves by what stood two boundaries before; nothing is locked and nothing is
 * slashed.
 *
 * <p>A vote is being there to make one's blocks. Supply is what circulates: all lovelace less the reserves. No vote makes anything
 * final: an epoch counts as settled once the epochs after it hold {@code securityBlocks} blocks. Source: [cardano-ledger]
 * eras/shelley, NEWEPOCH and EPOCH (order). Not modelled: what the protocol file lists.
 */
public final class Cardano implements Protocol {
    private static final Token ADA = new Token("ADA", "lovelace", 6);

    private final String name;
    private final CardanoParameters parameters;
    private final ImmutableList<Rule> rules;
    private final Settlement settlement;
    private final CardanoOutlook outlook;
    private final CardanoDelegating delegating;

    public Cardano(String name, CardanoParameters parameters) {
        this(name, parameters, rules(parameters));
    }

    /** With rules of one's own in place of {@link #rules(CardanoParameters)}. */
    public Cardano(String name, CardanoParameters parameters, List<Rule> rules) {
        this.name = name;
        this.parameters = parameters;
        this.rules = ImmutableList.copyOf(rules);
        settlement = new Settlement(this.rules);
        outlook = new CardanoOutlook(parameters);
        delegating = new CardanoDelegating(outlook);
    }

    /** An epoch: its blocks and fees, the update for the epoch before, the boundary. */
    public static ImmutableList<Rule> rules(CardanoParameters parameters) {
        return ImmutableList.of(
                new MakeBlocks(),
                new CollectFees(),
                new FillPots(parameters.monetaryExpansion()),
                new RewardPools(parameters.poolReward(), parameters.performance()),
                new PayLeaders(new PoolShares()),
                new PayMembers(new PoolShares()),
                new ReturnUnpaid(),
                new RateHits(),
                new TurnEpoch(),
                new AdoptMargins(),
                new RetirePools());
    }

    public CardanoParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Token token() {
        return ADA;
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength(
                "epoch",
                Math.multiplyExact(
                        parameters.epoch().slots(), parameters.epoch().slotMillis()));
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return isDrawn() ? ImmutableSet.of(Trait.DELEGATION, Trait.LONGEST_CHAIN) : ImmutableSet.of(Trait.DELEGATION);
    }

    private boolean isDrawn() {
        return parameters.leaders() == CardanoParameters.Leaders.DRAWN;
    }

    @Override
    public String whyNot(Trait trait) {
        return switch (trait) {
            case FINALITY -> "nobody votes, and a block is never final, only ever deeper under others";
            case PROPOSER_INCLUDES_VOTES -> "there are no votes to leave out";
            case PUNISHES_EQUIVOCATION, PUNISHES_DOWNTIME -> "a pool that forges twice or not at all loses no stake";
            case LONGEST_CHAIN -> isDrawn() ? "" : "leaders (expected) draws nobody's blocks, leaders (drawn) does";
            case SLOT_VOTES -> "no vote is cast for a block: the longest chain goes on";
            case REVEALED_RANDOMNESS -> "who leads is drawn from a private lottery; grinding its nonce is not modelled";
            default -> "";
        };
    }

    @Override
    public String whyNoGoverning() {
        return "values change by votes of representatives, pools and a committee together, whose rules are not modelled";
    }

    @Override
    public Optional<SlotRules> slots() {
        return isDrawn() ? Optional.of(new CardanoSlots()) : Optional.empty();
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(new SecurityThreshold(
                "one-half", 0.5, "outgrowing everybody else's chain: rewriting history, leaving out whom one likes"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return rules;
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        return new CardanoGenesis(parameters).build(genesis);
    }

    /** {@inheritDoc} Here: who is there to make the blocks of the epoch. */
    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        ValidatorColumns validators = turn.state().validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        byte[] status = validators.bytes(PoolColumns.STATUS);
        CardanoChain chain = CardanoChain.of(turn.state());
        long onDuty = 0;
        for (int pool = 0; pool < validators.rows(); pool++) {
            if (table.counts(operators[pool], intents.get(pool))) {
                status[pool] |= PoolColumns.VOTED;
                onDuty += chain.set().stake(pool);
            } else {
                status[pool] &= ~PoolColumns.VOTED;
            }
        }
        chain.setOnDuty(onDuty);
    }

    /** {@inheritDoc} Here nothing is. */
    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return false;
    }

    @Override
    public void settle(Turn turn) {
        settlement.run(turn);
        turn.state().period++;
    }

    /** {@inheritDoc} Here the pool retires at the next boundary. */
    @Override
    public boolean requestExit(Turn turn, int row) {
        return new Delegation(turn).retire(row, 1);
    }

    @Override
    public void census(ProtocolState state, Census census) {
        new CardanoCensus(state, census).take();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        ValidatorColumns validators = state.validators();
        boolean retired = (validators.bytes(PoolColumns.STATUS)[row] & PoolColumns.RETIRED) != 0;
        return retired ? 0 : validators.longs(PoolColumns.STAKE)[row];
    }

    /** {@inheritDoc} Here its stake in the snapshot that elects the leaders of the epoch. */
    @Override
    public long weight(ProtocolState state, int row) {
        return CardanoChain.of(state).set().stake(row);
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return false;
    }

    /** {@inheritDoc} Here what its present stake will earn once it counts, at the last pot and the luck of none. */
    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        return intent == Intent.OFFLINE || intent == Intent.WITHHOLD ? 0 : outlook.poolReward(state, row);
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return CardanoChain.of(state).dueUntil();
    }

    @Override
    public Optional<Delegating> delegating() {
        return Optional.of(delegating);
    }
}
