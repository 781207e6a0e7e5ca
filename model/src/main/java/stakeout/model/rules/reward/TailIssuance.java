package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/**
 * A share of what is missing to a cap every year, and never less than a tail.
 *
 * <pre>issuance = ⌊max(tailPerYear, ⌊(cap − supply) · sharePerYear⌋) · period / year⌋    [base units a period]</pre>
 *
 * <p>With a tail of 0 the supply never passes the cap. Sources: [polkadot-runtimes] of March 2026, 26.28 % of the gap in two
 * years; [economics] A 7 for the tail. Unlike Polkadot: the gap is taken anew every period, not every two years.
 *
 * @param cap supply that the falling part draws near to
 * @param sharePerYear of the gap
 * @param tailPerYear tokens issued a year at least
 */
@Description("Issues a share of what is missing to a cap, and never less than a tail.")
public record TailIssuance(Money cap, Share sharePerYear, Money tailPerYear) implements IssuanceRule {
    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        BigInteger gap =
                cap.wideBaseUnits(setting.token()).subtract(state.supply().get());
        BigInteger falling = Ratio.of(sharePerYear.value()).ofWide(gap.max(BigInteger.ZERO));
        return setting.years().ofWide(falling.max(tailPerYear.wideBaseUnits(setting.token())));
    }

    @Override
    public void check(Setting setting) {
        cap.wideBaseUnits(setting.token());
        tailPerYear.wideBaseUnits(setting.token());
    }
}
