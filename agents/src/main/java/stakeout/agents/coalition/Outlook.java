package stakeout.agents.coalition;

import java.util.function.DoubleSupplier;

/**
 * What everybody can work out of an attack from its plan and the rules: it is played out in thought, with just as many of the largest
 * candidates as it needs, all others honest, and luck of its own. Losses are base units for each base unit of stake, less than the
 * honest twin of the same thought.
 *
 * @param succeeds whether its success test holds
 * @param periods from its beginning until it succeeds, or else until it is over
 * @param lossIfDone what it takes from members
 * @param lossOfStaying what it takes from all others; negative where they gain
 * @param lossAlone what the deed takes from one who does it all alone; played out when first asked for
 */
public record Outlook(
        boolean succeeds, long periods, double lossIfDone, double lossOfStaying, DoubleSupplier lossAlone) {}
