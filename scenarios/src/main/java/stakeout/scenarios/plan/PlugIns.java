package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import java.security.CodeSource;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import stakeout.model.Catalogue;
import stakeout.scenarios.load.UserMistake;

/** The catalogues on the class path: those of the house, and one for each plug-in's jar. */
public final class PlugIns {
    private PlugIns() {}

    /**
     * All of them, in the order of the class path.
     *
     * @throws UserMistake naming the provider that cannot be loaded
     */
    public static ImmutableList<Catalogue> catalogues() {
        try {
            ImmutableList.Builder<Catalogue> catalogues = ImmutableList.builder();
            ServiceLoader.load(Catalogue.class).forEach(catalogues::add);
            return catalogues.build();
        } catch (ServiceConfigurationError | LinkageError broken) {
            String cause = broken.getCause() == null ? "" : " (" + broken.getCause() + ")";
            throw UserMistake.of("a plug-in cannot be loaded: " + broken.getMessage() + cause
                    + ".\nMaybe it was built against another version of Stakeout, or its"
                    + " META-INF/services/stakeout.model.Catalogue names a class that its jar does not hold.");
        }
    }

    /** Where a catalogue comes from: its class, and the jar or folder that holds it. */
    public static String origin(Catalogue catalogue) {
        CodeSource source = catalogue.getClass().getProtectionDomain().getCodeSource();
        return catalogue.getClass().getName()
                + (source == null || source.getLocation() == null
                        ? ""
                        : " in " + source.getLocation().getPath());
    }
}
