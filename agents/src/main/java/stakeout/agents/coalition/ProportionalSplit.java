package stakeout.agents.coalition;

import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.protocol.Protocol;

/** By voting weight. */
@Description("By voting weight.")
public record ProportionalSplit() implements Split {
    @Override
    public BigInteger[] claims(BigInteger[] weights, BigInteger total, Protocol protocol) {
        return weights.clone();
    }
}
