package stakeout.model.cardano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Random networks, epoch by epoch: every lovelace where the twin has it, every posting accounted for; and mistakes that are not missed. */
class CardanoEpochTest {
    private static final int WORLDS = 300;
    private static final int EPOCHS = 12;

    static LongStream seeds() {
        return LongStream.range(0, WORLDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLovelaceIsWhereTheTwinHasIt(long seed) {
        CardanoWorld world = new CardanoWorld(seed);
        assertThat(world.play(Cardano.rules(world.parameters), EPOCHS))
                .as("world %s", seed)
                .isEmpty();
    }

    /** A mistake in one rule, planted; each is seen in some of the first worlds. */
    @TestFactory
    List<DynamicTest> aMistakeIsSeen() {
        return List.of(
                mistake("performance capped at 1", rule -> rule instanceof RewardPools right ? capped(right) : rule),
                mistake("shares of active stake", rule -> rule instanceof RewardPools right ? ofActive(right) : rule),
                mistake("pledge not asked for", rule -> rule instanceof RewardPools right ? trusting(right) : rule),
                mistake("owners paid as members", rule -> rule instanceof PayMembers right ? twice(right) : rule),
                mistake("margin before cost", rule -> rule instanceof PayLeaders ? new MarginFirst() : rule),
                mistake("rounded up", rule -> rule instanceof PayLeaders right ? roundedUp(right) : rule),
                mistake("unpaid rewards burned", rule -> rule instanceof ReturnUnpaid ? new Burn() : rule),
                mistake("paid by set", rule -> rule instanceof RewardPools right ? bySet(right) : rule));
    }

    private static DynamicTest mistake(String name, UnaryOperator<Rule> planted) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(LongStream.range(0, 40)
                                .mapToObj(CardanoWorld::new)
                                .anyMatch(world -> {
                                    List<Rule> rules = new ArrayList<>(Cardano.rules(world.parameters));
                                    rules.replaceAll(planted);
                                    return isSeen(world, rules);
                                }))
                        .isTrue());
    }

    private static boolean isSeen(CardanoWorld world, List<Rule> rules) {
        try {
            return world.play(rules, EPOCHS).isPresent();
        } catch (IllegalArgumentException overdrawn) {
            return overdrawn.getMessage().startsWith("paid (");
        }
    }

    /** The test of the test: a rule planted anew that is right makes no difference. */
    @Test
    void theRightRulePlantedAnewIsNoMistake() {
        for (long seed = 0; seed < 40; seed++) {
            CardanoWorld world = new CardanoWorld(seed);
            List<Rule> rules = new ArrayList<>(Cardano.rules(world.parameters));
            rules.replaceAll(rule -> rule instanceof RewardPools right ? again(right, true, false, false) : rule);
            assertThat(world.play(rules, EPOCHS)).as("world %s", seed).isEmpty();
        }
    }

    /** A rule, then something done to the rewards of pools it wrote down. */
    private record Then(Rule right, Changed changed) implements Rule {
        private interface Changed {
            void in(Turn turn, CardanoChain chain, long[] rewards);
        }

        @Override
        public BlockStep prepare(Turn turn) {
            BlockStep step = right.prepare(turn);
            step.apply(0, turn.state().rows());
            step.finish();
            changed.in(
                    turn,
                    CardanoChain.of(turn.state()),
                    turn.state().validators().longs(PoolColumns.REWARD));
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private static Rule capped(RewardPools right) {
        return new Then(right, (turn, chain, rewards) -> {
            long[] pledges = turn.state().validators().longs(PoolColumns.PLEDGE);
            for (int pool = 0; pool < turn.state().rows(); pool++) {
                long most = right.reward()
                        .maxPool(
                                chain.pots.rewards(),
                                chain.go.stake[pool],
                                pledges[pool],
                                chain.circulation() - chain.pots.expansion());
                rewards[pool] = Math.min(rewards[pool], most);
            }
        });
    }

    private static Rule again(RewardPools right, boolean asksPledge, boolean ofActive, boolean bySet) {
        return new Then(right, (turn, chain, rewards) -> {
            long[] pledges = turn.state().validators().longs(PoolColumns.PLEDGE);
            long[] blocks = turn.state().validators().longs(PoolColumns.BLOCKS_BEFORE);
            StakeSnapshot by = bySet ? chain.set : chain.go;
            for (int pool = 0; pool < turn.state().rows(); pool++) {
                RewardPools.Pool seen = new RewardPools.Pool(
                        by.stake[pool], asksPledge ? by.own[pool] : Long.MAX_VALUE, pledges[pool], blocks[pool]);
                rewards[pool] = right.reward(
                        seen,
                        chain.pots.rewards(),
                        ofActive ? by.activeStake : chain.circulation() - chain.pots.expansion(),
                        by.activeStake,
                        chain.blocks.weightBefore);
            }
        });
    }

    private static Rule ofActive(RewardPools right) {
        return again(right, true, true, false);
    }

    private static Rule trusting(RewardPools right) {
        return again(right, false, false, false);
    }

    private static Rule bySet(RewardPools right) {
        return again(right, true, false, true);
    }

    private static Rule twice(PayMembers right) {
        return new Then(right, (turn, chain, rewards) -> {
            for (int pool = 0; pool < turn.state().rows(); pool++) {
                long cost = turn.state().validators().longs(PoolColumns.COST)[pool];
                if (rewards[pool] > cost) {
                    long member = new PoolShares()
                            .member(rewards[pool], cost, BigFraction.ZERO, chain.go.stake[pool])
                            .of(chain.go.own[pool]);
                    pay(turn, chain, pool, Math.min(member, chain.pots.rewards() - chain.paid));
                }
            }
        });
    }

    private static Rule roundedUp(PayLeaders right) {
        return new Then(right, (turn, chain, rewards) -> {
            for (int pool = 0; pool < turn.state().rows(); pool++) {
                if (rewards[pool] > 0 && chain.paid < chain.pots.rewards()) {
                    pay(turn, chain, pool, 1);
                    return;
                }
            }
        });
    }

    private static void pay(Turn turn, CardanoChain chain, int pool, long amount) {
        Ledger ledger = turn.ledger();
        int operator = turn.state().validators().ints("operator")[pool];
        ledger.move(ledger.accounts().fees(), ledger.accounts().operator(operator), ledger.cause("reward:own"), amount);
        chain.paid += amount;
        turn.state().validators().longs(PoolColumns.OWN)[pool] += amount;
        turn.state().validators().longs(PoolColumns.STAKE)[pool] += amount;
    }

    /** The margin of the whole reward, then the cost. */
    private record MarginFirst() implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            CardanoChain chain = CardanoChain.of(turn.state());
            long[] rewards = turn.state().validators().longs(PoolColumns.REWARD);
            long[] margins = turn.state().validators().longs(PoolColumns.MARGIN_PPB);
            for (int pool = 0; pool < turn.state().rows(); pool++) {
                long margin =
                        new PoolShares().leader(rewards[pool], 0, new BigFraction(margins[pool], 1_000_000_000L), 0, 1);
                pay(turn, chain, pool, margin);
            }
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }

    private record Burn() implements Rule {
        @Override
        public BlockStep prepare(Turn turn) {
            CardanoChain chain = CardanoChain.of(turn.state());
            long unpaid = chain.pots.rewards() - chain.paid;
            Ledger ledger = turn.ledger();
            ledger.burn(ledger.accounts().fees(), ledger.cause("issuance:burned"), unpaid);
            turn.state().supply().add(-unpaid);
            return BlockStep.NOTHING;
        }

        @Override
        public boolean isBarrier(ProtocolState state) {
            return true;
        }
    }
}
