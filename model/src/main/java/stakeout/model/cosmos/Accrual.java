package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;

/**
 * Tells the journal what validators' seats have earned, in whole units, before anybody withdraws it: the commission, and the
 * rest by who holds the shares when it is told, which is before every change of shares. Fractions are carried on, so what is
 * told never falls behind what is paid.
 */
final class Accrual {
    /** Every so many blocks all is told; in between it stands as unclaimed. */
    static final int BLOCKS = 100;

    private final CosmosChain chain;
    private final Dec18Register work = new Dec18Register();
    /** What the community pool took of fees, and how much of it was told. */
    private final Dec18Register tax = new Dec18Register();

    private long taxTold;

    Accrual(CosmosChain chain) {
        this.chain = chain;
    }

    Accrual(CosmosChain chain, Accrual other) {
        this.chain = chain;
        tax.set(other.tax);
        taxTold = other.taxTold;
    }

    void taxed(Dec18Register amount) {
        tax.add(amount);
    }

    void tellAll() {
        int rows = chain.validators().rows();
        for (int validator = 0; validator < rows; validator++) {
            tell(validator);
        }
        long units = tax.truncateInt();
        chain.journal().taxed(units - taxTold);
        taxTold = units;
    }

    void tell(int validator) {
        CosmosValidators validators = chain.validators();
        long commission = validators.commissionDue.load(validator, work).truncateInt();
        long newCommission = commission - validators.commissionTold[validator];
        validators.commissionTold[validator] = commission;
        long newEarned = 0;
        if (validators.tokens[validator] != 0) { // else the pot will be the community's
            long earned = earned(validator);
            newEarned = earned - validators.potTold[validator];
            validators.potTold[validator] = earned;
        }
        if (newCommission != 0 || newEarned != 0) {
            long own = chain.staking().ownPart(validator, newEarned);
            chain.journal().accrued(validator, newCommission, own, newEarned - own);
        }
        long fractions = validators.dust.load(validator, work).truncateInt();
        if (fractions != validators.dustTold[validator]) {
            chain.journal().dust(validator, fractions - validators.dustTold[validator]);
            validators.dustTold[validator] = fractions;
        }
    }

    /** The pot of the period and the fraction of those before, in whole units. */
    private long earned(int validator) {
        CosmosValidators validators = chain.validators();
        return validators
                .pot
                .load(validator, work)
                .add(0, validators.potFraction[validator])
                .truncateInt();
    }

    /** The pot, which was told, is about to be emptied; its fraction counts for the next. */
    void endPeriod(int validator) {
        CosmosValidators validators = chain.validators();
        if (validators.tokens[validator] != 0) {
            long units = earned(validator);
            validators.potFraction[validator] = work.lo() - units * Dec18.ONE_RAW;
        }
        validators.potTold[validator] = 0;
    }

    void removed(int validator) {
        tell(validator);
        chain.validators().commissionTold[validator] = 0;
        chain.validators().potTold[validator] = 0;
    }
}
