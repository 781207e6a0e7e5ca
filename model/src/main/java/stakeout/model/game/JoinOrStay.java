package stakeout.model.game;

/**
 * What an operator weighs when it is asked to take part in a deed: to join, or to stay honest. All amounts are in one unit.
 *
 * <pre>
 * join = always + q₁ (if done − loss if done − fall) + (1 − q₁) (if failed − loss if failed)
 * stay =        − q₀ (loss of staying + fall)
 * q₁, q₀: probability that the deed succeeds with and without it;  q₁ − q₀: that it is pivotal
 * </pre>
 *
 * <p>The fall of what it keeps hits it either way, so it counts only as far as it is pivotal: many small ones are cheaper to bribe.
 * Source: [economics] C-vii.
 *
 * @param lossIfDone what the rules take from it for a deed that succeeds, beyond what honest play pays
 * @param lossIfFailed the same for a deed that fails
 * @param lossOfStaying what staying honest loses where the deed succeeds nevertheless; negative where it gains by that
 * @param fall by how much the value of what it keeps falls where the deed succeeds
 */
public record JoinOrStay(double lossIfDone, double lossIfFailed, double lossOfStaying, double fall) {
    /**
     * What it is offered.
     *
     * @param always for taking part, whatever comes of it
     * @param ifDone where the deed succeeds
     * @param ifFailed where it fails
     */
    public record Pay(double always, double ifDone, double ifFailed) {
        public static final Pay NONE = new Pay(0, 0, 0);
    }

    /** What joining brings beyond staying honest; above 0 it joins, at 0 it stays as it is. */
    public double advantage(Pay pay, double succeedsWith, double succeedsWithout) {
        double join = pay.always()
                + succeedsWith * (pay.ifDone() - lossIfDone - fall)
                + (1 - succeedsWith) * (pay.ifFailed() - lossIfFailed);
        return join + succeedsWithout * (lossOfStaying + fall);
    }

    /** The bribe, paid whatever comes of it, at which joining and staying honest are worth the same; 0 where it joins for nothing. */
    public double reservationPrice(double succeedsWith, double succeedsWithout) {
        return StrictMath.max(0, -advantage(Pay.NONE, succeedsWith, succeedsWithout));
    }
}
