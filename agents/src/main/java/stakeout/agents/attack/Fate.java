package stakeout.agents.attack;

/** Who fails, or is robbed, together. */
public enum Fate {
    VALIDATOR,
    OPERATOR,
    ENTITY
}
