package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18Register;

/** The validators that sign a height, with the power they had when the set was made. Immutable, shared by branches. */
final class CommitSet {
    static final CommitSet EMPTY = of(new int[0], new long[0]);

    private final int[] validators;
    private final long[] powers;
    private final long[] shares;
    private final long totalPower;

    private CommitSet(int[] validators, long[] powers, long[] shares, long totalPower) {
        this.validators = validators;
        this.powers = powers;
        this.shares = shares;
        this.totalPower = totalPower;
    }

    static CommitSet of(int[] validators, long[] powers) {
        long total = 0;
        for (long power : powers) {
            total = Math.addExact(total, power);
        }
        return of(validators, powers, total);
    }

    /** A set whose shares are taken of another total. */
    static CommitSet of(int[] validators, long[] powers, long total) {
        long[] shares = new long[powers.length];
        Dec18Register register = new Dec18Register();
        Dec18Register all = new Dec18Register().setInt(total);
        for (int i = 0; i < powers.length; i++) {
            shares[i] =
                    total == 0 ? 0 : register.setInt(powers[i]).quoTruncate(all).lo();
        }
        return new CommitSet(validators, powers, shares, total);
    }

    int size() {
        return validators.length;
    }

    /** Rows, by power descending; read only. */
    int[] validators() {
        return validators;
    }

    /** Power of each; read only. */
    long[] powers() {
        return powers;
    }

    /** Power quoTruncate total of each, in units of 1e-18; read only. */
    long[] shares() {
        return shares;
    }

    long totalPower() {
        return totalPower;
    }
}
