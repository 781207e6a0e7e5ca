package stakeout.results.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import stakeout.model.economy.Economy;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Protocol;

/**
 * What a group's owners gained since the run began, in one asset.
 *
 * <pre>
 * token:  G                                            [base units]
 * money:  ⌊(S₀ + G) p(t)⌋ − ⌊S₀ p(0)⌋ + C               [micro-units of the currency]
 * </pre>
 *
 * G is what they gained by the ledger, S₀ their stake at the start, C their postings in the currency, p the price: it falls
 * as the economy says once an attack has succeeded, and takes the value of the stake along.
 */
final class Wealth {
    static final int MICRO_DECIMALS = 6;

    private final Asset asset;
    private final Accounting accounting;
    private final int tokenDecimals;
    private final Optional<Economy> economy;
    private final Optional<BigInteger> startStake;
    private boolean attacked;

    Wealth(WorldFacts world, String of, Owner owner, Asset asset) {
        if (asset == Asset.MONEY && world.economy().isEmpty()) {
            throw new IllegalArgumentException(
                    "in (money) needs a price.\nMaybe economy: {price: …} is missing, or in: token is meant.");
        }
        this.asset = asset;
        this.accounting = new Accounting(world, of, owner);
        this.tokenDecimals = world.protocol().token().decimals();
        this.economy = world.economy();
        this.startStake = asset == Asset.TOKEN ? Optional.empty() : accounting.stake(census(world).stake);
    }

    private static Census census(WorldFacts world) {
        Protocol protocol = world.protocol();
        Census census = new Census(world.roster().operators());
        protocol.census(world.state(), census);
        return census;
    }

    void event(Event event) {
        attacked |= event.kind() == Event.Kind.ATTACK_SUCCEEDS;
    }

    int decimals() {
        return asset == Asset.TOKEN ? tokenDecimals : MICRO_DECIMALS;
    }

    /** What the owners gained by the causes that pass; empty where their part is unknown. */
    Optional<BigInteger> gained(StepFacts facts, Predicate<String> causes) {
        Optional<BigInteger> tokens = accounting.gained(facts.ledger(), causes);
        if (asset == Asset.TOKEN || tokens.isEmpty()) {
            return tokens;
        }
        if (startStake.isEmpty()) {
            return Optional.empty();
        }
        BigInteger start = startStake.get();
        BigInteger before = micros(start, economy.orElseThrow().price());
        return Optional.of(
                micros(start.add(tokens.get()), price()).subtract(before).add(cash(facts.cash(), causes)));
    }

    /** What is shown of how much more than in the honest twin the owners gained by the causes that pass; absent where either is unknown. */
    TwinGauge beyondTwin(Predicate<String> causes, UnaryOperator<BigInteger> shown) {
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                Wealth.this.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                return gained(facts, causes)
                        .map(gained -> new BigInteger[] {gained})
                        .orElse(new BigInteger[0]);
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return sums.length == 0 || twinSums.length == 0
                        ? Reading.ABSENT
                        : Reading.exact(shown.apply(sums[0].subtract(twinSums[0])), decimals());
            }
        };
    }

    private BigInteger cash(Ledger cash, Predicate<String> causes) {
        // Costs, bribes and gains are posted to whoever pays or gets them: nothing is to be split by stake.
        return accounting.posted(cash, causes);
    }

    private double price() {
        Economy terms = economy.orElseThrow();
        return attacked ? terms.priceAfterAttack() : terms.price();
    }

    private BigInteger micros(BigInteger baseUnits, double price) {
        return new BigDecimal(baseUnits, tokenDecimals)
                .multiply(new BigDecimal(price))
                .movePointRight(MICRO_DECIMALS)
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger();
    }
}
