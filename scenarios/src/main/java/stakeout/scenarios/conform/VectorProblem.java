package stakeout.scenarios.conform;

/** A vector that cannot be read or played: its file is damaged or says what we do not know. The message says where. */
public final class VectorProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VectorProblem(String message) {
        super(message);
    }
}
