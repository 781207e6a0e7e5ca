package stakeout.scenarios.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote beside this class when it built it. */
final class BuiltVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream in = BuiltVersion.class.getResourceAsStream("built.properties")) {
            built.load(in);
        }
        return new String[] {"stakeout " + built.getProperty("version")};
    }
}
