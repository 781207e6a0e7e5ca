package stakeout.model.rules.reward;

import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.quantity.Money;
import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/**
 * The same amount every year.
 *
 * <pre>issuance = ⌊perYear · period / year⌋    [base units a period; a year has 365.25 days]</pre>
 *
 * <p>Source: [polkadot-runtimes], 8 % of a fixed supply a year from 2024 to 2026. Unlike it: divided by periods of equal length.
 *
 * @param perYear tokens a year
 */
@Description("Issues the same amount every year.")
public record FixedIssuance(Money perYear) implements IssuanceRule {
    @Override
    public BigInteger perPeriod(ProtocolState state, Setting setting) {
        return setting.years().ofWide(perYear.wideBaseUnits(setting.token()));
    }

    @Override
    public void check(Setting setting) {
        perYear.wideBaseUnits(setting.token());
    }
}
