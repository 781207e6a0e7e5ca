package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.protocol.Polkadot;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;

/** Values that make no protocol are refused by name, with the value, the law and a remedy; so are worlds that cannot begin. */
class RefusalTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void nonsenseIsRefused(String name, ThrowingCallable nonsense, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(nonsense)
                .withMessageContaining(says)
                .withMessageContaining("\nMaybe ");
    }

    static Stream<Arguments> nonsense() {
        Money dot = Money.parse("1 DOT");
        Share half = Share.parse("0.5");
        return Stream.of(
                refused(() -> new PolkadotParameters.Election(0, 16, 1, 0, 0, 65_535), "validators (0)"),
                refused(() -> new PolkadotParameters.Election(1, 0, 1, 0, 0, 65_535), "nominations (0)"),
                refused(() -> new PolkadotParameters.Election(1, 16, 2, 0, 0, 65_535), "leadEras (2)"),
                refused(() -> new PolkadotParameters.Election(1, 16, 1, -1, 0, 65_535), "balancingIterations (-1)"),
                refused(() -> new PolkadotParameters.Election(1, 16, 1, 0, 0, 3), "accuracy (3)"),
                refused(() -> staking(0, 1, dot), "bondingEras (0)"),
                refused(() -> staking(3, 4, dot), "fastUnbondEras (4)"),
                refused(() -> staking(3, 1, Money.parse("-1 DOT")), "minimumSelfStake (-1 DOT)"),
                refused(() -> new PolkadotParameters.Points(0, 20, 0, 20, false), "points must be given"),
                refused(() -> new PolkadotParameters.Points(-1, 20, 0, 20, false), "blocksPerEra (-1)"),
                refused(() -> new PolkadotParameters.Slashing(3, -1, half), "deferEras (-1)"),
                refused(() -> new PolkadotParameters.Slashing(-1, 1, half), "multiplier (-1)"),
                refused(() -> new PolkadotParameters.SelfStake(Money.parse("2 DOT"), dot, half), "cap (1 DOT)"),
                refused(() -> new Budget(Share.parse("0.8"), half), "treasury (0.8)"),
                refused(() -> new SteppedEmission(dot, Money.parse("2 DOT"), half, 2), "initialSupply (2 DOT)"),
                refused(() -> new SteppedEmission(dot, dot, half, 0), "stepYears (0)"),
                refused(() -> new CurveEmission(half, Share.parse("0.1"), half, half, 40), "least (0.5)"),
                refused(() -> new CurveEmission(Share.parse("0.1"), half, half, half, 1), "maxPieces (1)"),
                refused(() -> late(29), "deferEras (29)"));
    }

    private static Arguments refused(ThrowingCallable nonsense, String says) {
        return Arguments.of(says, nonsense, says);
    }

    private static PolkadotParameters.Staking staking(int bonding, int fast, Money least) {
        return new PolkadotParameters.Staking(
                bonding, fast, true, least, Share.parse("0.1"), 32, 84, Money.parse("1 DOT"), false);
    }

    private static PolkadotParameters late(int deferEras) {
        PolkadotParameters base = PolkadotParameters.polkadot();
        return new PolkadotParameters(
                base.eraMillis(),
                base.election(),
                base.staking(),
                base.points(),
                base.emission(),
                base.budget(),
                base.selfStake(),
                new PolkadotParameters.Slashing(3, deferEras, Share.parse("0.1")));
    }

    @Test
    void tooLittleOwnStakeIsRefusedByRow() {
        PolkadotParameters parameters = PolkadotParameters.polkadot();
        long enough = 10_000 * 10_000_000_000L;
        Genesis genesis = PolkadotWorld.genesis(
                new long[] {enough, enough},
                new long[] {enough, enough - 1},
                new int[] {0, 1},
                DelegationTable.NONE,
                BigInteger.TEN.pow(19));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polkadot("polkadot", parameters).genesis(genesis))
                .withMessageContaining("of validator 1 must be at least minimumSelfStake (10000 DOT)");
    }
}
