package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.arithmetic.Decimal;

/**
 * Delegating, undelegating and redelegating. A message that breaks a law is answered with a {@link Refusal} and changes
 * nothing.
 *
 * <p>Source: [cosmos-sdk] x/staking/keeper/delegation.go and msg_server.go. Unlike it: an unbonding is paid to the wallets
 * as a whole, since single wallets are not kept.
 */
public final class Staking {
    private final CosmosChain chain;
    private final OwnStake ownStake;
    private final Dec18Register shares = new Dec18Register();
    private final Dec18Register issued = new Dec18Register();
    private final Dec18Register work = new Dec18Register();
    private final Dec18Register all = new Dec18Register();
    private final Dec18Register own = new Dec18Register();
    private long movedTokens;

    Staking(CosmosChain chain) {
        this.chain = chain;
        ownStake = new OwnStake(chain);
    }

    /** Base units that the last accepted message moved. */
    public long movedTokens() {
        return movedTokens;
    }

    // -------------------------------------------------------------------------------------------------------
    // validators

    /**
     * Makes a row of the columns a validator, bonded by its operator's own stake; it takes part from the end of this block.
     * Source: [cosmos-sdk] msg_server.go, CreateValidator.
     */
    public Refusal createValidator(
            int row, long ownStake, long minSelfDelegation, Dec18 rate, Dec18 max, Dec18 change) {
        if (!CommissionRules.isValid(rate, max, change)
                || rate.compareTo(chain.parameters.staking().minCommission()) < 0) {
            return Refusal.COMMISSION_OUT_OF_BOUNDS;
        }
        if (minSelfDelegation < 1 || ownStake < minSelfDelegation) {
            return Refusal.SELF_DELEGATION_TOO_LOW;
        }
        if (ownStake > chain.bank.wallets) {
            return Refusal.NOT_ENOUGH_TOKENS;
        }
        register(row, minSelfDelegation, rate, max, change);
        return delegate(chain.ownAccount(chain.validators().operator[row]), row, ownStake);
    }

    /** Sets the terms of a validator that nobody has bonded to yet; unchecked, for genesis. */
    public void register(int row, long minSelfDelegation, Dec18 rate, Dec18 max, Dec18 change) {
        CosmosValidators validators = chain.validators();
        validators.commission[row] = rate.lo();
        validators.maxCommission[row] = max.lo();
        validators.maxCommissionChange[row] = change.lo();
        validators.commissionChangedMillis[row] = chain.timeMillis();
        validators.minSelfDelegation[row] = minSelfDelegation;
        chain.distribution().begin(row);
    }

    /** Asks another commission from now on. Source: [cosmos-sdk] msg_server.go, EditValidator. */
    public Refusal changeCommission(int row, Dec18 newRate) {
        CosmosValidators validators = chain.validators();
        Refusal refusal = CommissionRules.checkChange(
                Dec18.ofRaw(validators.commission[row]),
                Dec18.ofRaw(validators.maxCommission[row]),
                Dec18.ofRaw(validators.maxCommissionChange[row]),
                newRate,
                chain.timeMillis() - validators.commissionChangedMillis[row]);
        if (!refusal.accepted()) {
            return refusal;
        }
        if (newRate.compareTo(chain.parameters.staking().minCommission()) < 0) {
            return Refusal.COMMISSION_OUT_OF_BOUNDS;
        }
        validators.commission[row] = newRate.lo();
        validators.commissionChangedMillis[row] = chain.timeMillis();
        chain.distribution().commissionChanged();
        return Refusal.NONE;
    }

    // ---------------------------------------------------------------------------------------------------------
    // messages

    /** Bonds tokens from the wallets. */
    public Refusal delegate(int delegator, int validator, long amount) {
        CosmosValidators validators = chain.validators();
        Refusal refusal = checkReceiver(validator, amount);
        if (!refusal.accepted()) {
            return refusal;
        }
        if (amount > chain.bank.wallets) {
            return Refusal.NOT_ENOUGH_TOKENS;
        }
        chain.bank.addWallets(-amount);
        chain.bank.addStake(validators.isBonded(validator), amount);
        bond(delegator, validator, amount);
        movedTokens = amount;
        chain.journal().bonded(validator, chain.isOwn(delegator, validator), amount);
        return Refusal.NONE;
    }

    /** Starts the unbonding of tokens; they earn no more and come free after the unbonding time. */
    public Refusal undelegate(int delegator, int validator, long amount) {
        Refusal refusal = sharesFor(delegator, validator, amount);
        return refusal.accepted() ? undelegateShares(delegator, validator, shares.toDec18()) : refusal;
    }

    /** As {@link #undelegate}, by shares. */
    public Refusal undelegateShares(int delegator, int validator, Decimal amount) {
        int row = chain.delegations.find(delegator, validator);
        if (row < 0 || !chain.delegations.isHeld(row)) {
            return Refusal.NO_SUCH_DELEGATION;
        }
        if (count(chain.unbondings, delegator, validator, validator)
                >= chain.parameters.staking().maxEntries()) {
            return Refusal.TOO_MANY_ENTRIES;
        }
        if (chain.delegations.shares.load(row, work).compareTo(amount) < 0) {
            return Refusal.NOT_ENOUGH_SHARES;
        }
        boolean wasBonded = chain.validators().isBonded(validator);
        movedTokens = unbond(row, amount);
        if (wasBonded) {
            chain.bank.addStake(true, -movedTokens);
            chain.bank.addStake(false, movedTokens);
        }
        long completion = chain.timeMillis() + unbondingMillis();
        addUnbonding(delegator, validator, completion, movedTokens);
        return Refusal.NONE;
    }

    /** Moves bonded tokens to another validator at once; they stay slashable for the first until the time is over. */
    public Refusal redelegate(int delegator, int from, int to, long amount) {
        Refusal refusal = sharesFor(delegator, from, amount);
        if (!refusal.accepted()) {
            return refusal;
        }
        Dec18 removed = shares.toDec18();
        refusal = checkRedelegation(delegator, from, to, removed);
        if (!refusal.accepted()) {
            return refusal;
        }
        CosmosValidators validators = chain.validators();
        boolean fromBonded = validators.isBonded(from);
        movedTokens = unbond(chain.delegations.find(delegator, from), removed);
        if (fromBonded != validators.isBonded(to)) {
            chain.bank.addStake(fromBonded, -movedTokens);
            chain.bank.addStake(!fromBonded, movedTokens);
        }
        bond(delegator, to, movedTokens);
        chain.journal().redelegated(from, chain.isOwn(delegator, from), to, chain.isOwn(delegator, to), movedTokens);
        boolean unbonding = validators.status[from] == CosmosValidators.UNBONDING;
        if (fromBonded || unbonding) {
            long height = unbonding ? validators.unbondingHeight[from] : chain.height();
            long completion = unbonding ? validators.unbondingMillis[from] : chain.timeMillis() + unbondingMillis();
            int entry = chain.redelegations.add(delegator, from, to, height, completion, movedTokens);
            chain.redelegations.sharesTo.set(entry, issued);
        }
        return Refusal.NONE;
    }

    /** Whether the delegator may move stake from one to the other now, as far as it hangs on earlier moves. */
    public boolean mayRedelegate(int delegator, int from, int to) {
        return from != to
                && !isReceivingRedelegation(delegator, from)
                && count(chain.redelegations, delegator, from, to)
                        < chain.parameters.staking().maxEntries();
    }

    private Refusal checkRedelegation(int delegator, int from, int to, Decimal removed) {
        if (from == to) {
            return Refusal.SELF_REDELEGATION;
        }
        if (isReceivingRedelegation(delegator, from)) {
            return Refusal.TRANSITIVE_REDELEGATION;
        }
        if (count(chain.redelegations, delegator, from, to)
                >= chain.parameters.staking().maxEntries()) {
            return Refusal.TOO_MANY_ENTRIES;
        }
        CosmosValidators validators = chain.validators();
        validators.shares.load(from, all);
        boolean last = all.compareTo(removed) == 0;
        long tokens = last
                ? validators.tokens[from]
                : Shares.toTokens(work.set(removed), validators.tokens[from], all)
                        .truncateInt();
        return tokens == 0 ? Refusal.TINY_AMOUNT : checkReceiver(to, tokens);
    }

    private Refusal checkReceiver(int validator, long amount) {
        CosmosValidators validators = chain.validators();
        if (validator < 0 || validator >= validators.rows() || validators.has(validator, CosmosValidators.REMOVED)) {
            return Refusal.NO_SUCH_VALIDATOR;
        }
        if (amount <= 0) {
            return Refusal.TINY_AMOUNT;
        }
        boolean worthless = validators.tokens[validator] == 0 && !validators.shares.isZero(validator);
        return worthless ? Refusal.INVALID_EXCHANGE_RATE : Refusal.NONE;
    }

    /** The shares to take for so many tokens, into {@link #shares}. Source: [cosmos-sdk] ValidateUnbondAmount. */
    private Refusal sharesFor(int delegator, int validator, long amount) {
        int row = chain.delegations.find(delegator, validator);
        if (row < 0 || !chain.delegations.isHeld(row)) {
            return Refusal.NO_SUCH_DELEGATION;
        }
        CosmosValidators validators = chain.validators();
        if (amount <= 0) {
            return Refusal.TINY_AMOUNT;
        }
        if (validators.tokens[validator] == 0) {
            return Refusal.NOT_ENOUGH_SHARES;
        }
        work.setInt(validators.tokens[validator]);
        Shares.fromTokensTruncated(validators.shares.load(validator, shares), amount, work);
        chain.delegations.shares.load(row, own);
        if (shares.compareTo(own) > 0) {
            return Refusal.NOT_ENOUGH_SHARES;
        }
        Shares.fromTokens(validators.shares.load(validator, shares), amount, validators.tokens[validator]);
        shares.min(own);
        return Refusal.NONE;
    }

    // ------------------------------------------------------------------------------------------------------ the shares

    /** Gives a delegator shares for tokens that are in the validator's pool already; {@link #issued} holds them. */
    private void bond(int delegator, int validator, long amount) {
        int row = chain.delegations.findOrAdd(delegator, validator);
        if (chain.delegations.isHeld(row)) {
            chain.distribution().withdrawAndStop(row);
        } else {
            chain.distribution().endPeriod(validator);
        }
        CosmosValidators validators = chain.validators();
        Shares.add(validators.shares, validators.tokens, validator, amount, issued);
        chain.delegations.shares.add(row, issued);
        chain.distribution().startDelegation(row);
        chain.setIsStale = true;
    }

    /** Takes shares from a delegation; the tokens that leave the validator (the pools are the caller's). */
    long unbond(int row, Decimal removed) {
        CosmosValidators validators = chain.validators();
        int validator = chain.delegations.validator(row);
        chain.distribution().withdrawAndStop(row);
        chain.delegations.shares.subtract(row, removed);
        boolean isOwn = chain.isOwn(chain.delegations.delegator(row), validator);
        if (isOwn
                && !validators.has(validator, CosmosValidators.JAILED)
                && ownStake.tokensAt(validator) < validators.minSelfDelegation[validator]) {
            chain.slashing().jail(validator);
        }
        if (chain.delegations.isHeld(row)) {
            chain.distribution().startDelegation(row);
        }
        long leaving = Shares.remove(validators.shares, validators.tokens, validator, removed, work, all);
        chain.setIsStale = true;
        if (validators.shares.isZero(validator) && validators.status[validator] == CosmosValidators.UNBONDED) {
            chain.validatorSet().remove(validator);
        }
        return leaving;
    }

    /** Entries made in the same block for the same pair are one, as since v0.46. */
    private void addUnbonding(int delegator, int validator, long completion, long tokens) {
        StakeEntries entries = chain.unbondings;
        for (int entry = entries.first(delegator, validator); entry >= 0; entry = entries.next(entry)) {
            if (entries.creationHeight[entry] == chain.height() && entries.completionMillis[entry] == completion) {
                entries.balance[entry] += tokens;
                entries.initialBalance[entry] += tokens;
                return;
            }
        }
        entries.add(delegator, validator, validator, chain.height(), completion, tokens);
    }

    private static int count(StakeEntries entries, int delegator, int from, int to) {
        int count = 0;
        for (int entry = entries.first(delegator, to); entry >= 0; entry = entries.next(entry)) {
            count += entries.from[entry] == from ? 1 : 0;
        }
        return count;
    }

    /** Whether stake of the delegator is on its way to that validator, so that it may not go on from there. */
    public boolean isReceivingRedelegation(int delegator, int validator) {
        return chain.redelegations.first(delegator, validator) >= 0;
    }

    private long unbondingMillis() {
        return 1000 * chain.parameters.staking().unbondingSeconds();
    }

    /** Tokens that a delegation is worth now; see {@link OwnStake}. */
    public long tokens(int row) {
        return ownStake.tokens(row);
    }

    /** The operator's part of an amount that all shares of a validator bear alike, rounded down. */
    long ownPart(int validator, long amount) {
        return ownStake.part(validator, amount);
    }
}
