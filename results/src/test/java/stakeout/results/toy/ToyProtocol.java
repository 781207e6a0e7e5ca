package stakeout.results.toy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.protocol.Trait;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/** One validator an operator, stake and weight in two columns; periods of a day; nothing happens by itself. */
public record ToyProtocol(boolean hasDelegators) implements Protocol {
    public static final String STAKE = "stake";
    public static final String VOTED = "voted";
    public static final String SLASHED = "slashed";

    @Override
    public String name() {
        return "toy@1";
    }

    @Override
    public Token token() {
        return new Token("TOY", "toylet", 3);
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength("day", 86_400_000);
    }

    @Override
    public ImmutableSet<Trait> traits() {
        return hasDelegators ? ImmutableSet.of(Trait.FINALITY, Trait.DELEGATION) : ImmutableSet.of(Trait.FINALITY);
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(
                new SecurityThreshold("one-third", 1 / 3.0, "finality stall"),
                new SecurityThreshold("half", 0.5, "censorship"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return ImmutableList.of();
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {}

    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        return false;
    }

    @Override
    public void settle(Turn turn) {}

    @Override
    public boolean requestExit(Turn turn, int row) {
        return false;
    }

    @Override
    public void census(ProtocolState state, Census census) {
        census.clear();
        for (int row = 0; row < state.rows(); row++) {
            census.stake.add(row, stake(state, row));
            census.weight.add(row, weight(state, row));
            census.voted.add(row, state.validators().bytes(VOTED)[row] * weight(state, row));
            census.validators[row]++;
            census.activeValidators[row]++;
            if (isSlashed(state, row)) {
                census.slashed.add(row, stake(state, row));
                census.slashedValidators[row]++;
            }
        }
        census.total();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return state.validators().longs(STAKE)[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return stake(state, row);
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return state.validators().bytes(SLASHED)[row] != 0;
    }

    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        return 0;
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return state.period;
    }
}
