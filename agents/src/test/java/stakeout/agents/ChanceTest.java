package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.model.consensus.Intent;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Span;

/**
 * Outages by their law. Each check is a z-test with |z| below 5.2 (false alarm 2.0e-7 by the normal law; four cases of two checks:
 * 1.6e-6 in all, and the seed is fixed). Power: a share off by a tenth of itself is 6 standard errors or more in every case.
 */
final class ChanceTest {
    private static final int VALIDATORS = 2_000;
    private static final int STEPS = 400;
    private static final double Z = 5.2;

    @ParameterizedTest
    @CsvSource({"0.02, 1", "0.02, 4", "0.1, 10", "0.5, 1"})
    void theShareOfTimeOfflineAndTheLengthOfOutagesAreAsDeclared(double p, double outage) {
        FlakyStrategy flaky = new FlakyStrategy(
                Rate.parse(p + " per epoch"), Span.parse((int) outage + " epochs"), FlakyStrategy.Scope.VALIDATOR);
        Notes notes = Notes.of(new Worlds(ToyProtocol.plain())
                .group("home", 20, VALIDATORS / 20, 1_000_000, flaky)
                .cohorts(true)
                .periods(STEPS)
                .build());
        long offline = 0;
        long couldReturn = 0;
        long returned = 0;
        for (int step = 0; step < STEPS; step++) {
            byte[] now = notes.intents.get(step);
            for (int row = 0; row < VALIDATORS; row++) {
                offline += now[row] == Intent.OFFLINE ? 1 : 0;
                if (step > 0 && notes.intents.get(step - 1)[row] == Intent.OFFLINE) {
                    couldReturn++;
                    returned += now[row] == Intent.ATTEST ? 1 : 0;
                }
            }
        }
        double back = Math.min(1 / outage, 1 - p);
        double correlation = 1 - back - p * back / (1 - p);
        double draws = (double) VALIDATORS * STEPS;
        double error = Math.sqrt(p * (1 - p) / draws * (1 + correlation) / (1 - correlation));
        assertThat(offline / draws).isBetween(p - Z * error, p + Z * error);
        double returnError = Math.sqrt(back * (1 - back) / couldReturn);
        assertThat((double) returned / couldReturn).isBetween(back - Z * returnError, back + Z * returnError);
    }
}
