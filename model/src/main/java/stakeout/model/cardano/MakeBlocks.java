package stakeout.model.cardano;

import java.util.Arrays;
import stakeout.model.chance.BinomialDraws;
import stakeout.model.chance.Draws;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotLog;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * The blocks of the epoch: a slot has a leader by the active stake that is on duty, and it is each pool in proportion to its part.
 *
 * <pre>
 * a slot has a block with chance  φ(x) = 1 − (1 − f)^x,   x: active stake on duty over all active stake, in set
 * and it is the pool's with chance  stake / stake on duty
 * </pre>
 *
 * <p>Drawn, the counts of all pools are multinomial over the (1 − d) · slots slots: stream {@code consensus/leader}, index: the
 * pool's row. Otherwise they are in exact proportion and sum to the expectation, rounded to the nearest. Pools that are absent make
 * none; how many they would have made is kept. Source: [cardano-ledger] φ_f of the leader check, [praos] §3. Unlike it: where several pools lead
 * one slot, the block goes by stake instead of by the lowest of one ticket each.
 */
public record MakeBlocks() implements Rule {
    /** Stream of the draws. */
    public static final String STREAM = "consensus/leader";

    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        ValidatorColumns validators = turn.state().validators();
        int pools = validators.rows();
        long[] duty = duty(turn);
        boolean isWhole = true;
        for (int pool = 0; pool < pools; pool++) {
            isWhole &= duty[pool] == chain.set.stake[pool];
        }
        Lottery lottery = new Lottery(chain, turn.streams().draws(STREAM, turn.period()));
        long[] made = validators.longs(PoolColumns.BLOCKS);
        chain.blocks.made = lottery.play(duty, pools, made);
        chain.blocks.weight = sum(made, pools);
        chain.blocks.possible = chain.blocks.made;
        long[] missed = validators.longs(PoolColumns.MISSED);
        Arrays.fill(missed, 0);
        if (!isWhole) {
            chain.blocks.possible = lottery.play(chain.set.stake, pools, missed);
            for (int pool = 0; pool < pools; pool++) {
                missed[pool] = duty[pool] == 0 ? missed[pool] : 0;
            }
        }
        SlotLog log = chain.slotsOf(turn.period());
        if (log != null) {
            takeLost(log, chain, made, missed);
        }
        return BlockStep.NOTHING;
    }

    /** Blocks that are not on the chain were not made; whose doing it was answers for them. */
    private static void takeLost(SlotLog log, CardanoChain chain, long[] made, long[] missed) {
        for (int slot = 0; slot < log.slots(); slot++) {
            if (log.isLost(slot)) {
                made[log.proposer(slot)]--;
                missed[log.culprit(slot)]++;
                chain.blocks.made--;
                chain.blocks.weight--;
            }
        }
    }

    /** Each pool's stake in set, 0 of those that are not there. */
    private static long[] duty(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        byte[] status = turn.state().validators().bytes(PoolColumns.STATUS);
        long[] duty = new long[turn.state().rows()];
        for (int pool = 0; pool < duty.length; pool++) {
            duty[pool] = (status[pool] & PoolColumns.VOTED) != 0 ? chain.set.stake[pool] : 0;
        }
        return duty;
    }

    /** How many slots each pool leads in the epoch being played: what {@link #prepare} will draw. */
    static long[] counts(Turn turn) {
        long[] duty = duty(turn);
        long[] counts = new long[duty.length];
        new Lottery(CardanoChain.of(turn.state()), turn.streams().draws(STREAM, turn.period()))
                .play(duty, duty.length, counts);
        return counts;
    }

    private static long sum(long[] column, int rows) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += column[row];
        }
        return sum;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }

    /** The slots of one epoch. */
    record Lottery(CardanoParameters parameters, long activeStake, Draws draws) {
        Lottery(CardanoChain chain, Draws draws) {
            this(chain.parameters, chain.set.activeStake, draws);
        }

        /** Writes down each pool's blocks, or its weight among them; returns how many there are. */
        long play(long[] duty, int pools, long[] made) {
            long onDuty = sum(duty, pools);
            Arrays.fill(made, 0);
            if (onDuty == 0) {
                return 0;
            }
            double active = chance(parameters.epoch().activeSlots().toDouble(), (double) onDuty / activeStake);
            double open = 1 - parameters.expansion().d().toDouble();
            long slots = StrictMath.round(open * parameters.epoch().slots());
            if (parameters.leaders() == CardanoParameters.Leaders.EXPECTED) {
                System.arraycopy(duty, 0, made, 0, pools);
                return StrictMath.round(slots * active);
            }
            long left = slots;
            double chanceLeft = 1;
            for (int pool = 0; pool < pools; pool++) {
                double chance = active * ((double) duty[pool] / onDuty);
                double ofThoseLeft = chance < chanceLeft ? chance / chanceLeft : chance > 0 ? 1 : 0;
                made[pool] = BinomialDraws.draw(draws, pool, left, ofThoseLeft);
                left -= made[pool];
                chanceLeft -= chance;
            }
            return slots - left;
        }
    }

    /** φ: the chance that a slot has a leader among a part of the stake. */
    static double chance(double activeSlots, double part) {
        return activeSlots == 1 ? (part > 0 ? 1 : 0) : 1 - StrictMath.pow(1 - activeSlots, part);
    }
}
