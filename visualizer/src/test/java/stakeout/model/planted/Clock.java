package stakeout.model.planted;

import java.time.Instant;
import java.time.LocalDate;

/** Asks the model's host what time it is, on purpose. */
public class Clock {
    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(java.time.Clock.systemUTC());
    }
}
