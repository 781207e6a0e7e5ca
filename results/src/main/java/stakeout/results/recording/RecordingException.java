package stakeout.results.recording;

/**
 * A folder that cannot be written or read as a recording: the user's mistake or the disk's. Its message is meant for the user
 * as it is: what, where, and a likely remedy on a further line.
 */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordingException(String message) {
        super(message);
    }

    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
