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

    /** Whether a protocol's rules are those that the case tells of; only they can be said to answer it. */
    boolean isOf(Protocol protocol);

    /**
     * Plays the case with the rules as they are and says the first field that differs, with expected and got.
     *
     * @return absent if the case is met
     * @throws VectorProblem if the case says what is not known; other exceptions are failures too
     */
    Optional<String> play();

    /**
     * As {@link #play()}, with the values of a user's protocol for which {@link #isOf} holds.
     *
     * @param own the user's
     * @param shipped the protocol that it changes
     */
    Optional<String> play(Protocol own, Protocol shipped);
}
