package stakeout.scenarios.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote beside this class when it built it. */
final class BuiltVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"stakeout " + text()};
    }

    /** The bare version: {@code 0.1.0}. */
    static String text() {
        Properties built = new Properties();
        try (InputStream in = BuiltVersion.class.getResourceAsStream("built.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built.getProperty("version");
    }
}
