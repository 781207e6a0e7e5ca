package stakeout.results.recording;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import stakeout.model.observe.Testimony;

/**
 * What agents meant and what they saw. Each time so many rows are written, only every second of the steps listened to so far
 * is listened to from then on; who changes its mind is always heard.
 */
final class TestimonyTape {
    static final long ROWS_TO_HALVE = 2_000_000;

    private final TableWriter testimonies;
    private final TableWriter sights;
    private final long rowsToHalve;
    /** What each operator was last heard to choose. */
    private final Map<Integer, String> chosen = new HashMap<>();

    private long every = 1;
    private long rowsAtHalving;
    private long publicPeriod = Long.MIN_VALUE;

    TestimonyTape(TableWriter testimonies, TableWriter sights) {
        this(testimonies, sights, ROWS_TO_HALVE);
    }

    TestimonyTape(TableWriter testimonies, TableWriter sights, long rowsToHalve) {
        this.testimonies = testimonies;
        this.sights = sights;
        this.rowsToHalve = rowsToHalve;
    }

    /** Hears a testimony given in a step. */
    void hear(long step, Testimony testimony) {
        boolean news = !testimony.chosen().equals(chosen.put(testimony.operator(), testimony.chosen()));
        if (step % every != 0 && !news) {
            return;
        }
        for (int option = 0; option < testimony.options().size(); option++) {
            testimonies
                    .put(testimony.period())
                    .put((long) testimony.operator())
                    .put(testimony.strategy())
                    .put(testimony.chosen())
                    .put(testimony.options().get(option))
                    .put(testimony.expected()[option])
                    .endRow();
        }
        if (testimony.period() != publicPeriod) {
            publicPeriod = testimony.period();
            see(testimony.period(), -1, testimony.everyoneSaw());
        }
        see(testimony.period(), testimony.operator(), testimony.alsoSaw());
        if (testimonies.rows() + sights.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = testimonies.rows() + sights.rows();
            every *= 2;
        }
    }

    private void see(long period, int operator, ImmutableMap<String, Double> facts) {
        facts.forEach((fact, value) -> {
            sights.put(period);
            if (operator < 0) {
                sights.putNull();
            } else {
                sights.put((long) operator);
            }
            sights.put(fact).put((double) value).endRow();
        });
    }
}
