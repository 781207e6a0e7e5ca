package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * Who votes for whom with how much: candidates are 0 … candidates − 1, the votes of voter v the targets {@code first[v] ≤ i <
 * first[v + 1]}, each named once.
 *
 * @param stake one a voter, an unsigned integer of 64 bits
 * @param first one cell more than voters
 */
public record Ballots(int candidates, ImmutableLongArray stake, ImmutableIntArray first, ImmutableIntArray target) {
    public Ballots {
        checkArgument(candidates >= 0, "candidates (%s) must not be negative.", candidates);
        checkArgument(
                first.length() == stake.length() + 1 && first.get(stake.length()) == target.length(),
                "first must hold one place a voter (%s) and the end.",
                stake.length());
    }

    public int voters() {
        return stake.length();
    }

    /** All votes: voter by voter, in the order in which they were given. */
    public int edges() {
        return target.length();
    }

    /** Gathers ballots, voter by voter. */
    public static final class Builder {
        private final int candidates;
        private final ImmutableLongArray.Builder stake = ImmutableLongArray.builder();
        private final ImmutableIntArray.Builder first =
                ImmutableIntArray.builder().add(0);
        private final ImmutableIntArray.Builder target = ImmutableIntArray.builder();
        private final int[] lastVoter;
        private int voters;
        private int edges;

        public Builder(int candidates) {
            this.candidates = candidates;
            lastVoter = new int[candidates];
        }

        /** The next voter; its votes follow. */
        public Builder voter(long unsignedStake) {
            if (voters > 0) {
                first.add(edges);
            }
            voters++;
            stake.add(unsignedStake);
            return this;
        }

        /** A vote of the last voter. Nothing happens where it has that vote already, or there is no such candidate. */
        public Builder vote(int candidate) {
            if (candidate >= 0 && candidate < candidates && lastVoter[candidate] != voters) {
                lastVoter[candidate] = voters;
                target.add(candidate);
                edges++;
            }
            return this;
        }

        public Ballots build() {
            if (voters > 0) {
                first.add(edges);
            }
            return new Ballots(candidates, stake.build(), first.build(), target.build());
        }
    }
}
