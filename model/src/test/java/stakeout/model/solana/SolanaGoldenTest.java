package stakeout.model.solana;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Solana;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * A minimal world, epoch by epoch, as a table: four vote accounts; stake comes, moves and goes, one goes missing, once the cluster
 * stands still. Re-record it only on purpose. Plausible mistakes, planted by replacing a rule or a parameter, must show.
 */
class SolanaGoldenTest {
    private static final int PERIODS = 20;
    private static final SolanaParameters PARAMETERS = SolanaWorld.parameters(2);
    private static final ImmutableList<Rule> RULES = Solana.rules(PARAMETERS);

    @Test
    void fourVoteAccountsPlayAsRecorded() throws IOException {
        try (InputStream file = SolanaGoldenTest.class.getResourceAsStream("/golden/solana-four-vote-accounts.txt")) {
            String golden = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(play(RULES)).isEqualTo(golden);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsSeen(String name, List<Rule> rules) {
        assertThat(play(rules)).isNotEqualTo(play(RULES));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "clock from epoch 0",
                        replaced(rule -> rule instanceof InflationRewards right
                                ? new InflationRewards(startingAt(right.clock(), 0))
                                : rule)),
                mistake(
                        "clock from the activation epoch",
                        replaced(rule -> rule instanceof InflationRewards right
                                ? new InflationRewards(startingAt(right.clock(), 151))
                                : rule)),
                mistake(
                        "dust not lost",
                        replaced(rule -> rule instanceof RewardPayment ? new DustToTheVoter(rule) : rule)),
                mistake(
                        "percent instead of basis points",
                        replaced(rule -> rule instanceof RewardPayment ? new CommissionTimes(1, 100, rule) : rule)),
                mistake(
                        "warm-up without the one lamport",
                        Solana.rules(PARAMETERS).stream()
                                .map(rule -> withMath(
                                        rule, new StakeMath(PARAMETERS.warmup().rate(), WarmupRate::allowance)))
                                .toList()),
                mistake(
                        "the old rate of warm-up",
                        Solana.rules(PARAMETERS).stream()
                                .map(rule -> withMath(
                                        rule,
                                        new StakeMath(new WarmupRate(2_500, 2_500, java.util.OptionalLong.of(0)))))
                                .toList()),
                mistake(
                        "points without credits: the absent are paid",
                        replaced(rule -> rule instanceof CreditVotes right ? new CreditsForAll(right) : rule)),
                mistake("points tallied before the credits", swapped(CreditVotes.class, PointTally.class)),
                mistake(
                        "an unfair split is paid",
                        replaced(rule -> rule instanceof RewardPayment ? new UnfairSplit(rule) : rule)),
                mistake(
                        "weights without the epoch between",
                        replaced(rule -> rule instanceof EpochStakes ? new WeightsAtOnce(rule) : rule)),
                mistake(
                        "history written after the next epoch's stakes",
                        swapped(HistoryEntry.class, EpochStakes.class)),
                mistake("rewards of a supply before the burn", swapped(FeeCollection.class, InflationRewards.class)),
                mistake(
                        "stake counts in the epoch it comes in",
                        replaced(rule -> rule instanceof HistoryEntry ? new NoWarmup(rule) : rule)));
    }

    private static Arguments mistake(String name, List<Rule> rules) {
        return Arguments.of(name, rules);
    }

    private static List<Rule> replaced(UnaryOperator<Rule> change) {
        return RULES.stream().map(change).toList();
    }

    private static List<Rule> swapped(Class<? extends Rule> one, Class<? extends Rule> other) {
        List<Rule> rules = new ArrayList<>(RULES);
        Collections.swap(rules, indexOf(one), indexOf(other));
        return rules;
    }

    private static int indexOf(Class<? extends Rule> type) {
        for (int i = 0; i < RULES.size(); i++) {
            if (type.isInstance(RULES.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException(type.toString());
    }

    private static InflationClock startingAt(InflationClock clock, long activationEpoch) {
        return new InflationClock(
                clock.schedule(), activationEpoch, clock.slotsPerEpoch(), clock.tickNanos(), clock.ticksPerSlot());
    }

    private static Rule withMath(Rule rule, StakeMath math) {
        if (rule instanceof HistoryEntry) {
            return new HistoryEntry(math);
        }
        if (rule instanceof EpochStakes) {
            return new EpochStakes(math);
        }
        if (rule instanceof PointTally) {
            return new PointTally(math);
        }
        if (rule instanceof RewardPayment) {
            return new RewardPayment(math);
        }
        return rule instanceof StakeWithdrawal ? new StakeWithdrawal(math) : rule;
    }

    /** A rule with something wrong before or after it. */
    private interface Wrong extends Rule {
        Rule right();

        default void before(SolanaChain chain) {}

        default void after(Turn turn, SolanaChain chain) {}

        @Override
        default BlockStep prepare(Turn turn) {
            before(SolanaChain.at(turn.state()));
            BlockStep step = right().prepare(turn);
            after(turn, SolanaChain.at(turn.state()));
            return step;
        }

        @Override
        default boolean isBarrier(ProtocolState state) {
            return right().isBarrier(state);
        }
    }

    /** What the split loses, at most a lamport an account, goes to the vote account instead. */
    private record DustToTheVoter(Rule right) implements Wrong {
        @Override
        public void after(Turn turn, SolanaChain chain) {
            Ledger ledger = turn.ledger();
            Accounts accounts = ledger.accounts();
            for (int row = 0; row < chain.votes().rows(); row++) {
                if (CommissionSplit.isSplit(chain.votes().commissionBps[row]) && chain.votes().blocks[row] > 0) {
                    ledger.issue(accounts.operator(row), ledger.cause("commission:rewards"), 1);
                    chain.votes().balance[row]++;
                    turn.state().supply().add(1);
                }
            }
        }
    }

    private record CommissionTimes(int numerator, int denominator, Rule right) implements Wrong {
        @Override
        public BlockStep prepare(Turn turn) {
            int[] bps = SolanaChain.at(turn.state()).votes().commissionBps;
            int[] kept = bps.clone();
            for (int row = 0; row < bps.length; row++) {
                bps[row] = bps[row] * numerator / denominator;
            }
            BlockStep step = right.prepare(turn);
            System.arraycopy(kept, 0, bps, 0, kept.length);
            return step;
        }
    }

    private record CreditsForAll(Rule right) implements Wrong {
        @Override
        public BlockStep prepare(Turn turn) {
            byte[] voted = SolanaChain.at(turn.state()).votes().voted;
            byte[] kept = voted.clone();
            java.util.Arrays.fill(voted, (byte) 1);
            BlockStep step = right.prepare(turn);
            System.arraycopy(kept, 0, voted, 0, kept.length);
            return step;
        }
    }

    /** Who would be left with nothing is, and the credits are gone. */
    private record UnfairSplit(Rule right) implements Wrong {
        @Override
        public void after(Turn turn, SolanaChain chain) {
            for (int account = 0; account < chain.accounts.size(); account++) {
                chain.accounts.creditsObserved[account] = chain.credits.total(chain.accounts.validator[account]);
            }
        }
    }

    private record WeightsAtOnce(Rule right) implements Wrong {
        @Override
        public void after(Turn turn, SolanaChain chain) {
            System.arraycopy(
                    chain.votes().effective,
                    0,
                    chain.votes().weight,
                    0,
                    chain.votes().rows());
        }
    }

    private record NoWarmup(Rule right) implements Wrong {
        @Override
        public void before(SolanaChain chain) {
            for (int account = 0; account < chain.accounts.size(); account++) {
                chain.accounts.activationEpoch[account] = Activation.NEVER;
                chain.accounts.wholeFrom[account] = 0;
            }
        }
    }

    // ---------------------------------------------------------------------------------------------------- the story

    static String play(List<Rule> rules) {
        DelegationTable table = new DelegationTable(
                3, ImmutableList.of("all"), new int[3], new int[] {0, 1, 2}, new int[] {0, 1, 3}, new long[] {
                    80_000_000, 120_000_003, 900
                });
        Genesis genesis = SolanaWorld.genesis(
                new long[] {400_000_001, 200_000_007, 100_000_000, 30_001},
                table,
                1_000_000_000L,
                ImmutableMap.of(
                        stakeout.model.state.Genesis.COMMISSION_PPB,
                        new long[] {0, 50_000_000, 1_000_000_000, 100_000_000}));
        SolanaWorld world = new SolanaWorld(new Solana("solana", PARAMETERS, rules), genesis);
        StringBuilder text = new StringBuilder(
                "epoch supply rewards points | weight effective stake balance credits, by vote account\n");
        for (int period = 0; period < PERIODS; period++) {
            move(world, period);
            switch (period) {
                case 4, 5 -> world.epoch(2);
                case 10 -> world.epoch(0);
                default -> world.epoch();
            }
            line(world, text);
        }
        for (int account = 0; account < world.chain().accounts.size(); account++) {
            StakeAccounts accounts = world.chain().accounts;
            text.append("account ").append(account).append(" at ").append(accounts.validator[account]);
            text.append(": ").append(accounts.stake[account]).append(", observed ");
            text.append(accounts.creditsObserved[account]).append('\n');
        }
        return text.toString();
    }

    private static void move(SolanaWorld world, int period) {
        Delegating delegating = world.solana.delegating().orElseThrow();
        switch (period) {
            case 2 -> {
                delegating.delegate(world.turn(), 0, 0, 150_000_000);
                delegating.delegate(world.turn(), 1, 0, 2);
            }
            case 6 -> delegating.redelegate(world.turn(), 1, 2, 100_000_000);
            case 8 -> delegating.undelegate(world.turn(), 0, Long.MAX_VALUE);
            case 9 -> world.solana.changeCommission(world.turn(), 1, 800, 0);
            case 13 -> world.solana.requestExit(world.turn(), 3);
            default -> {}
        }
    }

    private static void line(SolanaWorld world, StringBuilder text) {
        SolanaChain chain = world.chain();
        text.append(chain.epoch)
                .append(' ')
                .append(world.state.supply())
                .append(' ')
                .append(chain.rewards);
        text.append(' ').append(chain.totalPoints);
        VoteAccounts votes = chain.votes();
        for (int row = 0; row < votes.rows(); row++) {
            text.append(" | ").append(votes.weight[row]).append(' ').append(votes.effective[row]);
            text.append(' ').append(votes.stake[row]).append(' ').append(votes.balance[row]);
            text.append(' ').append(chain.credits.total(row));
        }
        text.append('\n');
    }
}
