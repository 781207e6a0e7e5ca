package stakeout.model.tezos;

import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.consensus.Culprits;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Pays, at the end of a cycle, who attested enough of it: all that its power is worth, or nothing. The data layer's part goes with it.
 *
 * <pre>
 * by slots:  ⌊a block's reward / committee⌋ × ⌊power × committee × blocks / all power⌋
 * by stake:  ⌈a block's reward × power × blocks / all power⌉
 * data:      a shard's reward × ⌊power × shards × blocks / all power⌋    [mutez]
 * </pre>
 *
 * <p>Source: [tezos] proto_025 delegate_cycles.ml, delegate_missed_attestations_storage.ml. The data layer is taken to be
 * attested by who attests blocks. What is lost falls short by who missed, or by who left out what was missed.
 */
public record AttestingRewards(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        TezosParameters.Clock clock = parameters.clock();
        long[] weight = state.validators().longs(StakeBook.WEIGHT);
        int[] missed = state.validators().ints(BakerColumns.MISSED);
        KeptOutAttestations keptOut = KeptOutAttestations.of(state);
        countMissed(state, missed, keptOut);
        CycleBook cycles = CycleBook.of(state);
        if (!cycles.endsCycle(clock.blocksPerPeriod())) {
            return;
        }
        RewardWeights rewards = parameters.rewards();
        BigFraction coefficient = cycles.coefficient(cycles.cycle());
        long perBlock = rewards.reward(rewards.attesting(), 1, 1, clock.blockSeconds(), coefficient);
        long perShard = rewards.reward(rewards.dal(), 1, rewards.dalShards(), clock.blockSeconds(), coefficient);
        long all = StakeBook.of(state).activeWeight.toLongExact();
        Payroll payroll = new Payroll(turn, parameters.staking().power());
        int forVotes = turn.ledger().cause("reward:attesting");
        int forData = turn.ledger().cause("reward:data-availability");
        int edge = turn.ledger().cause("commission:edge");
        int missedVotes = turn.ledger().shortfallRule("attesting");
        int missedData = turn.ledger().shortfallRule("data-availability");
        int[] operator = state.validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < state.rows(); row++) {
            if (weight[row] > 0) {
                long votes = ofCycle(perBlock, weight[row], all);
                long data = Math.multiplyExact(perShard, shards(weight[row], all));
                if (isEnough(missed[row], weight[row], all)) {
                    payroll.pay(row, votes, forVotes, edge);
                    payroll.pay(row, data, forData, edge);
                } else {
                    Culprits keptOutBy = keptOut.take(state, row, missed[row]);
                    Culprits culprits = keptOutBy == null ? Culprits.of(operator[row]) : keptOutBy;
                    int loser = turn.ledger().accounts().operator(operator[row]);
                    culprits.share(
                            votes, (culprit, part) -> turn.ledger().shortfall(missedVotes, culprit, loser, part));
                    culprits.share(data, (culprit, part) -> turn.ledger().shortfall(missedData, culprit, loser, part));
                }
            }
            keptOut.take(state, row, missed[row]);
            missed[row] = 0;
        }
    }

    private void countMissed(ProtocolState state, int[] missed, KeptOutAttestations keptOut) {
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        for (int row = 0; row < state.rows(); row++) {
            if ((status[row] & StakeBook.VOTED) == 0) {
                missed[row] += parameters.clock().blocksPerPeriod();
                keptOut.miss(state, row, parameters.clock().blocksPerPeriod());
            }
        }
    }

    /** Whether a baker that missed so many blocks of a cycle is paid for the others. */
    boolean isEnough(int missedBlocks, long power, long all) {
        TezosParameters.Consensus rule = parameters.consensus();
        long blocks = parameters.clock().blocksPerCycle();
        long n = rule.participationNumerator();
        long d = rule.participationDenominator();
        if (rule.allBakersAttest()) {
            return missedBlocks <= blocks * (d - n) / d;
        }
        long expected = slots(power, all);
        return WideMath.mulDiv(expected, missedBlocks, blocks) <= expected - expected * n / d;
    }

    /** Mutez for the votes of a cycle. */
    long ofCycle(long perBlock, long power, long all) {
        int committee = parameters.consensus().committeeSize();
        return parameters.consensus().allBakersAttest()
                ? WideMath.mulDivUp(
                        power,
                        Math.multiplyExact(perBlock, (long) parameters.clock().blocksPerCycle()),
                        all)
                : Math.multiplyExact(perBlock / committee, slots(power, all));
    }

    private long slots(long power, long all) {
        return WideMath.mulDiv(
                power,
                (long) parameters.consensus().committeeSize()
                        * parameters.clock().blocksPerCycle(),
                all);
    }

    private long shards(long power, long all) {
        return WideMath.mulDiv(
                power,
                (long) parameters.rewards().dalShards() * parameters.clock().blocksPerCycle(),
                all);
    }
}
