package stakeout.agents.delegation;

/** A delegators' strategy being played by all delegators of one group. */
@FunctionalInterface
public interface DelegatorBehaviour {
    /** Once a step: looks at every delegation of the group and moves what should move. */
    void trade(Market market);
}
