package stakeout.scenarios.run;

/** Hears how far an experiment is. Calls may come from several threads, one at a time. */
public interface Progress extends AutoCloseable {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(int runs, int finishedBefore) {}

        @Override
        public void finished(String run) {}

        @Override
        public void close() {}
    };

    /** Before the first run: how many there are, and how many of them were there already. */
    void begin(int runs, int finishedBefore);

    /** A run has ended, well or not. */
    void finished(String run);

    @Override
    void close();
}
