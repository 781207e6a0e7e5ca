package stakeout.model.ethereum;

import stakeout.model.rules.Rule;

/** How the penalty for all who were slashed together is rounded. */
public enum Correlation {
    /** To the Gwei for each increment, since Electra: see {@link CorrelationPenalty}. */
    PER_INCREMENT {
        @Override
        public Rule rule(EthereumParameters parameters) {
            return new CorrelationPenalty(
                    parameters.slashing(), parameters.balance().incrementGwei());
        }
    },
    /** To whole increments, before Electra: see {@link WholeIncrementCorrelationPenalty}. */
    WHOLE_INCREMENTS {
        @Override
        public Rule rule(EthereumParameters parameters) {
            return new WholeIncrementCorrelationPenalty(
                    parameters.slashing(), parameters.balance().incrementGwei());
        }
    };

    /** The rule that takes the penalty. */
    public abstract Rule rule(EthereumParameters parameters);
}
