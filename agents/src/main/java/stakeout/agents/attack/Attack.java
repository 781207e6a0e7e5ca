package stakeout.agents.attack;

/** The plan of a coalition, named by its outcome: an immutable record, shared by threads and runs. */
public interface Attack {
    /** The groups whose operators carry it out. */
    Members by();
}
