package stakeout.model.cosmos;

import java.util.Arrays;

/**
 * Who signs: the {@code maxValidators} with most power, and how the others leave.
 *
 * <pre>
 * power = tokens div power reduction; descending, ties to the lower row (in the SDK: the smaller operator address)
 * </pre>
 *
 * <p>Power 0 never enters, the jailed are not looked at. A validator that leaves the set unbonds for the unbonding time
 * and can come back meanwhile. Source: [cosmos-sdk] x/staking/keeper/val_state_change.go, at the end of every block.
 */
public final class ValidatorSet {
    private static final int ROW_BITS = 20;
    private static final long MAX_POWER = 1L << (63 - ROW_BITS);
    /** A height before all others: powers of the first set hold from the beginning. */
    private static final long ALWAYS = Long.MIN_VALUE / 2;

    private static final int LOG_ROOM = 100_000;

    private final CosmosChain chain;
    private long nextMaturityMillis = Long.MAX_VALUE;

    ValidatorSet(CosmosChain chain) {
        this.chain = chain;
    }

    ValidatorSet(CosmosChain chain, ValidatorSet other) {
        this.chain = chain;
        nextMaturityMillis = other.nextMaturityMillis;
    }

    /**
     * The rows to seat, in order.
     *
     * @param eligible whether a row may be seated at all, one a row
     * @param zeroPower whether rows without power may be seated (the Hub: no; its own list of validators: yes)
     */
    public static int[] select(
            long[] tokens, boolean[] eligible, int rows, int seats, long powerReduction, boolean zeroPower) {
        if (rows > 1 << ROW_BITS) {
            throw new ArithmeticException("validators (" + rows + ") must be at most " + (1 << ROW_BITS));
        }
        long[] keys = new long[rows];
        int candidates = 0;
        for (int row = 0; row < rows; row++) {
            long power = tokens[row] / powerReduction;
            if (power >= MAX_POWER) {
                throw new ArithmeticException("power (" + power + ") must be below " + MAX_POWER);
            }
            if (eligible[row] && (power > 0 || zeroPower)) {
                keys[candidates++] = power << ROW_BITS | ((1 << ROW_BITS) - 1 - row);
            }
        }
        Arrays.sort(keys, 0, candidates);
        int[] seated = new int[Math.min(seats, candidates)];
        for (int seat = 0; seat < seated.length; seat++) {
            seated[seat] = (1 << ROW_BITS) - 1 - (int) (keys[candidates - 1 - seat] & ((1 << ROW_BITS) - 1));
        }
        return seated;
    }

    /** The end of a block: the new set, then whatever has finished unbonding. */
    public void endBlock() {
        if (chain.setIsStale) {
            update(chain.height());
            chain.setIsStale = false;
        }
        if (chain.timeMillis() >= nextMaturityMillis) {
            unbondMature();
        }
        completeUnbondings();
        for (int entry : chain.redelegations.due(chain.timeMillis())) {
            chain.redelegations.remove(entry);
        }
    }

    /** Seats the first set, which signs from the first block on. */
    public void begin() {
        update(ALWAYS);
        chain.setIsStale = false;
        chain.startWith(current());
    }

    private void update(long loggedHeight) {
        CosmosValidators validators = chain.validators();
        int rows = validators.rows();
        boolean[] eligible = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            eligible[row] = (validators.flags[row] & (CosmosValidators.JAILED | CosmosValidators.REMOVED)) == 0;
        }
        CosmosParameters.Staking parameters = chain.parameters.staking();
        int[] seated = select(
                validators.tokens, eligible, rows, parameters.maxValidators(), parameters.powerReduction(), false);
        boolean[] isSeated = new boolean[rows];
        boolean changed = false;
        for (int row : seated) {
            isSeated[row] = true;
            if (!validators.isBonded(row)) {
                bond(row);
            }
            changed |= setPower(row, validators.tokens[row] / parameters.powerReduction(), loggedHeight);
        }
        for (int row = 0; row < rows; row++) {
            if (validators.isBonded(row) && !isSeated[row]) {
                beginUnbonding(row);
                changed |= setPower(row, 0, loggedHeight);
            }
        }
        if (changed) {
            chain.schedule(setOf(seated));
        }
        if (chain.powerLog.size() > LOG_ROOM) {
            chain.powerLog.forgetBefore(
                    chain.height() - 4 * chain.parameters.evidence().maxAgeBlocks(), rows);
        }
    }

    private boolean setPower(int row, long power, long loggedHeight) {
        CosmosValidators validators = chain.validators();
        if (validators.power[row] == power) {
            return false;
        }
        validators.power[row] = power;
        chain.powerLog.add(loggedHeight, row, power);
        return true;
    }

    private CommitSet current() {
        CosmosValidators validators = chain.validators();
        boolean[] bonded = new boolean[validators.rows()];
        for (int row = 0; row < bonded.length; row++) {
            bonded[row] = validators.isBonded(row);
        }
        return setOf(select(
                validators.tokens,
                bonded,
                bonded.length,
                chain.parameters.staking().maxValidators(),
                chain.parameters.staking().powerReduction(),
                false));
    }

    private CommitSet setOf(int[] seated) {
        long[] powers = new long[seated.length];
        for (int i = 0; i < seated.length; i++) {
            powers[i] = chain.validators().power[seated[i]];
        }
        return CommitSet.of(seated, powers);
    }

    // ------------------------------------------------------------------------------------------------- in, out and
    // away

    private void bond(int row) {
        CosmosValidators validators = chain.validators();
        validators.status[row] = CosmosValidators.BONDED;
        movePools(row, true);
        validators.startHeight[row] = chain.height();
        validators.set(row, CosmosValidators.KNOWN_SIGNER);
    }

    private void beginUnbonding(int row) {
        CosmosValidators validators = chain.validators();
        validators.status[row] = CosmosValidators.UNBONDING;
        movePools(row, false);
        validators.unbondingHeight[row] = chain.height();
        validators.unbondingMillis[row] =
                chain.timeMillis() + 1000 * chain.parameters.staking().unbondingSeconds();
        nextMaturityMillis = Math.min(nextMaturityMillis, validators.unbondingMillis[row]);
    }

    private void movePools(int row, boolean toBonded) {
        long tokens = chain.validators().tokens[row];
        chain.bank.addStake(!toBonded, -tokens);
        chain.bank.addStake(toBonded, tokens);
    }

    private void unbondMature() {
        CosmosValidators validators = chain.validators();
        nextMaturityMillis = Long.MAX_VALUE;
        for (int row = 0; row < validators.rows(); row++) {
            if (validators.status[row] == CosmosValidators.UNBONDING) {
                if (validators.unbondingMillis[row] <= chain.timeMillis()) {
                    validators.status[row] = CosmosValidators.UNBONDED;
                    if (validators.shares.isZero(row)) {
                        remove(row);
                    }
                } else {
                    nextMaturityMillis = Math.min(nextMaturityMillis, validators.unbondingMillis[row]);
                }
            }
        }
    }

    /** A validator without shares, unbonded: it is gone for good. */
    void remove(int row) {
        if (!chain.validators().has(row, CosmosValidators.REMOVED)) {
            chain.distribution().removed(row);
            chain.validators().set(row, CosmosValidators.REMOVED);
        }
    }

    private void completeUnbondings() {
        StakeEntries entries = chain.unbondings;
        for (int entry : entries.due(chain.timeMillis())) {
            long amount = entries.balance[entry];
            int validator = entries.from[entry];
            boolean own = chain.isOwn(entries.delegator[entry], validator);
            entries.remove(entry);
            chain.bank.addStake(false, -amount);
            chain.bank.addWallets(amount);
            chain.journal().unbonded(validator, own, amount);
        }
    }

    /** When the last validator on its way out has finished, 0 if none is. */
    public long lastUnbondingMillis() {
        CosmosValidators validators = chain.validators();
        long last = 0;
        for (int row = 0; row < validators.rows(); row++) {
            if (validators.status[row] == CosmosValidators.UNBONDING) {
                last = Math.max(last, validators.unbondingMillis[row]);
            }
        }
        return last;
    }
}
