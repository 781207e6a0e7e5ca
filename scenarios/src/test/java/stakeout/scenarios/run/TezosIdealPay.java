package stakeout.scenarios.run;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Tezos;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.tezos.CycleBook;
import stakeout.model.tezos.RewardWeights;
import stakeout.model.tezos.TezosParameters;

/** The blocks of a period with every slot attested; at the end of a cycle the votes and data of all who have rights. */
record TezosIdealPay(TezosParameters parameters) implements IdealPay {
    private static final List<String> CAUSES = List.of(
            "reward:baking",
            "reward:baking-bonus",
            "reward:seed-tips",
            "reward:attesting",
            "reward:data-availability",
            "commission:edge");

    TezosIdealPay(Tezos protocol) {
        this(protocol.parameters());
    }

    private long reward(int weight, int times, int divisor, BigFraction coefficient) {
        RewardWeights rewards = parameters.rewards();
        return RewardWeights.reward(
                rewards.basePerMinute(),
                rewards.sum(),
                weight,
                times,
                parameters.clock().blockSeconds(),
                divisor,
                coefficient);
    }

    @Override
    public BigInteger of(ProtocolState state) {
        BigInteger voted = StakeBook.of(state).votedWeight.get();
        BigInteger all = StakeBook.of(state).activeWeight.get();
        TezosParameters.Consensus consensus = parameters.consensus();
        boolean stands =
                voted.multiply(big(consensus.committeeSize())).compareTo(all.multiply(big(consensus.threshold()))) < 0;
        if (stands) {
            return BigInteger.ZERO;
        }
        RewardWeights rewards = parameters.rewards();
        CycleBook cycles = CycleBook.of(state);
        BigFraction coefficient = cycles.coefficient(cycles.cycle());
        int blocks = parameters.clock().blocksPerPeriod();
        int commitment = rewards.blocksPerCommitment();
        long tips = (cycles.blocks + blocks) / commitment - cycles.blocks / commitment;
        BigInteger pay = big(blocks)
                .multiply(big(reward(rewards.bakingFixed(), 1, 1, coefficient)
                        + reward(rewards.bakingBonus(), 1, 1, coefficient)))
                .add(big(tips)
                        .multiply(big(reward(rewards.nonceTip(), commitment, 1, coefficient)
                                + reward(rewards.vdfTip(), commitment, 1, coefficient))));
        return cycles.endsCycle(blocks) ? pay.add(ofCycle(state, all, coefficient)) : pay;
    }

    private BigInteger ofCycle(ProtocolState state, BigInteger all, BigFraction coefficient) {
        RewardWeights rewards = parameters.rewards();
        BigInteger blocks = big(parameters.clock().blocksPerCycle());
        BigInteger committee = big(parameters.consensus().committeeSize());
        BigInteger block = big(reward(rewards.attesting(), 1, 1, coefficient));
        BigInteger shard = big(reward(rewards.dal(), 1, rewards.dalShards(), coefficient));
        BigInteger sum = BigInteger.ZERO;
        for (long weight : state.validators().longs(StakeBook.WEIGHT)) {
            BigInteger part = big(weight).multiply(blocks);
            BigInteger votes = parameters.consensus().allBakersAttest()
                    ? block.multiply(part).add(all.subtract(BigInteger.ONE)).divide(all)
                    : block.divide(committee).multiply(part.multiply(committee).divide(all));
            BigInteger data =
                    shard.multiply(part.multiply(big(rewards.dalShards())).divide(all));
            sum = sum.add(votes).add(data);
        }
        return sum;
    }

    @Override
    public BigInteger accountedFor(Ledger ledger) {
        BigInteger sum = BigInteger.ZERO;
        for (String cause : CAUSES) {
            int index = ledger.causes().indexOf(cause);
            if (index >= 0) {
                sum = sum.subtract(ledger.postings(index).get(ledger.accounts().supply()));
            }
        }
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                sum = sum.add(ledger.shortfalls(rule).get(operator));
            }
        }
        return sum;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
