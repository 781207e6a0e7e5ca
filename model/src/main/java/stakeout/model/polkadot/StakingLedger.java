package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * One account's bond: what is at stake, and chunks on their way out, oldest first. Source: [polkadot-sdk]
 * substrate/frame/staking-async/src/ledger.rs.
 */
public final class StakingLedger {
    private static final BigInteger QUINTILLION = BigInteger.TEN.pow(18);

    private long active;
    private int chunks;
    private long[] era = new long[4];
    private long[] value = new long[4];

    public StakingLedger(long active) {
        checkArgument(active >= 0, "active (%s) must not be negative.", active);
        this.active = active;
    }

    private StakingLedger(StakingLedger other) {
        active = other.active;
        chunks = other.chunks;
        era = other.era.clone();
        value = other.value.clone();
    }

    public StakingLedger copy() {
        return new StakingLedger(this);
    }

    public long active() {
        return active;
    }

    public int chunks() {
        return chunks;
    }

    /** The era from which on a chunk is free. */
    public long era(int chunk) {
        return era[chunk];
    }

    public long value(int chunk) {
        return value[chunk];
    }

    /** All that is bonded still, on its way out or not. */
    public long total() {
        long sum = active;
        for (int i = 0; i < chunks; i++) {
            sum = Math.addExact(sum, value[i]);
        }
        return sum;
    }

    public void bond(long amount) {
        checkArgument(amount >= 0, "amount (%s) to bond must not be negative.", amount);
        active = Math.addExact(active, amount);
    }

    /**
     * Starts to unbond; what would leave less than the minimum at stake takes that along. Chunks of one era are one.
     *
     * @param unlockEra not before that of any chunk there is
     * @return what started; 0 where there are as many chunks as there may be
     */
    public long unbond(long amount, long unlockEra, long minimumBalance, int mostChunks) {
        long wanted = Math.min(amount, active);
        long started = active - wanted < minimumBalance ? active : wanted;
        if (started <= 0) {
            return 0;
        }
        if (chunks > 0 && era[chunks - 1] == unlockEra) {
            value[chunks - 1] += started;
        } else if (chunks < mostChunks) {
            addChunk(unlockEra, started);
        } else {
            return 0;
        }
        active -= started;
        return started;
    }

    /** Puts a chunk at the end, as it stands. */
    public void addChunk(long unlockEra, long amount) {
        if (chunks == era.length) {
            era = Arrays.copyOf(era, 2 * chunks);
            value = Arrays.copyOf(value, 2 * chunks);
        }
        era[chunks] = unlockEra;
        value[chunks++] = amount;
    }

    /** Takes chunks back, the newest first. Returns what is at stake again. */
    public long rebond(long amount) {
        long back = 0;
        while (chunks > 0 && back < amount) {
            long part = Math.min(value[chunks - 1], amount - back);
            value[chunks - 1] -= part;
            back += part;
            if (value[chunks - 1] == 0) {
                chunks--;
            }
        }
        active += back;
        return back;
    }

    /** Takes out what is free in an era. Returns how much that is. */
    public long withdraw(long currentEra) {
        long free = 0;
        int kept = 0;
        for (int i = 0; i < chunks; i++) {
            if (era[i] <= currentEra) {
                free += value[i];
            } else {
                era[kept] = era[i];
                value[kept++] = value[i];
            }
        }
        chunks = kept;
        return free;
    }

    /**
     * Takes a slash: from what is at stake, then from chunks.
     *
     * <p>Chunks that were at stake in the offence's era ({@code era ≥ slashEra + bondingEras}) are hit along with the rest in
     * proportion, {@code ⌈⌈slash / (active + those)⌉ · part⌉} each; what is still missing comes from older chunks, the newest first.
     * Without such chunks all comes from what is at stake as far as it goes, then from chunks, the newest first. A part that would
     * be left below the minimum is taken whole, so that more than asked may go.
     *
     * @param slash at least 0
     * @param minimumBalance what may not be left of a part, unless nothing
     * @return what was taken
     */
    public long slash(long slash, long minimumBalance, long slashEra, long bondingEras) {
        checkArgument(slash >= 0, "slash (%s) must not be negative.", slash);
        if (slash == 0) {
            return 0;
        }
        long before = total();
        int firstAffected = 0;
        long reach = Math.addExact(slashEra, bondingEras);
        while (firstAffected < chunks && era[firstAffected] < reach) {
            firstAffected++;
        }
        BigInteger ratio = firstAffected < chunks ? ratio(slash, firstAffected) : null;
        long rest = slash;
        long fromActive = take(active, rest, ratio, minimumBalance);
        active -= fromActive;
        rest = Math.max(0, rest - fromActive);
        for (int i = firstAffected; i < chunks && rest > 0; i++) {
            rest = takeChunk(i, rest, ratio, minimumBalance);
        }
        for (int i = firstAffected - 1; i >= 0 && rest > 0; i--) {
            rest = takeChunk(i, rest, ratio, minimumBalance);
        }
        dropEmpty();
        return before - total();
    }

    /** Parts per quintillion, rounded up, at most one. */
    private BigInteger ratio(long slash, int firstAffected) {
        BigInteger affected = BigInteger.valueOf(active);
        for (int i = firstAffected; i < chunks; i++) {
            affected = affected.add(BigInteger.valueOf(value[i]));
        }
        BigInteger wide = BigInteger.valueOf(slash);
        return wide.compareTo(affected) >= 0 ? QUINTILLION : ceiling(wide.multiply(QUINTILLION), affected);
    }

    private long takeChunk(int chunk, long rest, BigInteger ratio, long minimumBalance) {
        long taken = take(value[chunk], rest, ratio, minimumBalance);
        value[chunk] -= taken;
        return Math.max(0, rest - taken);
    }

    private static long take(long part, long rest, BigInteger ratio, long minimumBalance) {
        long wanted = ratio == null
                ? rest
                : ceiling(ratio.multiply(BigInteger.valueOf(part)), QUINTILLION).longValueExact();
        long taken = Math.min(wanted, Math.min(part, rest));
        return part - taken < minimumBalance ? part : taken;
    }

    private static BigInteger ceiling(BigInteger numerator, BigInteger denominator) {
        BigInteger[] quotient = numerator.divideAndRemainder(denominator);
        return quotient[1].signum() == 0 ? quotient[0] : quotient[0].add(BigInteger.ONE);
    }

    private void dropEmpty() {
        int kept = 0;
        for (int i = 0; i < chunks; i++) {
            if (value[i] != 0) {
                era[kept] = era[i];
                value[kept++] = value[i];
            }
        }
        chunks = kept;
    }
}
