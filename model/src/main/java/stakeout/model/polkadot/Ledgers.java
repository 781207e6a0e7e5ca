package stakeout.model.polkadot;

import java.util.Arrays;

/**
 * All accounts' bonds as columns: what is at stake, and a pool of chunks on their way out, linked account by account in the order in
 * which they began. A {@link StakingLedger} is one account's bond in hand.
 */
final class Ledgers {
    private static final int NONE = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private long[] active;
    private int[] head;
    private int[] account;
    private int[] next;
    private long[] era;
    private long[] value;
    private int used;
    private int free;
    private long nextUnlock = NEVER;

    Ledgers(int accounts) {
        active = new long[accounts];
        head = new int[accounts];
        Arrays.fill(head, NONE);
        account = new int[16];
        next = new int[16];
        era = new long[16];
        value = new long[16];
        free = NONE;
    }

    private Ledgers(Ledgers other) {
        active = other.active.clone();
        head = other.head.clone();
        account = other.account.clone();
        next = other.next.clone();
        era = other.era.clone();
        value = other.value.clone();
        used = other.used;
        free = other.free;
        nextUnlock = other.nextUnlock;
    }

    Ledgers copy() {
        return new Ledgers(this);
    }

    int accounts() {
        return active.length;
    }

    long active(int ofAccount) {
        return active[ofAccount];
    }

    void bond(int ofAccount, long amount) {
        active[ofAccount] = Math.addExact(active[ofAccount], amount);
    }

    StakingLedger open(int ofAccount) {
        StakingLedger ledger = new StakingLedger(active[ofAccount]);
        for (int chunk = head[ofAccount]; chunk != NONE; chunk = next[chunk]) {
            ledger.addChunk(era[chunk], value[chunk]);
        }
        return ledger;
    }

    void close(int ofAccount, StakingLedger ledger) {
        active[ofAccount] = ledger.active();
        release(ofAccount);
        int last = NONE;
        for (int i = 0; i < ledger.chunks(); i++) {
            int chunk = take();
            account[chunk] = ofAccount;
            era[chunk] = ledger.era(i);
            value[chunk] = ledger.value(i);
            next[chunk] = NONE;
            nextUnlock = Math.min(nextUnlock, era[chunk]);
            if (last == NONE) {
                head[ofAccount] = chunk;
            } else {
                next[last] = chunk;
            }
            last = chunk;
        }
    }

    private void release(int ofAccount) {
        int chunk = head[ofAccount];
        while (chunk != NONE) {
            int following = next[chunk];
            account[chunk] = NONE;
            next[chunk] = free;
            free = chunk;
            chunk = following;
        }
        head[ofAccount] = NONE;
    }

    private int take() {
        if (free != NONE) {
            int chunk = free;
            free = next[chunk];
            return chunk;
        }
        if (used == account.length) {
            account = Arrays.copyOf(account, 2 * used);
            next = Arrays.copyOf(next, 2 * used);
            era = Arrays.copyOf(era, 2 * used);
            value = Arrays.copyOf(value, 2 * used);
        }
        return used++;
    }

    /** Told of what an account takes out. */
    @FunctionalInterface
    interface Withdrawal {
        void taken(int account, long amount);
    }

    /** Takes out all that is free in an era. */
    void withdraw(long currentEra, Withdrawal withdrawal) {
        if (nextUnlock > currentEra) {
            return;
        }
        for (int chunk = 0; chunk < used; chunk++) {
            int holder = account[chunk];
            if (holder != NONE && era[chunk] <= currentEra) {
                StakingLedger ledger = open(holder);
                long taken = ledger.withdraw(currentEra);
                close(holder, ledger);
                withdrawal.taken(holder, taken);
            }
        }
        nextUnlock = NEVER;
        for (int chunk = 0; chunk < used; chunk++) {
            nextUnlock = account[chunk] == NONE ? nextUnlock : Math.min(nextUnlock, era[chunk]);
        }
    }

    void chunks(UnlockingChunk look) {
        for (int chunk = 0; chunk < used; chunk++) {
            if (account[chunk] != NONE) {
                look.seen(account[chunk], era[chunk], value[chunk]);
            }
        }
    }

    /** All of an account, on its way out or not. */
    long total(int ofAccount) {
        long sum = active[ofAccount];
        for (int chunk = head[ofAccount]; chunk != NONE; chunk = next[chunk]) {
            sum = Math.addExact(sum, value[chunk]);
        }
        return sum;
    }
}
