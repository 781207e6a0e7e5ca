package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.consensus.Culprits;
import stakeout.model.cosmos.TokenJournal.Offence;

/**
 * Burns a part of the stake that stood behind a validator at the height of its offence, wherever it is now.
 *
 * <pre>
 * to burn     A = truncate(power × power reduction × fraction)
 * unbondings  begun at or after the height, not mature: n = truncate(fraction × initial balance); burns min(n, balance)
 * redelegations likewise: n first from the delegator's unbondings at the destination, and if anything of n is left,
 *             fraction × shares at the destination (all of it, whatever the unbondings gave), capped by what is there;
 *             an n of 0 takes nothing, even where fraction × shares is more than 0
 * validator   burns min(A − all n, tokens): the NOMINAL n are subtracted, whatever was really burned
 * </pre>
 *
 * <p>A height that is not over yet needs no look at unbondings and redelegations. Delegations share in the burn through the
 * price of their shares; F1 is told burned quoRoundUp tokens. Source: [cosmos-sdk] x/staking/keeper/slash.go as since
 * v0.47.10 and v0.50.5, unchanged in v0.54.3; [gaia] is built on v0.53. Before these a redelegation took its shares
 * whatever n was, and did not look for unbondings at the destination.
 */
final class StakeSlash {
    private final CosmosChain chain;
    private final Dec18Register work = new Dec18Register();
    private final Dec18Register all = new Dec18Register();
    private Offence offence;
    /** Whose doing the slash is; null where it is the offender's own. */
    private Culprits culprits;

    StakeSlash(CosmosChain chain) {
        this.chain = chain;
    }

    /** What is burned from now on is their doing; null where it is the offender's own. */
    void layAt(Culprits newCulprits) {
        culprits = newCulprits;
    }

    /** Returns what the validator itself burned, in base units. */
    long slash(int validator, long infractionHeight, long power, Dec18 fraction, Offence why) {
        CosmosValidators validators = chain.validators();
        if (validators.status[validator] == CosmosValidators.UNBONDED
                || validators.has(validator, CosmosValidators.REMOVED)) {
            return 0;
        }
        validators.set(validator, CosmosValidators.SLASHED);
        long powerTokens = Math.multiplyExact(power, chain.parameters.staking().powerReduction());
        long left = work.setInt(powerTokens).mul(fraction).truncateInt();
        if (infractionHeight < chain.height()) {
            left -= slashUnbondings(validator, infractionHeight, fraction, why);
            left -= slashRedelegations(validator, infractionHeight, fraction, why);
        }
        long burned = Math.max(0, Math.min(left, validators.tokens[validator]));
        burnTokens(validator, burned, why);
        return burned;
    }

    /** Burns so much of a validator's tokens, which all its delegations bear alike. */
    void burnTokens(int validator, long amount, Offence why) {
        if (amount == 0) {
            return;
        }
        offence = why;
        CosmosValidators validators = chain.validators();
        work.setInt(amount).quoRoundUp(all.setInt(validators.tokens[validator]));
        chain.distribution().beforeSlash(validator, work.min(Dec18.ONE).lo());
        long own = chain.staking().ownPart(validator, amount);
        validators.tokens[validator] -= amount;
        chain.setIsStale = true;
        burn(validators.isBonded(validator), validator, true, own);
        burn(validators.isBonded(validator), validator, false, amount - own);
    }

    /** Slashes the unbondings from a validator; the nominal amount. */
    long slashUnbondings(int validator, long infractionHeight, Dec18 fraction, Offence why) {
        offence = why;
        StakeEntries entries = chain.unbondings;
        long nominal = 0;
        for (int entry : entries.ordered(row -> entries.from[row] == validator)) {
            if (reaches(entries, entry, infractionHeight)) {
                long wanted = slashOf(fraction, entries.initialBalance[entry]);
                nominal += wanted;
                take(entry, Math.min(wanted, entries.balance[entry]));
            }
        }
        return nominal;
    }

    /** Slashes the redelegations away from a validator; the nominal amount. */
    long slashRedelegations(int validator, long infractionHeight, Dec18 fraction, Offence why) {
        offence = why;
        StakeEntries entries = chain.redelegations;
        long nominal = 0;
        for (int entry : entries.ordered(row -> entries.from[row] == validator)) {
            if (reaches(entries, entry, infractionHeight)) {
                long wanted = slashOf(fraction, entries.initialBalance[entry]);
                nominal += wanted;
                long left = wanted - takeFromUnbondings(entry, infractionHeight, wanted);
                if (left > 0) {
                    takeFromDelegation(entry, fraction);
                }
            }
        }
        return nominal;
    }

    /** Since v0.47.10 and v0.50.5 (ASA-2024-005): stake that went on from the destination is found first. */
    private long takeFromUnbondings(int redelegation, long infractionHeight, long wanted) {
        StakeEntries entries = chain.unbondings;
        int delegator = chain.redelegations.delegator[redelegation];
        int at = chain.redelegations.to[redelegation];
        if (entries.first(delegator, at) < 0) {
            return 0;
        }
        long taken = 0;
        for (int entry : entries.ordered(row -> entries.delegator[row] == delegator && entries.to[row] == at)) {
            if (reaches(entries, entry, infractionHeight)) {
                long part = Math.min(wanted - taken, entries.balance[entry]);
                take(entry, part);
                taken += part;
            }
        }
        return taken;
    }

    private void takeFromDelegation(int redelegation, Dec18 fraction) {
        int delegator = chain.redelegations.delegator[redelegation];
        int at = chain.redelegations.to[redelegation];
        chain.redelegations.sharesTo.load(redelegation, work).mul(fraction);
        int row = chain.delegations.find(delegator, at);
        if (work.isZero() || row < 0 || !chain.delegations.isHeld(row)) {
            return;
        }
        work.min(chain.delegations.shares.load(row, all));
        long burned = chain.staking().unbond(row, work.toDec18());
        burn(chain.validators().isBonded(at), at, chain.isOwn(delegator, at), burned);
    }

    /** Whether an entry's stake stood behind the validator at the height, and is still on its way. */
    private boolean reaches(StakeEntries entries, int entry, long infractionHeight) {
        return entries.creationHeight[entry] >= infractionHeight
                && entries.completionMillis[entry] > chain.timeMillis();
    }

    private long slashOf(Dec18 fraction, long initialBalance) {
        return work.set(fraction).mulInt(initialBalance).truncateInt();
    }

    private void take(int unbonding, long amount) {
        StakeEntries entries = chain.unbondings;
        int validator = entries.from[unbonding];
        entries.balance[unbonding] -= amount;
        burn(false, validator, chain.isOwn(entries.delegator[unbonding], validator), amount);
    }

    private void burn(boolean bonded, int validator, boolean own, long amount) {
        if (amount > 0) {
            chain.bank.addStake(bonded, -amount);
            chain.bank.supply -= amount;
            chain.journal().burned(validator, own, amount, offence);
            if (culprits != null) {
                culprits.share(
                        amount, (culprit, part) -> chain.journal().inflicted(culprit, validator, own, part, offence));
            }
        }
    }
}
