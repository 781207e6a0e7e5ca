package stakeout.model.tezos;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/** Who was denounced and is still to be slashed, and by how much each was slashed already for offences of a cycle. */
public final class Denunciations implements StatePart {
    /**
     * @param row the baker
     * @param period in which it voted twice; votes of one period count as votes at one level
     * @param cycle of that period
     * @param rights of the baker in that cycle
     * @param committee the rights of all in that cycle
     * @param reporter the account that is rewarded
     */
    record Pending(int row, long period, long cycle, BigInteger rights, BigInteger committee, int reporter) {}

    /** Hundredths of a percent taken so far for the offences of a baker in a cycle. */
    record Taken(int row, long cycle, int hundredths) {}

    final List<Pending> pending = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();

    static Denunciations of(ProtocolState state) {
        return state.part(Denunciations.class);
    }

    @Override
    public Denunciations copy() {
        Denunciations copy = new Denunciations();
        copy.pending.addAll(pending);
        copy.taken.addAll(taken);
        return copy;
    }

    boolean isPending(int row) {
        return pending.stream().anyMatch(one -> one.row == row);
    }

    boolean isPending(int row, long period) {
        return pending.stream().anyMatch(one -> one.row == row && one.period == period);
    }

    /** The cycle of the last offence still to be punished, or {@link Long#MIN_VALUE}. */
    public long lastCycle() {
        return pending.stream().mapToLong(Pending::cycle).max().orElse(Long.MIN_VALUE);
    }

    /** Adds to what is taken for a cycle, at most 100 % in all; returns what is new. */
    int take(int row, long cycle, int hundredths) {
        for (int i = 0; i < taken.size(); i++) {
            Taken before = taken.get(i);
            if (before.row == row && before.cycle == cycle) {
                int after = Math.min(Percentage.WHOLE, before.hundredths + hundredths);
                taken.set(i, new Taken(row, cycle, after));
                return after - before.hundredths;
            }
        }
        taken.add(new Taken(row, cycle, hundredths));
        return hundredths;
    }

    /** Forgets what was taken for cycles before one. */
    void forgetBefore(long cycle) {
        taken.removeIf(one -> one.cycle < cycle);
    }
}
