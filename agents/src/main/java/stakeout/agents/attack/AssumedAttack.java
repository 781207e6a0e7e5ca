package stakeout.agents.attack;

import com.google.common.collect.ImmutableSortedSet;
import stakeout.agents.World;
import stakeout.agents.coalition.ListedForming;

/** An attack as others expect it: done by these operators, come what may. Not for files. */
public record AssumedAttack(Attack deed, ImmutableSortedSet<Integer> operators) implements Commission {
    @Override
    public Members by() {
        return new Members(deed.by().groups()).formedBy(new ListedForming(operators));
    }

    @Override
    public String name() {
        return deed.name();
    }

    /** What the deed needs was looked at before the run in which it is expected. */
    @Override
    public void check(World world) {}
}
