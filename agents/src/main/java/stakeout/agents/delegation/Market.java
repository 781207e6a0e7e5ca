package stakeout.agents.delegation;

import java.util.SortedMap;
import java.util.TreeMap;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.DelegationRows;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;

/** What delegators can see of the validators, and how they move stake: the canonical branch after the last settlement. */
public final class Market {
    private final Protocol protocol;
    private final Delegating delegating;
    private final RandomStreams streams;
    private Turn turn;
    /** Of whose delegation it is, and where; amounts change while the market is open. */
    private DelegationRows rows;

    private long moves;
    private long moved;
    /** By operators that stake went from (high half) and to (low half): how much of it. */
    private final SortedMap<Long, Long> movedBetween = new TreeMap<>();

    Market(Protocol protocol, RandomStreams streams) {
        this.protocol = protocol;
        this.streams = streams;
        delegating = protocol.delegating().orElseThrow();
    }

    void open(Turn canonical) {
        turn = canonical;
        rows = delegating.rows(canonical.state());
        moves = 0;
        moved = 0;
        movedBetween.clear();
    }

    private ProtocolState state() {
        return turn.state();
    }

    /** Validator rows there are. */
    public int validators() {
        return state().rows();
    }

    /** Whether a validator earns something now and takes new stake: active, not jailed, not gone. */
    public boolean isOpen(int validator) {
        return protocol.weight(state(), validator) > 0 && delegating.accepts(state(), validator);
    }

    /**
     * What delegated stake earns with a validator that votes, after commission, in per cent a year: by the rules' own amounts at the
     * last participation.
     */
    public double netYieldPercent(int validator) {
        long stake = protocol.stake(state(), validator);
        if (stake <= 0) {
            return 0;
        }
        double kept = 1 - (double) delegating.commissionPpb(state(), validator) / Roster.PPB;
        double pay = protocol.expectedPay(state(), validator, Intent.ATTEST);
        return 100 * kept * pay * protocol.period().perYear() / stake;
    }

    /** The share of its recent duties that the chain shows as done, in [0, 1]. */
    public double uptime(int validator) {
        return (double) delegating.uptimePpb(state(), validator) / Roster.PPB;
    }

    public int delegations() {
        return delegating.delegations(state());
    }

    public int delegator(int delegation) {
        return rows.delegator(delegation);
    }

    public int validator(int delegation) {
        return rows.validator(delegation);
    }

    /** Base units a delegation is worth. */
    public long amount(int delegation) {
        return delegating.amount(state(), delegation);
    }

    /** Moves all of a delegation that the protocol lets move. Returns the base units moved. */
    public long move(int delegation, int toValidator) {
        long movable = delegating.movable(state(), delegation, toValidator);
        int[] operatorOf = state().validators().ints(ValidatorColumns.OPERATOR);
        long between = (long) operatorOf[validator(delegation)] << 32 | operatorOf[toValidator];
        long done = movable > 0 ? delegating.redelegate(turn, delegation, toValidator, movable) : 0;
        if (done > 0) {
            moves++;
            moved = plus(moved, done);
            movedBetween.merge(between, done, Market::plus);
        }
        return done;
    }

    private static long plus(long sum, long amount) {
        return sum > Long.MAX_VALUE - amount ? Long.MAX_VALUE : sum + amount;
    }

    /** The draws of {@code group/what}, index: delegator within the group. */
    public Draws draws(String group, String what) {
        return streams.draws(group + "/" + what, state().period);
    }

    /** Delegations moved since the market opened. */
    long moves() {
        return moves;
    }

    /** Base units moved since the market opened, at most the largest long. */
    long moved() {
        return moved;
    }

    /** Tells all that moved since the market opened, by the operators it went from and to. */
    void tell(String group, Observer observer) {
        movedBetween.forEach((between, amount) -> observer.moved(new Move(
                state().period - 1, Move.Kind.DELEGATION, group, (int) (between >>> 32), between.intValue(), amount)));
    }
}
