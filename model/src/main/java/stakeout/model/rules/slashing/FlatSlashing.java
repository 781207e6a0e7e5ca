package stakeout.model.rules.slashing;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;

/**
 * Takes the same share of every offender, as soon as the evidence enters.
 *
 * <pre>slash = ⌊stake · share⌋    [base units]</pre>
 *
 * <p>Source: [cosmos-sdk] x/slashing, slash_fraction_double_sign. Unlike it: of the stake at hand, not of whole tokens.
 *
 * @param share of the stake, own and delegated
 * @param removes whether the offender is removed for ever (tombstoned)
 */
@Description("Takes the same share of every offender at once.")
public record FlatSlashing(Share share, @Default("true") boolean removes) implements SimpleSlashing {
    @Override
    public Ratio share(Crowd crowd) {
        return ratio();
    }

    public Ratio ratio() {
        return Ratio.of(share.value());
    }

    @Override
    public boolean isAtOnce() {
        return true;
    }
}
