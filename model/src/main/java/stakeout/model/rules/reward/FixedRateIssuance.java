package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/**
 * A fixed share of the supply every year, whoever stakes.
 *
 * <pre>issuance = ⌊⌊supply · sharePerYear⌋ · period / year⌋    [base units a period; a year has 365.25 days]</pre>
 *
 * <p>Source: [economics] A, the rate i of its identities.
 *
 * @param sharePerYear of the supply as it is; not compounded within a year's quotation
 */
@Description("Issues a fixed share of the supply every year.")
public record FixedRateIssuance(Share sharePerYear) implements IssuanceRule {
    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        BigInteger aYear = Ratio.of(sharePerYear.value()).ofWide(state.supply().get());
        return setting.years().ofWide(aYear);
    }
}
