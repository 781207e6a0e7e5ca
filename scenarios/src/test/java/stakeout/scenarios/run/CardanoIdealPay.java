package stakeout.scenarios.run;

import java.math.BigInteger;
import stakeout.model.cardano.BlockCounts;
import stakeout.model.cardano.CardanoChain;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.state.ProtocolState;

/** An epoch's expansion had every pool been there: ⌊min(1, eta) · rho · reserves⌋. */
record CardanoIdealPay(Cardano protocol) implements IdealPay {
    @Override
    public BigInteger of(ProtocolState before) {
        CardanoChain chain = CardanoChain.of(before);
        BlockCounts blocks = chain.blocks();
        long made = Math.max(blocks.madeBefore(), blocks.possibleBefore());
        long expected = protocol.parameters().monetaryExpansion().expectedBlocks();
        BigInteger perBillion = protocol.parameters()
                .expansion()
                .rho()
                .value()
                .movePointRight(9)
                .toBigIntegerExact();
        return BigInteger.valueOf(chain.reserves())
                .multiply(perBillion)
                .multiply(BigInteger.valueOf(Math.min(made, expected)))
                .divide(BigInteger.valueOf(expected).multiply(BigInteger.TEN.pow(9)));
    }

    @Override
    public BigInteger accountedFor(Ledger ledger) {
        BigInteger sum = BigInteger.ZERO;
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                sum = sum.add(ledger.shortfalls(rule).get(operator));
            }
        }
        int expansion = ledger.causes().indexOf("issuance:expansion");
        return expansion < 0
                ? sum
                : sum.subtract(ledger.postings(expansion).get(ledger.accounts().supply()));
    }
}
