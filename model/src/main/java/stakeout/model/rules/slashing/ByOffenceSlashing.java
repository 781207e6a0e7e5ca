package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.Setting;

/**
 * A rule for each kind of offence. Rules that are equal in type and values count their offenders together. Source:
 * [polkadot-docs] offenses and slashes, where each kind has a formula of its own.
 *
 * @param equivocation for two votes for one target or height
 * @param surroundVote for a vote around another
 */
@Description("Judges each kind of offence by a rule of its own.")
public record ByOffenceSlashing(SlashingRule equivocation, SlashingRule surroundVote) implements SlashingRule {
    @Override
    public ImmutableList<SimpleSlashing> against(Offence.Kind kind) {
        return switch (kind) {
            case EQUIVOCATION -> equivocation.against(kind);
            case SURROUND_VOTE -> surroundVote.against(kind);
        };
    }

    @Override
    public void check(Setting setting) {
        equivocation.check(setting);
        surroundVote.check(setting);
    }
}
