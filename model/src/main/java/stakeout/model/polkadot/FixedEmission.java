package stakeout.model.polkadot;

import java.math.BigInteger;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;

/**
 * The same every year: a share of a supply that was written down once.
 *
 * <pre>a year's = ⌊share · ofSupply⌋,  an era's = ⌊part of a year · a year's⌋</pre>
 *
 * <p>Source: [polkadot-runtimes] staking/mod.rs, EraPayout before relay block 30,349,908 (referendum 1139).
 *
 * @param ofSupply the supply it is a share of, whatever the supply has become
 * @param share a year
 */
public record FixedEmission(Money ofSupply, Share share) implements Emission {
    public FixedEmission {
        ofSupply.wideBaseUnits(PolkadotParameters.DOT);
        FixedU128.of(share.value());
    }

    @Override
    public Schedule schedule(long eraMillis, Budget budget) {
        BigInteger yearly =
                FixedU128.timesInteger(FixedU128.of(share.value()), ofSupply.wideBaseUnits(PolkadotParameters.DOT));
        EraIssue each = budget.divide(Emission.ofYear(yearly, eraMillis));
        return (eras, staked, supply) -> each;
    }
}
