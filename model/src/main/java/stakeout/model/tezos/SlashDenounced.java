package stakeout.model.tezos;

import static java.util.Comparator.comparingLong;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Slashes, at the end of the cycle after that of the offence, who was denounced: level by level, the more for the more who voted
 * twice at it ({@link DoubleAttestation}); the parts of one baker's cycle add up to 100 % at most.
 *
 * <pre>
 * taken  = min(⌊part × what was frozen when the cycle began⌋, what is frozen now), of bakers and stakers by what they hold, rounded
 *          up for the baker; and likewise of stake that asked to leave in that cycle or the rights delay before it
 * reward = ⌊taken / (limit of staking over baking + 2)⌋ to the denouncer, the rest is burned    [mutez]
 * </pre>
 *
 * <p>Source: [tezos] proto_025 delegate_slashed_deposits_storage.ml.
 */
public record SlashDenounced(TezosParameters parameters) implements TezosRule {
    @Override
    public void apply(Turn turn) {
        ProtocolState state = turn.state();
        CycleBook cycles = CycleBook.of(state);
        if (!cycles.endsCycle(parameters.clock().blocksPerPeriod())) {
            return;
        }
        Denunciations denunciations = Denunciations.of(state);
        long due = cycles.cycle() - parameters.slashing().delayCycles();
        Map<Long, List<Denunciations.Pending>> byLevel = denunciations.pending.stream()
                .filter(one -> one.cycle() <= due)
                .collect(Collectors.groupingBy(Denunciations.Pending::period, TreeMap::new, Collectors.toList()));
        byLevel.values().forEach(level -> punish(turn, denunciations, level));
        denunciations.pending.removeIf(one -> one.cycle() <= due);
        denunciations.forgetBefore(due);
    }

    private void punish(Turn turn, Denunciations denunciations, List<Denunciations.Pending> level) {
        BigInteger rights = level.stream().map(Denunciations.Pending::rights).reduce(BigInteger.ZERO, BigInteger::add);
        int part = parameters
                .slashing()
                .rule()
                .hundredths(rights, level.iterator().next().committee());
        Iterator<Denunciations.Pending> inOrder =
                level.stream().sorted(comparingLong(Denunciations.Pending::row)).iterator();
        while (inOrder.hasNext()) {
            Denunciations.Pending one = inOrder.next();
            int fresh = denunciations.take(one.row(), one.cycle(), part);
            slashStake(turn, one, fresh);
            slashLeaving(turn, one, fresh);
        }
    }

    private long reward(long taken) {
        return taken / (parameters.staking().power().limitOfStakingOverBaking() + 2L);
    }

    private void slashStake(Turn turn, Denunciations.Pending one, int part) {
        ProtocolState state = turn.state();
        ValidatorColumns columns = state.validators();
        long[] stake = columns.longs(StakeBook.STAKE);
        long[] external = columns.longs(StakeBook.DELEGATED);
        int row = one.row();
        long initial = CycleBook.of(state).initialFrozen(one.cycle())[row];
        long taken = Math.min(Percentage.ofAmount(initial, part, false), stake[row]);
        columns.bytes(StakeBook.STATUS)[row] |= StakeBook.SLASHED;
        if (taken == 0) {
            return;
        }
        long reward = reward(taken);
        long burned = taken - reward;
        long burnedOfStakers = WideMath.mulDiv(burned, external[row], stake[row]);
        long rewardOfStakers = WideMath.mulDiv(reward, external[row], stake[row]);
        post(turn, row, false, burned - burnedOfStakers, reward - rewardOfStakers, one.reporter());
        post(turn, row, true, burnedOfStakers, rewardOfStakers, one.reporter());
        stake[row] -= taken;
        external[row] -= burnedOfStakers + rewardOfStakers;
    }

    /** Each cycle's requests are slashed as one; the loss is shared among them by what they hold. */
    private void slashLeaving(Turn turn, Denunciations.Pending one, int part) {
        UnstakeRequests requests = UnstakeRequests.of(turn.state());
        for (int offset = parameters.consensus().rightsDelay(); offset >= 0; offset--) {
            long cycle = one.cycle() - offset;
            long initial = 0;
            long held = 0;
            for (int entry = 0; entry < requests.size; entry++) {
                if (requests.row[entry] == one.row() && requests.cycle[entry] == cycle) {
                    initial += requests.initial[entry];
                    held += requests.held[entry];
                }
            }
            long taken = Math.min(Percentage.ofAmount(initial, part, false), held);
            if (taken > 0) {
                shareLoss(turn, one, cycle, taken, held);
            }
        }
    }

    private void shareLoss(Turn turn, Denunciations.Pending one, long cycle, long taken, long held) {
        UnstakeRequests requests = UnstakeRequests.of(turn.state());
        long reward = reward(taken);
        long seen = 0;
        long lost = 0;
        long rewarded = 0;
        for (int entry = 0; entry < requests.size; entry++) {
            if (requests.row[entry] == one.row() && requests.cycle[entry] == cycle) {
                seen += requests.held[entry];
                long loss = WideMath.mulDiv(taken, seen, held) - lost;
                long toReporter = WideMath.mulDiv(reward, seen, held) - rewarded;
                boolean stakers = requests.delegation[entry] != UnstakeRequests.NONE;
                post(turn, one.row(), stakers, loss - toReporter, toReporter, one.reporter());
                requests.held[entry] -= loss;
                lost += loss;
                rewarded += toReporter;
            }
        }
    }

    private static void post(Turn turn, int row, boolean stakers, long burned, long reward, int reporter) {
        Accounts accounts = turn.ledger().accounts();
        int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[row];
        int loser = stakers ? accounts.delegatorsOf(operator) : accounts.operator(operator);
        turn.ledger().burn(loser, turn.ledger().cause("slash:double-attestation"), burned);
        turn.ledger().move(loser, reporter, turn.ledger().cause("slash:denunciation"), reward);
        turn.state().supply().add(-burned);
        StakeBook.of(turn.state()).arrive(turn, reporter, reward);
    }
}
