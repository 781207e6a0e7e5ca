package stakeout.results.recording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a plan.
 *
 * @param point index into the scenario's points
 * @param replication from 0
 * @param twin whether this is the honest twin of the run of the same scenario, point and replication
 */
public record RunId(String scenario, int point, int replication, boolean twin) {
    private static final Pattern TEXT = Pattern.compile("([^/]+)/p(\\d{4,9})-r(\\d{4,9})(-twin)?");

    public RunId asTwin() {
        return new RunId(scenario, point, replication, true);
    }

    /** The run that a twin is compared with; a run that is no twin itself. */
    public RunId asAttacked() {
        return new RunId(scenario, point, replication, false);
    }

    /** {@code p0003-r0007}, {@code p0003-r0007-twin}: the name of its folder within its scenario's. */
    public String folder() {
        return String.format(Locale.ROOT, "p%04d-r%04d%s", point, replication, twin ? "-twin" : "");
    }

    /** Reads what {@link #toString} writes. */
    static RunId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new RecordingException("run (" + text + ") must be like scenario/p0000-r0000.");
        }
        return new RunId(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4) != null);
    }

    @Override
    public String toString() {
        return scenario + "/" + folder();
    }
}
