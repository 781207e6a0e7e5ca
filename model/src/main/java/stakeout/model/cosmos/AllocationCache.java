package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18Register;

/**
 * What each member of a commit gets of one amount of fees. While set, fees and commissions stay what they were, the same
 * decimals are added block by block, so remembering them changes nothing.
 */
final class AllocationCache {
    private CommitSet commit;
    private long fees;
    private long commissionVersion;
    long[] rewardHi = new long[0];
    long[] rewardLo;
    long[] commissionHi;
    long[] commissionLo;
    long[] potHi;
    long[] potLo;
    /** For the community pool. */
    final Dec18Register left = new Dec18Register();

    private final Dec18Register forAll = new Dec18Register();
    private final Dec18Register reward = new Dec18Register();
    private final Dec18Register part = new Dec18Register();

    boolean holds(CommitSet ofCommit, long ofFees, long version) {
        return commit == ofCommit && fees == ofFees && commissionVersion == version;
    }

    void fill(CommitSet ofCommit, long ofFees, long version, long afterTaxRaw, long[] commissions) {
        int count = ofCommit.size();
        if (rewardHi.length < count) {
            rewardHi = new long[count];
            rewardLo = new long[count];
            commissionHi = new long[count];
            commissionLo = new long[count];
            potHi = new long[count];
            potLo = new long[count];
        }
        left.setInt(ofFees);
        forAll.set(left).mulTruncateRaw(afterTaxRaw);
        int[] validators = ofCommit.validators();
        long[] shares = ofCommit.shares();
        for (int i = 0; i < count; i++) {
            reward.set(forAll).mulTruncateRaw(shares[i]);
            left.sub(reward);
            rewardHi[i] = reward.hi();
            rewardLo[i] = reward.lo();
            part.set(reward).mulRaw(commissions[validators[i]]);
            commissionHi[i] = part.hi();
            commissionLo[i] = part.lo();
            reward.sub(part);
            potHi[i] = reward.hi();
            potLo[i] = reward.lo();
        }
        commit = ofCommit;
        fees = ofFees;
        commissionVersion = version;
    }
}
