package stakeout.model.cosmos;

import stakeout.model.arithmetic.ByOne18;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;

/**
 * What each member of a commit gets of an amount of fees F (whole units), exact, with two divisions by 1e18 a member.
 *
 * <p>With the tax's complement t, the power's share s and the commission c, all in units of 1e-18:
 *
 * <pre>
 * t·s = q·1e18 + r          reward     = ⌊F·t·s / 1e18⌋  = F·q + e,  e = ⌊F·r / 1e18⌋
 * q·c = u·1e18 + v          commission = reward·c / 1e18 = F·u + (F·v + e·c) / 1e18, half to even
 * </pre>
 *
 * <p>q, r, u, v change only with the set and its commissions. While F stays the same too, so do the decimals, and blocks
 * are only counted; the sums are made when somebody looks.
 */
final class AllocationCache {
    private final long afterTaxRaw;
    private CommitSet commit = CommitSet.EMPTY;
    private long commissionVersion = -1;
    private long fees = -1;
    private long[] q = new long[0];
    private long[] r;
    private long[] u;
    private long[] v;
    private long[] c;
    long[] commissionHi;
    long[] commissionLo;
    long[] potHi;
    long[] potLo;
    /** For the community pool, of one block. */
    final Dec18Register left = new Dec18Register();

    /** Blocks whose amounts are not yet in the columns. */
    private int blocks;

    AllocationCache(Dec18 communityTax) {
        this(Dec18.ONE_RAW - communityTax.lo());
    }

    private AllocationCache(long afterTaxRaw) {
        this.afterTaxRaw = afterTaxRaw;
    }

    AllocationCache copy() {
        AllocationCache copy = new AllocationCache(afterTaxRaw);
        if (blocks > 0) {
            copy.blocks = blocks;
            copy.commit = commit;
            copy.commissionHi = commissionHi.clone();
            copy.commissionLo = commissionLo.clone();
            copy.potHi = potHi.clone();
            copy.potLo = potLo.clone();
        }
        return copy;
    }

    /** Whether the amounts at hand are those of such a block. */
    boolean holds(CommitSet ofCommit, long ofFees, long version) {
        return fees == ofFees && commit == ofCommit && commissionVersion == version;
    }

    /** A share of all fees after tax, in units of 1e-18. */
    long afterTax(long share) {
        return ByOne18.quotient(Math.multiplyHigh(afterTaxRaw, share), afterTaxRaw * share);
    }

    void count() {
        blocks++;
    }

    /** Puts all counted blocks into the columns. */
    void flush(CosmosValidators validators) {
        if (blocks > 0) {
            validators.commissionDue.addAt(commit.validators(), commissionHi, commissionLo, commit.size(), blocks);
            validators.pot.addAt(commit.validators(), potHi, potLo, commit.size(), blocks);
            blocks = 0;
        }
    }

    /** Computes the amounts of a block; everything counted must be flushed. */
    void fill(CommitSet ofCommit, long ofFees, long version, long[] commissions) {
        if (commit != ofCommit || commissionVersion != version) {
            prepare(ofCommit, commissions);
            commissionVersion = version;
        }
        fees = ofFees;
        left.setInt(ofFees);
        long sumHi = 0;
        long sumLo = 0;
        for (int i = 0; i < commit.size(); i++) {
            long e = ByOne18.quotient(Math.multiplyHigh(ofFees, r[i]), ofFees * r[i]);
            long rewardLo = ofFees * q[i] + e;
            long rewardHi = Math.multiplyHigh(ofFees, q[i]) + ByOne18.carry(rewardLo, e);

            long ec = e * c[i];
            long low = ofFees * v[i] + ec;
            long high = Math.multiplyHigh(ofFees, v[i]) + Math.multiplyHigh(e, c[i]) + ByOne18.carry(low, ec);
            long part = ByOne18.quotient(high, low);
            long base = ofFees * u[i];
            part += ByOne18.up(low - part * Dec18.ONE_RAW, base + part);
            long partLo = base + part;
            long partHi = Math.multiplyHigh(ofFees, u[i]) + ByOne18.carry(partLo, part);

            commissionHi[i] = partHi;
            commissionLo[i] = partLo;
            potLo[i] = rewardLo - partLo;
            potHi[i] = rewardHi - partHi - ByOne18.carry(rewardLo, partLo);
            sumLo += rewardLo;
            sumHi += rewardHi + ByOne18.carry(sumLo, rewardLo);
        }
        left.sub(sumHi, sumLo);
    }

    private void prepare(CommitSet ofCommit, long[] commissions) {
        int count = ofCommit.size();
        if (q.length < count) {
            q = new long[count];
            r = new long[count];
            u = new long[count];
            v = new long[count];
            c = new long[count];
            commissionHi = new long[count];
            commissionLo = new long[count];
            potHi = new long[count];
            potLo = new long[count];
        }
        for (int i = 0; i < count; i++) {
            long s = ofCommit.shares()[i];
            c[i] = commissions[ofCommit.validators()[i]];
            q[i] = ByOne18.quotient(Math.multiplyHigh(afterTaxRaw, s), afterTaxRaw * s);
            r[i] = afterTaxRaw * s - q[i] * Dec18.ONE_RAW;
            u[i] = ByOne18.quotient(Math.multiplyHigh(q[i], c[i]), q[i] * c[i]);
            v[i] = q[i] * c[i] - u[i] * Dec18.ONE_RAW;
        }
        commit = ofCommit;
    }
}
