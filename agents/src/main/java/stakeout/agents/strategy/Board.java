package stakeout.agents.strategy;

import com.google.common.collect.ImmutableMap;
import stakeout.model.state.ProtocolState;

/** What everybody can know before a step: the canonical branch as last settled, and how the last steps went. */
public final class Board {
    private ProtocolState state;
    private double participation = Double.NaN;
    private long periods;
    private long periodsWithInvalidBlock;
    private long looks;

    public Board(ProtocolState state) {
        this.state = state;
    }

    /** Puts up what was seen in a step of so many periods. */
    public void post(ProtocolState canonical, double seenParticipation, int periodsSeen, int periodsInvalid) {
        state = canonical;
        participation = seenParticipation;
        periods += periodsSeen;
        periodsWithInvalidBlock += periodsInvalid;
        looks++;
    }

    /** Another branch is canonical now. */
    public void follow(ProtocolState canonical) {
        state = canonical;
        looks++;
    }

    /** The period about to be played. */
    public long period() {
        return state.period;
    }

    public ProtocolState state() {
        return state;
    }

    /** The share of active weight that voted in the last period, in [0, 1]; NaN before the first. */
    public double participation() {
        return participation;
    }

    /** What everybody can know, by name, to be told with a testimony. */
    ImmutableMap<String, Double> facts() {
        return ImmutableMap.of(
                "participation",
                participation,
                "finalized",
                (double) state.finality().finalized,
                "leaking",
                state.finality().leaking ? 1.0 : 0.0,
                "invalid-frequency",
                invalidFrequency());
    }

    /** How often what is put up has changed. */
    long looks() {
        return looks;
    }

    /** The share of periods so far in which an invalid block stood for votes, in [0, 1]. */
    public double invalidFrequency() {
        return periods == 0 ? 0 : (double) periodsWithInvalidBlock / periods;
    }
}
