package stakeout.scenarios.assess;

/**
 * One run with an attack beside the same without it, no further than some bound: what the coalition has given up by then.
 *
 * @param stake of the coalition at the start, tokens
 * @param income of the coalition, tokens
 * @param honest income of the same owners in the honest twin, tokens
 * @param succeeded whether the attack did
 * @param settled whether all it caused had fallen due
 * @param steps how many were played
 * @param lastTaken after how many steps a penalty, leak or slash last took something of the coalition's; 0 where none did
 */
record Bout(
        double stake, double income, double honest, boolean succeeded, boolean settled, long steps, long lastTaken) {
    /** As {@link Finding.Cost#breakEven}, as far as it was played; tokens at the price before. */
    double breakEven(double fall) {
        return fall * (stake + income) - (income - honest);
    }
}
