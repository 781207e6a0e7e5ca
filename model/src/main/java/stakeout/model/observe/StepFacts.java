package stakeout.model.observe;

import stakeout.model.consensus.IntentColumn;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.state.ProtocolState;

/**
 * What was done up to and in a step, on the canonical branch.
 *
 * @param step 0 for the first
 * @param period the last period settled
 * @param state the canonical branch after it
 * @param ledger postings in base units since the run began
 * @param cash postings in micro-units of the scenario's currency since the run began: costs, bribes, external gains
 * @param census the validator set by operator
 * @param intents what the validators did in the last period of the step
 * @param chain the branches that are alive
 */
public record StepFacts(
        long step,
        long period,
        ProtocolState state,
        Ledger ledger,
        Ledger cash,
        Census census,
        IntentColumn intents,
        ChainFacts chain) {
    /** How many branches are alive, 1 unless the network is split. */
    public int branches() {
        return chain.branches();
    }

    /** Whether two branches have finalised conflicting histories by now. */
    public boolean conflictingFinality() {
        return chain.conflictingFinality();
    }
}
