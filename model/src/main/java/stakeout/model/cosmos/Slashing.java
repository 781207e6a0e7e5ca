package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.LostVotes;
import stakeout.model.cosmos.TokenJournal.Offence;

/**
 * Liveness, double signs, and jail.
 *
 * <p>Liveness: a window over the last W blocks a validator should have signed. Past its first W blocks, with more missed
 * than W − roundInt(W × min signed), it is slashed as of two blocks ago, jailed, and its window begins anew. A jailed
 * validator is not counted.
 *
 * <p>Source: [cosmos-sdk] x/slashing/keeper/infractions.go, unjail.go; x/evidence/keeper/infraction.go.
 */
public final class Slashing {
    /** The end of the year 9999: jail for ever. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    private final CosmosChain chain;
    private final StakeSlash stakeSlash;
    private final int window;
    private final int maxMissed;

    Slashing(CosmosChain chain) {
        this.chain = chain;
        stakeSlash = new StakeSlash(chain);
        CosmosParameters.Slashing parameters = chain.parameters.slashing();
        window = parameters.signedBlocksWindow();
        maxMissed = window - minSigned(window, parameters.minSignedPerWindow());
    }

    /** roundInt(window × share), half to even. */
    public static int minSigned(int window, Dec18 share) {
        return (int) new Dec18Register().set(share).mulInt(window).roundInt();
    }

    // -------------------------------------------------------------------------------------------------------- liveness

    /** Looks at the votes of the last commit, in the column {@link CosmosValidators#VOTED}. */
    public void beginBlock() {
        CosmosValidators validators = chain.validators();
        CommitSet commit = chain.commit();
        int[] members = commit.validators();
        LostVotes lost = chain.lostVotes;
        for (int i = 0; i < members.length; i++) {
            int row = members[i];
            boolean quiet = validators.voted[row] != 0 && validators.missed[row] == 0;
            if (quiet && !validators.has(row, CosmosValidators.JAILED)) {
                int next = validators.windowIndex[row] + 1;
                validators.windowIndex[row] = next == window ? 0 : next;
            } else {
                handleVote(row, commit.powers()[i], validators.voted[row] != 0, lost == null ? null : lost.of(row));
            }
        }
    }

    /** One vote or its absence, of a validator with that power. */
    public void handleVote(int row, long power, boolean signed) {
        handleVote(row, power, signed, null);
    }

    /** @param keptOutBy who left a vote out that was cast; null for nobody */
    private void handleVote(int row, long power, boolean signed, Culprits keptOutBy) {
        CosmosValidators validators = chain.validators();
        if (validators.has(row, CosmosValidators.JAILED)) {
            return;
        }
        int index = validators.windowIndex[row];
        validators.windowIndex[row] = index + 1 == window ? 0 : index + 1;
        boolean before = chain.missedBlocks.isMissed(row, index);
        if (!before && !signed) {
            chain.missedBlocks.set(row, index);
            validators.missed[row]++;
        } else if (before && signed) {
            chain.missedBlocks.clear(row, index);
            validators.missed[row]--;
        }
        if (!signed) {
            chain.keptOutVotes.miss(row, index, keptOutBy);
        }
        if (chain.height() > validators.startHeight[row] + window && validators.missed[row] > maxMissed) {
            punishDowntime(row, power);
        }
    }

    private void punishDowntime(int row, long power) {
        CosmosParameters.Slashing parameters = chain.parameters.slashing();
        CosmosValidators validators = chain.validators();
        stakeSlash.layAt(chain.keptOutVotes.of(row, validators.operator[row], chain.missedBlocks));
        stakeSlash.slash(row, chain.height() - 2, power, parameters.slashFractionDowntime(), Offence.DOWNTIME);
        stakeSlash.layAt(null);
        if (!validators.has(row, CosmosValidators.JAILED)) {
            jail(row);
        }
        validators.jailedUntilMillis[row] = chain.timeMillis() + 1000 * parameters.downtimeJailSeconds();
        validators.missed[row] = 0;
        validators.windowIndex[row] = 0;
        chain.missedBlocks.reset(row);
        chain.keptOutVotes.reset(row);
    }

    // ----------------------------------------------------------------------------------------------------- double sign

    /**
     * Evidence of two votes at one height. Nothing happens if the validator is unbonded, gone or tombstoned, or if the
     * evidence is too old in time and in blocks; else its stake of one block before the height is slashed, and it is jailed
     * for ever.
     *
     * @return whether it was punished
     */
    public boolean handleDoubleSign(int row, long infractionHeight, long infractionMillis, long power) {
        CosmosValidators validators = chain.validators();
        if (!canPunish(row, chain.timeMillis() - infractionMillis, chain.height() - infractionHeight)) {
            return false;
        }
        stakeSlash.slash(
                row,
                infractionHeight - 1,
                power,
                chain.parameters.slashing().slashFractionDoubleSign(),
                Offence.DOUBLE_SIGN);
        if (!validators.has(row, CosmosValidators.JAILED)) {
            jail(row);
        }
        validators.jailedUntilMillis[row] = FOR_EVER;
        validators.set(row, CosmosValidators.TOMBSTONED);
        return true;
    }

    /** Whether evidence of those ages against a validator has any effect. */
    public boolean canPunish(int row, long ageMillis, long ageBlocks) {
        CosmosValidators validators = chain.validators();
        return validators.status[row] != CosmosValidators.UNBONDED
                && !validators.has(row, CosmosValidators.REMOVED)
                && !validators.has(row, CosmosValidators.TOMBSTONED)
                && !isStale(ageMillis, ageBlocks);
    }

    /** What the slash for downtime would take of a validator's power now, in base units. */
    public long downtimeSlash(int row) {
        long tokens = chain.validators().power[row] * chain.parameters.staking().powerReduction();
        return new Dec18Register()
                .setInt(tokens)
                .mul(chain.parameters.slashing().slashFractionDowntime())
                .truncateInt();
    }

    /** Whether one more missed vote in the coming block would be punished. */
    public boolean isOneMissFromJail(int row) {
        CosmosValidators validators = chain.validators();
        boolean forgotten = chain.missedBlocks.isMissed(row, validators.windowIndex[row]);
        return chain.height() + 1 > validators.startHeight[row] + window
                && validators.missed[row] + (forgotten ? 0 : 1) > maxMissed;
    }

    /** Whether evidence is refused: only if both its ages are above the limits. */
    private boolean isStale(long ageMillis, long ageBlocks) {
        CosmosParameters.Evidence limits = chain.parameters.evidence();
        return ageMillis > 1000 * limits.maxAgeSeconds() && ageBlocks > limits.maxAgeBlocks();
    }

    /** The power with which a validator signed a height. */
    public long powerAt(int row, long height) {
        return chain.powerLog.powerAt(row, height);
    }

    /** Slashes stake as of a height; see {@link StakeSlash}. */
    public long slash(int row, long infractionHeight, long power, Dec18 fraction, Offence offence) {
        return stakeSlash.slash(row, infractionHeight, power, fraction, offence);
    }

    /** Slashes only the unbondings from a validator; the nominal amount, in base units. */
    public long slashUnbondings(int row, long infractionHeight, Dec18 fraction) {
        return stakeSlash.slashUnbondings(row, infractionHeight, fraction, Offence.DOUBLE_SIGN);
    }

    /** Slashes only the redelegations away from a validator; the nominal amount, in base units. */
    public long slashRedelegations(int row, long infractionHeight, Dec18 fraction) {
        return stakeSlash.slashRedelegations(row, infractionHeight, fraction, Offence.DOUBLE_SIGN);
    }

    /** Burns tokens of a validator, which all its delegations bear alike; unbondings and redelegations are spared. */
    public void burn(int row, long amount, Offence offence) {
        stakeSlash.burnTokens(row, amount, offence);
    }

    // ------------------------------------------------------------------------------------------------------------ jail

    void jail(int row) {
        chain.validators().set(row, CosmosValidators.JAILED);
        chain.setIsStale = true;
        chain.journal().jailed(row);
    }

    /** The operator's own message to come back. */
    public Refusal unjail(int row) {
        CosmosValidators validators = chain.validators();
        int own = chain.delegations.find(chain.ownAccount(validators.operator[row]), row);
        if (own < 0 || !chain.delegations.isHeld(own)) {
            return Refusal.NO_SUCH_DELEGATION;
        }
        if (chain.staking().tokens(own) < validators.minSelfDelegation[row]) {
            return Refusal.SELF_DELEGATION_TOO_LOW;
        }
        if (!validators.has(row, CosmosValidators.JAILED)) {
            return Refusal.NOT_JAILED;
        }
        if (validators.has(row, CosmosValidators.KNOWN_SIGNER)) {
            if (validators.has(row, CosmosValidators.TOMBSTONED)) {
                return Refusal.TOMBSTONED;
            }
            if (chain.timeMillis() < validators.jailedUntilMillis[row]) {
                return Refusal.STILL_JAILED;
            }
        }
        validators.clear(row, CosmosValidators.JAILED);
        chain.setIsStale = true;
        return Refusal.NONE;
    }
}
