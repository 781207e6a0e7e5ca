package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.consensus.Offence;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Setting;

/**
 * Two slashes for one offence: the second is taken of what the first left. Source: [consensus-specs] slash_validator and
 * process_slashings, a small share at once and a correlated one later.
 *
 * @param first for example flat
 * @param second for example correlated
 */
@Description("Slashes twice, the second of what the first left.")
public record SumSlashing(SlashingRule first, SlashingRule second) implements SlashingRule {
    public SumSlashing {
        if (first instanceof FlatSlashing one && second instanceof FlatSlashing other) {
            Share more = other.share();
            checkArgument(
                    one.share().value().add(more.value()).compareTo(java.math.BigDecimal.ONE) <= 0,
                    "share (%s) and share (%s) slashed at once must not sum above 1.",
                    one.share(),
                    more);
        }
    }

    @Override
    public ImmutableList<SimpleSlashing> against(Offence.Kind kind) {
        return ImmutableList.<SimpleSlashing>builder()
                .addAll(first.against(kind))
                .addAll(second.against(kind))
                .build();
    }

    @Override
    public void check(Setting setting) {
        first.check(setting);
        second.check(setting);
    }
}
