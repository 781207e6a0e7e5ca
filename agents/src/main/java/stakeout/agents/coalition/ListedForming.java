package stakeout.agents.coalition;

import com.google.common.collect.ImmutableSortedSet;

/** These operators, from the beginning: what others expect when they reckon with an attack. Not for files. */
public record ListedForming(ImmutableSortedSet<Integer> operators) implements Forming {
    @Override
    public Gathering begin(Talks talks) {
        operators.forEach(operator -> talks.coalition().join(operator));
        return new Gathering() {
            @Override
            public void step() {}

            @Override
            public boolean isReady() {
                return true;
            }
        };
    }
}
