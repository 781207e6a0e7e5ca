package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
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
    /** Not used: {@link #against} names the one that judges. */
    @Override
    public Ratio share(Crowd crowd) {
        throw new UnsupportedOperationException("slashing by offence is judged by the offence's rule");
    }

    @Override
    public boolean removes() {
        return equivocation.removes() || surroundVote.removes();
    }

    @Override
    public ImmutableList<SlashingRule> against(Offence.Kind kind) {
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
