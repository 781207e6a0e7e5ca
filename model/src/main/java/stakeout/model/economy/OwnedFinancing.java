package stakeout.model.economy;

import stakeout.model.Description;

/** The stake was the attacker's all along. */
@Description("The stake is the attackers' own and costs nothing but what it loses.")
public record OwnedFinancing() implements Financing {}
