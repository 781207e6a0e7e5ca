package stakeout.agents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.protocol.Token;
import stakeout.model.protocol.Trait;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * The simplest rules that all agents can be tried on: a vote earns 100 units per period, absence loses 10, a period is final at
 * once by two thirds of the stake; a double vote costs half the stake and the seat, due over ten periods; an exit takes three.
 * A validator whose uptime (a moving average) is below a half is jailed until it asks to return.
 */
record ToyProtocol(ImmutableSet<Trait> traits, boolean delegates) implements Protocol {
    static final long REWARD = 100;
    static final long PENALTY = 10;
    private static final byte GONE = 1;
    private static final byte SLASHED = 2;
    private static final byte JAILED = 4;

    static ToyProtocol plain() {
        return new ToyProtocol(ImmutableSet.of(Trait.FINALITY, Trait.PUNISHES_EQUIVOCATION), false);
    }

    static ToyProtocol halting() {
        return new ToyProtocol(
                ImmutableSet.of(Trait.FINALITY, Trait.PUNISHES_EQUIVOCATION, Trait.HALTS_WITHOUT_QUORUM), false);
    }

    static ToyProtocol delegated() {
        return new ToyProtocol(ImmutableSet.of(Trait.FINALITY, Trait.DELEGATION, Trait.PROPOSER_INCLUDES_VOTES), true);
    }

    private static final class Rest implements StatePart {
        long dueUntil = -1;
        int[] delegator = {};
        int[] validator = {};
        long[] amount = {};

        @Override
        public StatePart copy() {
            Rest copy = new Rest();
            copy.dueUntil = dueUntil;
            copy.delegator = delegator;
            copy.validator = validator.clone();
            copy.amount = amount.clone();
            return copy;
        }
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public Token token() {
        return new Token("TOY", "toy", 0);
    }

    @Override
    public PeriodLength period() {
        return new PeriodLength("epoch", 86_400_000);
    }

    @Override
    public ImmutableList<SecurityThreshold> thresholds() {
        return ImmutableList.of(new SecurityThreshold("one-third", 1.0 / 3, "finality stall"));
    }

    @Override
    public ImmutableList<Rule> rules() {
        return ImmutableList.of();
    }

    @Override
    public ProtocolState genesis(Genesis genesis) {
        ValidatorColumns columns = new ValidatorColumns(genesis.rows());
        System.arraycopy(genesis.operatorOf(), 0, columns.ints(ValidatorColumns.OPERATOR), 0, genesis.rows());
        System.arraycopy(genesis.stake(), 0, columns.addLongs("stake"), 0, genesis.rows());
        columns.addBytes("voted");
        columns.addBytes("status");
        Arrays.fill(columns.addLongs("uptime"), Roster.PPB);
        ProtocolState state = new ProtocolState(columns, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod() - 1;
        Rest rest = state.put(new Rest());
        DelegationTable table = genesis.delegations();
        rest.delegator = table.delegator().clone();
        rest.validator = table.validator().clone();
        rest.amount = table.amount().clone();
        return state;
    }

    private static boolean is(ProtocolState state, int row, int flags) {
        return (state.validators().bytes("status")[row] & flags) != 0;
    }

    @Override
    public void vote(Turn turn, IntentColumn intents, VoteTable table) {
        byte[] voted = turn.state().validators().bytes("voted");
        int[] operators = turn.state().validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < turn.state().rows(); row++) {
            boolean counts = weight(turn.state(), row) > 0 && table.counts(operators[row], intents.get(row));
            voted[row] = (byte) (counts ? 1 : 0);
        }
    }

    @Override
    public boolean punish(Turn turn, Offence offence, int proposer) {
        ProtocolState state = turn.state();
        if (is(state, offence.row(), SLASHED)) {
            return false;
        }
        long taken = stake(state, offence.row()) / 2;
        burn(turn, offence.row(), "slash:double-vote", taken);
        state.validators().bytes("status")[offence.row()] |= GONE | SLASHED;
        state.part(Rest.class).dueUntil = state.period + 10;
        return true;
    }

    private static void burn(Turn turn, int row, String cause, long amount) {
        int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[row];
        turn.ledger().burn(operator, turn.ledger().cause(cause), amount);
        turn.state().validators().longs("stake")[row] -= amount;
        turn.state().supply().add(-amount);
    }

    @Override
    public void settle(Turn turn) {
        ProtocolState state = turn.state();
        byte[] voted = state.validators().bytes("voted");
        long[] uptime = state.validators().longs("uptime");
        int reward = turn.ledger().cause("reward:vote");
        long total = 0;
        long votes = 0;
        for (int row = 0; row < state.rows(); row++) {
            total += weight(state, row);
            votes += voted[row] * weight(state, row);
        }
        boolean quorum = total > 0 && 3 * votes > 2 * total;
        if (quorum || !traits.contains(Trait.HALTS_WITHOUT_QUORUM)) {
            for (int row = 0; row < state.rows(); row++) {
                if (weight(state, row) == 0) {
                    continue;
                }
                uptime[row] += (voted[row] * (long) Roster.PPB - uptime[row]) / 16;
                if (uptime[row] < Roster.PPB / 2 && delegates) {
                    state.validators().bytes("status")[row] |= JAILED;
                }
                if (voted[row] != 0) {
                    int operator = state.validators().ints(ValidatorColumns.OPERATOR)[row];
                    turn.ledger().issue(operator, reward, REWARD);
                    state.validators().longs("stake")[row] += REWARD;
                    state.supply().add(REWARD);
                } else {
                    burn(turn, row, "penalty:absence", Math.min(PENALTY, stake(state, row)));
                }
            }
        }
        if (quorum) {
            state.finality().finalized = state.period;
        }
        state.period++;
    }

    @Override
    public boolean requestExit(Turn turn, int row) {
        if (is(turn.state(), row, GONE)) {
            return false;
        }
        turn.state().validators().bytes("status")[row] |= GONE;
        Rest rest = turn.state().part(Rest.class);
        rest.dueUntil = Math.max(rest.dueUntil, turn.period() + 3);
        return true;
    }

    @Override
    public boolean requestReturn(Turn turn, int row) {
        boolean jailed = is(turn.state(), row, JAILED);
        if (jailed) {
            turn.state().validators().bytes("status")[row] &= (byte) ~JAILED;
            turn.state().validators().longs("uptime")[row] = Roster.PPB;
        }
        return jailed;
    }

    @Override
    public void census(ProtocolState state, Census census) {
        int[] operators = state.validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < state.rows(); row++) {
            int operator = operators[row];
            census.validators[operator]++;
            census.stake.add(operator, stake(state, row));
            census.weight.add(operator, weight(state, row));
            census.activeValidators[operator] += weight(state, row) > 0 ? 1 : 0;
            census.jailedValidators[operator] += is(state, row, JAILED) ? 1 : 0;
            if (state.validators().bytes("voted")[row] != 0) {
                census.voted.add(operator, weight(state, row));
            }
        }
        census.total();
    }

    @Override
    public long stake(ProtocolState state, int row) {
        return state.validators().longs("stake")[row];
    }

    @Override
    public long weight(ProtocolState state, int row) {
        return is(state, row, GONE | JAILED) ? 0 : stake(state, row);
    }

    @Override
    public boolean isSlashed(ProtocolState state, int row) {
        return is(state, row, SLASHED);
    }

    @Override
    public long expectedPay(ProtocolState state, int row, byte intent) {
        return intent == Intent.OFFLINE || intent == Intent.WITHHOLD ? -PENALTY : REWARD;
    }

    @Override
    public long dueUntil(ProtocolState state) {
        return state.part(Rest.class).dueUntil;
    }

    @Override
    public Optional<Delegating> delegating() {
        return delegates ? Optional.of(new ToyDelegating()) : Optional.empty();
    }

    private final class ToyDelegating implements Delegating {
        @Override
        public int delegations(ProtocolState state) {
            return state.part(Rest.class).amount.length;
        }

        @Override
        public int delegator(ProtocolState state, int delegation) {
            return state.part(Rest.class).delegator[delegation];
        }

        @Override
        public int validator(ProtocolState state, int delegation) {
            return state.part(Rest.class).validator[delegation];
        }

        @Override
        public long amount(ProtocolState state, int delegation) {
            return state.part(Rest.class).amount[delegation];
        }

        @Override
        public long commissionPpb(ProtocolState state, int validator) {
            return 100_000_000;
        }

        /** What is asked is what there is: nobody changes it. */
        @Override
        public long changeCommission(Turn turn, int validator, long ppb) {
            return commissionPpb(turn.state(), validator);
        }

        @Override
        public long uptimePpb(ProtocolState state, int validator) {
            return state.validators().longs("uptime")[validator];
        }

        @Override
        public boolean accepts(ProtocolState state, int validator) {
            return !is(state, validator, GONE);
        }

        @Override
        public long movable(ProtocolState state, int delegation, int toValidator) {
            return amount(state, delegation);
        }

        @Override
        public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
            Rest rest = turn.state().part(Rest.class);
            long[] stake = turn.state().validators().longs("stake");
            stake[rest.validator[delegation]] -= amount;
            stake[toValidator] += amount;
            rest.validator[delegation] = toValidator;
            return amount;
        }

        @Override
        public long undelegate(Turn turn, int delegation, long amount) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delegate(Turn turn, int delegator, int validator, long amount) {
            throw new UnsupportedOperationException();
        }
    }
}
