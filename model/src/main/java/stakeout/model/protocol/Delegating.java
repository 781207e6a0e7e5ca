package stakeout.model.protocol;

import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * The delegation side of a protocol that has one: who bonded what to whom, what they can see and how they move it. A
 * delegation is a row of a table; rows may be appended and may fall to zero, indices stay.
 */
public interface Delegating {
    int delegations(ProtocolState state);

    /** The delegator's id (see {@link stakeout.model.state.DelegationTable}). */
    int delegator(ProtocolState state, int delegation);

    /** The validator row it is bonded to. */
    int validator(ProtocolState state, int delegation);

    /** Base units it is worth now, rounded down. */
    long amount(ProtocolState state, int delegation);

    /** All of them, found once; amounts are stale once the state has changed. */
    default DelegationRows rows(ProtocolState state) {
        return DelegationRows.of(this, state);
    }

    /** The validator's commission as public fact, parts per billion. */
    long commissionPpb(ProtocolState state, int validator);

    /**
     * The validator asks for another commission, and gets the nearest that the protocol allows; none where it must wait.
     *
     * @param ppb parts per billion, in [0, 10⁹]
     * @return what it asks from now on, parts per billion; what it is paid by may follow later
     */
    long changeCommission(Turn turn, int validator, long ppb);

    /** The share of its recent duties that the chain shows as done, parts per billion. */
    long uptimePpb(ProtocolState state, int validator);

    /** Whether stake can be bonded to it now (not jailed for ever, not gone). */
    boolean accepts(ProtocolState state, int validator);

    /** The part of the delegation's base units that may be redelegated now under the protocol's limits. */
    long movable(ProtocolState state, int delegation, int toValidator);

    /** Moves bonded stake to another validator at once, under the protocol's rules. Returns the base units moved. */
    long redelegate(Turn turn, int delegation, int toValidator, long amount);

    /** Starts unbonding. Returns the base units that started. */
    long undelegate(Turn turn, int delegation, long amount);

    /** Bonds liquid tokens; they come from the delegator's wealth outside the staking module. */
    void delegate(Turn turn, int delegator, int validator, long amount);
}
