package stakeout.scenarios.assess;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.protocol.ProtocolLibrary;

/**
 * What an assessment is asked.
 *
 * @param protocol the name of a shipped protocol, or a protocol file
 * @param stake a CSV file or a shipped distribution; absent for the protocol's own dated total in equal validators
 * @param price of one token; absent where money is left out
 * @param asOf the day that the price is of; present where a price is
 * @param fall the fractional fall of the price once an attack has succeeded
 * @param gains what successes bring from outside
 * @param selfStake the operators' own part of the stake; absent where nobody knows
 * @param seed of the runs that costs are estimated from; successes are looked for, and chosen from, with another
 * @param replications how often each estimate is played, at least 1
 * @param attacks those that are tried; empty for all
 * @param financing what stake costs that is not owned all along
 * @param sensitivity whether values that are not verified are moved, to see what rests on them
 */
public record Question(
        String protocol,
        Optional<String> stake,
        Optional<Money> price,
        Optional<LocalDate> asOf,
        Share fall,
        Gains gains,
        Optional<Share> selfStake,
        long seed,
        int replications,
        ImmutableSet<String> attacks,
        FinancingTerms financing,
        boolean sensitivity) {
    /** The shares of the stake that are tried. */
    public static final ImmutableList<Double> SHARES =
            ImmutableList.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.34, 0.4, 0.45, 0.51, 0.6, 0.67);

    private static final int MOST_REPLICATIONS = 1000;

    public Question {
        checkArgument(
                replications >= 1 && replications <= MOST_REPLICATIONS,
                "--replications (%s) must be in [1, %s].",
                replications,
                MOST_REPLICATIONS);
        checkArgument(
                gains.isEmpty() || price.isPresent(),
                "--gain (%s) needs a price.\nMaybe --price '2500 USD'.",
                gains.said());
        checkArgument(
                fall.value().signum() == 0 || price.isPresent(),
                "--fall (%s) needs a price.\nMaybe --price '2500 USD'.",
                fall);
        checkArgument(
                price.isPresent() == asOf.isPresent(),
                "--price and --as-of must come together: a price is of a day.\nMaybe --price '2500 USD' --as-of 2026-01-01.");
        price.ifPresent(money -> checkArgument(money.amount().signum() > 0, "--price (%s) must be above 0.", money));
        gains.units()
                .forEach(unit -> checkArgument(
                        unit.equals(price.orElseThrow().unit()),
                        "--gain (%s) must be in the currency of the price, %s.",
                        gains.said(),
                        price.get().unit()));
    }

    /** The shipped protocol's name, or the last part of the file's. */
    String rulesName() {
        return isShipped() ? protocol : Path.of(protocol).getFileName().toString();
    }

    /** Whether the rules are a shipped protocol as it is, and no file of the user's. */
    boolean isShipped() {
        return ProtocolLibrary.names().contains(protocol);
    }

    /** What a success of an attack brings; absent where nobody declared it. */
    Optional<Money> gain(Finding finding) {
        return gains.of(finding.attack(), finding.name());
    }

    /** The same in tokens at the price before. */
    Optional<Double> gainTokens(Finding finding) {
        return gain(finding).map(this::tokens);
    }

    /** What an amount of money buys at the price before. */
    double tokens(Money money) {
        return money.amount().doubleValue() / price.orElseThrow().amount().doubleValue();
    }

    /** The seed with which successes are looked for: never the one that costs are estimated with. */
    long otherSeed() {
        return seed ^ 0x5deece66dL;
    }
}
