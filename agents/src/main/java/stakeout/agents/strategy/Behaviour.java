package stakeout.agents.strategy;

import stakeout.model.consensus.IntentColumn;

/** A strategy being played from one seat. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Writes the intents of rows for the coming step, and of no others. May be asked about a part of the seat's rows, whole
     * operators at a time.
     */
    void decide(View view, Rows own, IntentColumn out);
}
