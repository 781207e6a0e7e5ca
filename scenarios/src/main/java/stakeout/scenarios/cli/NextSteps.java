package stakeout.scenarios.cli;

import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import stakeout.results.report.Paint;
import stakeout.scenarios.run.ExperimentReport;

/** What one can do with a recording that was just made, in the words of whoever made it: Maven's or the start script's. */
final class NextSteps {
    private NextSteps() {}

    /** Colour on a terminal, unless {@code NO_COLOR} or the like says otherwise (see {@link Ansi#AUTO}). */
    static Paint paint() {
        return Ansi.AUTO.enabled() ? Paint.COLOURED : Paint.PLAIN;
    }

    static String after(Path folder) {
        String shown = shown(folder);
        String compare = isMaven()
                ? "mvn -q compile exec:java@compare -Druns=" + quoted(shown + ",OTHER")
                : "stakeout compare " + quoted(shown) + " OTHER";
        return "Recorded in   " + shown + "\n"
                + "  to read     " + ExperimentReport.FILE + " there: this report, with every sweep point\n"
                + "  to compare  " + compare + "\n"
                + "  to explore  finals.parquet there, in DuckDB, pandas or R: docs/recordings.md\n";
    }

    /** How a run of a recording is watched. */
    static String replay(Path folder, String run) {
        String shown = shown(folder);
        return isMaven()
                ? "mvn -q compile exec:java@stakeout -Dexec.args=\"gui '" + shown + "' --run " + run + "\""
                : "stakeout gui " + quoted(shown) + " --run " + run;
    }

    /** How it is asked who lost what, and by which rule. */
    static String losses(Path folder) {
        String shown = shown(folder);
        return isMaven()
                ? "mvn -q compile exec:java@losses -Drun=" + quoted(shown)
                : "stakeout losses " + quoted(shown);
    }

    /** Relative to where the user is, when it is below. */
    static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) && !folder.equals(here)
                ? here.relativize(folder).toString()
                : folder.toString();
    }

    private static String quoted(String argument) {
        return argument.contains(" ") ? '"' + argument + '"' : argument;
    }

    /** Whether this JVM is Maven's, as it is for {@code exec:java}. */
    private static boolean isMaven() {
        return System.getProperty("maven.multiModuleProjectDirectory") != null
                && System.getProperty("maven.home") != null;
    }
}
