package stakeout.scenarios.contract;

/**
 * One law held against one entry of a catalogue.
 *
 * @param subject kind and name: {@code DowntimeRule standing}
 * @param law in words
 * @param body does nothing where the law is kept, and throws {@link AssertionError} where it is broken
 */
public record Check(String subject, String law, Runnable body) {
    /** As a test is called: {@code DowntimeRule standing: every unit is posted}. */
    public String name() {
        return subject + ": " + law;
    }

    /** @throws AssertionError naming subject, law and what was seen instead */
    public void run() {
        try {
            body.run();
        } catch (AssertionError | RuntimeException broken) {
            String seen = broken instanceof AssertionError ? broken.getMessage() : broken.toString();
            throw new AssertionError(subject + " breaks the law '" + law + "': " + seen, broken);
        }
    }
}
