package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.delegation.DelegatorStrategy;
import stakeout.model.Default;
import stakeout.model.quantity.Share;

/**
 * A group of delegators. All stake that is not the operators' own is theirs: each validator's is divided evenly among its
 * delegators, and it has as many of them as its part of all delegated stake gives (at least one).
 *
 * @param name small letters, digits, hyphens
 * @param count how many delegators
 * @param share their part of the delegated stake of every validator; the shares of all groups make 1
 * @param strategy what each of them does with its stake
 */
public record DelegatorSpec(
        String name, int count, @Default("1") Share share, DelegatorStrategy strategy) {
    public DelegatorSpec {
        GroupSpec.checkName(name);
        checkArgument(
                count >= 1 && count <= GroupSpec.MOST_VALIDATORS,
                "count (%s) must be in [1, %s].",
                count,
                GroupSpec.MOST_VALIDATORS);
        checkArgument(share.value().signum() > 0, "share (%s) must be above 0.", share);
    }
}
