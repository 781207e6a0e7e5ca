package stakeout.scenarios.conform;

import java.util.Optional;
import stakeout.model.protocol.Protocol;

/** One case of a vector file, of either schema. */
public interface VectorCase {
    /** As the file names it: {@code ethereum}. */
    String protocol();

    String topic();

    /** Unique in its file. */
    String id();

    /** What of the model answers it. */
    Class<?> rule();

    /** The protocols whose own values the case can be played with. */
    Class<? extends Protocol> family();

    /**
     * Plays the case with the rules as they are and says the first field that differs, with expected and got.
     *
     * @return absent if the case is met
     * @throws VectorProblem if the case says what is not known; other exceptions are failures too
     */
    Optional<String> play();
}
