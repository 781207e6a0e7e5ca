package stakeout.agents.coalition;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.Description;
import stakeout.model.protocol.Protocol;

/** The same for each operator, however large. */
@Description("The same for each operator, however large.")
public record EqualSplit() implements Split {
    @Override
    public BigInteger[] claims(BigInteger[] weights, BigInteger total, Protocol protocol) {
        BigInteger[] claims = new BigInteger[weights.length];
        Arrays.fill(claims, BigInteger.ONE);
        return claims;
    }
}
