package stakeout.model.cosmos;

import stakeout.model.arithmetic.ByOne18;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;

/**
 * Who gets the fees and the new tokens, and how much of it a delegation may withdraw.
 *
 * <pre>
 * pot for validators  M = fees mulTruncate (1 − community tax)
 * each of the commit  reward = M mulTruncate (power quoTruncate total power), signed or not
 *                     commission = reward mul rate (half to even), the rest for all shares alike
 * what is left        to the community pool, tax and truncation together
 * </pre>
 *
 * <p>F1: a period of a validator ends at each change of its delegations, withdrawal and slash; its ratio grows by pot
 * quoTruncate tokens. A delegation remembers ratio and stake of its start and is paid stake × (ratio now − ratio then),
 * piecewise between slashes, in whole units; the fraction goes to the community pool. No proposer bonus since v0.47.
 *
 * <p>Source: [cosmos-sdk] x/distribution/keeper allocation.go, validator.go, delegation.go, hooks.go.
 */
public final class Distribution {
    private final CosmosChain chain;
    private AllocationCache cache;
    private final Dec18Register reward = new Dec18Register();
    private final Dec18Register stake = new Dec18Register();
    private final Dec18Register start = new Dec18Register();
    private final Dec18Register work = new Dec18Register();
    private final Dec18Register all = new Dec18Register();
    private final Accrual accrual;
    private long commissionVersion;

    Distribution(CosmosChain chain) {
        this.chain = chain;
        cache = new AllocationCache(chain.parameters.distribution().communityTax());
        accrual = new Accrual(chain);
    }

    Distribution(CosmosChain chain, Distribution other) {
        this.chain = chain;
        cache = other.cache.copy();
        commissionVersion = other.commissionVersion;
        accrual = new Accrual(chain, other.accrual);
    }

    /** A commission changed: what was computed with the old one is no use any more. */
    void commissionChanged() {
        commissionVersion++;
    }

    /** The tax changed: what was counted under the old one is put down, and later blocks are shared out anew. */
    void taxChanged() {
        flush();
        cache = new AllocationCache(chain.parameters.distribution().communityTax());
    }

    // ---------------------------------------------------------------------------------------------------- each block

    /** Shares out all that the fee collector holds. Source: [cosmos-sdk] keeper/abci.go: from the second block on. */
    public void beginBlock() {
        if (chain.height() > 1) {
            allocate(chain.commit());
            if (chain.height() % Accrual.BLOCKS == 0) {
                accrueAll();
            }
        }
    }

    /** Shares out all fees as a commit of those rows and powers would have it. */
    public void allocate(int[] rows, long[] powers, long totalPower) {
        allocate(CommitSet.of(rows, powers, totalPower));
    }

    private void allocate(CommitSet commit) {
        Bank bank = chain.bank;
        long fees = bank.feeCollector;
        bank.feeCollector = 0;
        bank.addDistribution(fees);
        chain.journal().collected(fees);
        if (commit.totalPower() == 0) {
            toCommunity(work.setInt(fees));
            return;
        }
        if (!cache.holds(commit, fees, commissionVersion)) {
            flush();
            cache.fill(commit, fees, commissionVersion, chain.validators().commission);
        }
        cache.count();
        toCommunity(cache.left);
    }

    /** Gives tokens to one validator: its commission, and the rest to all its shares. */
    public void allocateTo(int validator, Dec18 tokens) {
        CosmosValidators validators = chain.validators();
        work.set(tokens).mulRaw(validators.commission[validator]);
        validators.commissionDue.add(validator, work);
        validators.pot.add(validator, work.negate().add(tokens));
    }

    /** Somebody's wallet pays rewards to a validator. Source: [cosmos-sdk] msg_server.go, DepositValidatorRewardsPool. */
    public Refusal depositRewards(int validator, long amount) {
        if (chain.validators().has(validator, CosmosValidators.REMOVED)) {
            return Refusal.NO_SUCH_VALIDATOR;
        }
        chain.bank.addWallets(-amount);
        chain.bank.addDistribution(amount);
        chain.journal().deposited(amount);
        allocateTo(validator, Dec18.of(amount));
        return Refusal.NONE;
    }

    private void toCommunity(Dec18Register amount) {
        chain.communityPool.add(amount);
        accrual.taxed(amount);
    }

    // ----------------------------------------------------------------------------------------------------- F1 periods

    /** Ends the period of a validator; what it was numbered. */
    long endPeriod(int validator) {
        CosmosValidators validators = chain.validators();
        accrue(validator);
        accrual.endPeriod(validator);
        validators.pot.load(validator, work);
        if (validators.tokens[validator] == 0) {
            toCommunity(work);
        } else if (!work.isZero()) {
            validators.owed.add(validator, work);
            work.quoTruncate(all.setInt(validators.tokens[validator]));
            validators.ratio.add(validator, work);
        }
        validators.pot.clear(validator);
        return validators.period[validator]++;
    }

    /** A validator that never had a period. */
    void begin(int validator) {
        chain.validators().period[validator] = 1;
    }

    /** A delegation starts to earn, from the period that has just ended. */
    void startDelegation(int row) {
        Delegations delegations = chain.delegations;
        CosmosValidators validators = chain.validators();
        int validator = delegations.validator(row);
        validators.shares.load(validator, all);
        delegations.startStake.set(
                row, Shares.toTokensTruncated(delegations.shares.load(row, work), validators.tokens[validator], all));
        delegations.startRatio.set(row, validators.ratio.hi(validator), validators.ratio.lo(validator));
        delegations.start(row, validators.period[validator] - 1, chain.height());
    }

    /** Before a validator is slashed: ends its period and remembers the fraction, in units of 1e-18. */
    void beforeSlash(int validator, long fractionRaw) {
        long ended = endPeriod(validator);
        chain.slashEvents.add(validator, chain.height(), ended, fractionRaw, chain.validators().ratio);
    }

    // ---------------------------------------------------------------------------------------------------- withdrawals

    /** What a delegation has earned up to the last period ended, into {@link #reward}. */
    private void computeRewards(int row) {
        Delegations delegations = chain.delegations;
        reward.setRaw(0);
        if (delegations.startHeight(row) == chain.height()) {
            return;
        }
        CosmosValidators validators = chain.validators();
        int validator = delegations.validator(row);
        long startPeriod = delegations.startPeriod(row);
        delegations.startStake.load(row, stake);
        delegations.startRatio.load(row, start);
        SlashEvents slashes = chain.slashEvents;
        for (int event = slashes.first(validator); event != SlashEvents.NONE; event = slashes.next(event)) {
            if (slashes.height[event] >= delegations.startHeight(row) && slashes.period[event] > startPeriod) {
                addBetween(slashes.ratio.load(event, work));
                stake.mulTruncateRaw(Dec18.ONE_RAW - slashes.fractionRaw[event]);
                startPeriod = slashes.period[event];
                slashes.ratio.load(event, start);
            }
        }
        clampStake(row, validator);
        addBetween(validators.ratio.load(validator, work));
    }

    /** Adds stake × (end − start). */
    private void addBetween(Dec18Register end) {
        reward.add(end.sub(start).mulTruncate(stake));
    }

    /** Stake by steps may pass stake at once by 3e-18 of rounding, never by more. */
    private void clampStake(int row, int validator) {
        CosmosValidators validators = chain.validators();
        validators.shares.load(validator, all);
        Shares.toTokens(chain.delegations.shares.load(row, work), validators.tokens[validator], all);
        if (stake.compareTo(work) > 0) {
            all.set(work).add(0, 3);
            if (stake.compareTo(all) > 0) {
                throw new IllegalStateException("stake of delegation " + row + " by steps (" + stake
                        + ") must not exceed its stake now (" + work + ")");
            }
            stake.set(work);
        }
    }

    /** What a delegation could withdraw now; ends the period, as the SDK's own query does on a cached store. */
    public Dec18 rewards(int row) {
        endPeriod(chain.delegations.validator(row));
        computeRewards(row);
        return reward.toDec18();
    }

    /** Pays a delegation in whole units; it earns no more until started again. */
    long withdrawAndStop(int row) {
        CosmosValidators validators = chain.validators();
        int validator = chain.delegations.validator(row);
        endPeriod(validator);
        computeRewards(row);
        reward.min(addCommission(validator, validators.owed.load(validator, work)));
        long paid = reward.truncateInt();
        validators.owed.subtract(validator, reward);
        reward.sub(work.setInt(paid));
        chain.communityPool.add(reward);
        validators.dust.add(validator, reward);
        pay(validator, chain.isOwn(chain.delegations.delegator(row), validator), paid);
        return paid;
    }

    /** Pays a delegation what it has earned and lets it go on; −1 if it holds nothing. */
    public long withdraw(int row) {
        if (!chain.delegations.isHeld(row)) {
            return -1;
        }
        long paid = withdrawAndStop(row);
        startDelegation(row);
        return paid;
    }

    /** Pays a validator its commission in whole units; the fraction stays due. */
    public long withdrawCommission(int validator) {
        CosmosValidators validators = chain.validators();
        accrue(validator);
        long paid = validators.commissionDue.load(validator, work).truncateInt();
        work.setInt(paid);
        validators.commissionDue.subtract(validator, work);
        validators.commissionTold[validator] -= paid;
        pay(validator, true, paid);
        return paid;
    }

    private void pay(int validator, boolean own, long amount) {
        chain.bank.addDistribution(-amount);
        chain.bank.addWallets(amount);
        chain.journal().withdrawn(validator, own, amount);
    }

    /** A validator is gone: commission is paid, everything else it held goes to the community pool. */
    void removed(int validator) {
        CosmosValidators validators = chain.validators();
        withdrawCommission(validator);
        toCommunity(validators.pot.load(validator, work));
        validators.pot.clear(validator);
        toCommunity(validators.commissionDue.load(validator, work));
        chain.communityPool.add(validators.owed.load(validator, work));
        validators.dust.add(validator, work);
        validators.owed.clear(validator);
        validators.commissionDue.clear(validator);
        accrual.removed(validator);
    }

    /** Tells the journal all that has accrued in whole units. */
    public void accrueAll() {
        flush();
        accrual.tellAll();
    }

    private void accrue(int validator) {
        flush();
        accrual.tell(validator);
    }

    // ----------------------------------------------------------------------------------------------------- what there
    // is

    /** All that a validator's seat earned and that is not paid: commission, this period, and periods before. */
    public Dec18 outstanding(int validator) {
        flush();
        CosmosValidators validators = chain.validators();
        validators.owed.load(validator, work).add(validators.pot.get(validator));
        return addCommission(validator, work).toDec18();
    }

    public Dec18 commissionDue(int validator) {
        flush();
        return chain.validators().commissionDue.get(validator);
    }

    /** Rewards of the period that has not ended. */
    public Dec18 pot(int validator) {
        flush();
        return chain.validators().pot.get(validator);
    }

    /** What the last amount of fees would bring a member of the coming commit, in base units; 0 for others. */
    public long expectedReward(int validator) {
        CommitSet commit = chain.nextCommit();
        long fees = Math.max(0, chain.lastFees());
        for (int i = 0; i < commit.size(); i++) {
            if (commit.validators()[i] == validator) {
                long share = cache.afterTax(commit.shares()[i]);
                return ByOne18.quotient(Math.multiplyHigh(fees, share), fees * share);
            }
        }
        return 0;
    }

    private Dec18Register addCommission(int validator, Dec18Register to) {
        CosmosValidators validators = chain.validators();
        return to.add(validators.commissionDue.hi(validator), validators.commissionDue.lo(validator));
    }

    /** Puts what was only counted into the columns, before anything reads them. */
    public void flush() {
        cache.flush(chain.validators());
    }
}
