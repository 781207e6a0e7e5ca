package stakeout.model.solana;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;

/** Laws of Solana, over several hundred worlds and moves of chance, after every epoch. */
class SolanaLawsTest {
    private static final int WORLDS_A_TEST = 50;
    private static final int EPOCHS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyLamportIsExplainedAndSettlementIsTheTwins(long seed) {
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000 + world);
            SolanaWorld play = SolanaWorld.random(random);
            BigInteger supplyAtFirst = play.state.supply().get();
            BigInteger[] heldAtFirst = held(play);
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                String now = "seed " + (seed * 1_000 + world) + " epoch " + epoch;
                play.randomMoves(random);
                ProtocolState before = play.state.copy();
                BigInteger burnedBefore = play.ledger.burned().get();
                boolean quorum = play.chain().hasQuorum();
                play.settle();
                checkStake(play.chain(), now);
                checkLedger(play, supplyAtFirst, heldAtFirst, now);
                if (quorum) {
                    checkBlocks(play, now);
                    checkTwin(play, before, play.ledger.burned().get().subtract(burnedBefore), now);
                } else {
                    assertThat(play.chain().epoch).as(now).isEqualTo(SolanaChain.at(before).epoch);
                    assertThat(play.state.supply().get())
                            .as(now)
                            .isEqualTo(before.supply().get());
                }
            }
        }
    }

    private static void checkTwin(SolanaWorld play, ProtocolState before, BigInteger burned, String now) {
        SolanaChain chain = play.chain();
        SolanaTwin twin = new SolanaTwin(play.solana.parameters(), before, chain.blocks, burned);
        assertThat(chain.totalPoints).as("%s: points", now).isEqualTo(twin.totalPoints);
        assertThat(BigInteger.valueOf(chain.rewards)).as("%s: rewards", now).isEqualTo(twin.rewards);
        StakeAccounts accounts = chain.accounts;
        for (int account = 0; account < accounts.size(); account++) {
            String where = now + " account " + account;
            assertThat(BigInteger.valueOf(accounts.stake[account])).as(where).isEqualTo(twin.stake[account]);
            assertThat(accounts.validator[account]).as(where).isEqualTo(twin.validator[account]);
            if (accounts.activationEpoch[account] != chain.epoch && accounts.stake[account] > 0) {
                assertThat(BigInteger.valueOf(accounts.creditsObserved[account]))
                        .as("%s: credits", where)
                        .isEqualTo(twin.observed[account]);
            }
        }
        VoteAccounts votes = chain.votes();
        for (int row = 0; row < votes.rows(); row++) {
            assertThat(BigInteger.valueOf(votes.effective[row]))
                    .as("%s: effective at %s", now, row)
                    .isEqualTo(twin.effective.get(row));
            assertThat(votes.weight[row])
                    .as("%s: weight of %s", now, row)
                    .isEqualTo(SolanaChain.at(before).votes().nextWeight[row]);
        }
    }

    private static void checkBlocks(SolanaWorld play, String now) {
        VoteAccounts votes = play.chain().votes();
        long sum = 0;
        for (int row = 0; row < votes.rows(); row++) {
            assertThat(votes.voted[row] != 0 || votes.blocks[row] == 0).as(now).isTrue();
            sum += votes.blocks[row];
        }
        assertThat(sum)
                .as(now)
                .isEqualTo(play.chain().blocks)
                .isLessThanOrEqualTo(play.solana.parameters().epochs().slotsPerEpoch());
    }

    private static void checkStake(SolanaChain chain, String now) {
        VoteAccounts votes = chain.votes();
        long[] sums = new long[votes.rows()];
        for (int account = 0; account < chain.accounts.size(); account++) {
            assertThat(chain.accounts.stake[account]).as(now).isNotNegative();
            sums[chain.accounts.validator[account]] += chain.accounts.stake[account];
        }
        for (int row = 0; row < sums.length; row++) {
            assertThat(votes.stake[row]).as("%s: stake of %s", now, row).isEqualTo(sums[row]);
        }
    }

    private static void checkLedger(SolanaWorld play, BigInteger supplyAtFirst, BigInteger[] heldAtFirst, String now) {
        Ledger ledger = play.ledger;
        Accounts accounts = ledger.accounts();
        BigInteger change = play.state.supply().get().subtract(supplyAtFirst);
        assertThat(ledger.netIssuance()).as("%s: issued less burned", now).isEqualTo(change);
        BigInteger sum = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            sum = account == accounts.supply() ? sum : sum.add(ledger.income(account));
        }
        assertThat(sum).as("%s: sum of postings", now).isEqualTo(change);
        assertThat(ledger.income(accounts.fees()))
                .as("%s: fees pass through", now)
                .isZero();
        BigInteger[] held = held(play);
        for (int account = 0; account < held.length; account++) {
            assertThat(ledger.income(account))
                    .as("%s: held by %s", now, accounts.name(account))
                    .isEqualTo(held[account].subtract(heldAtFirst[account]));
        }
    }

    /** What operators and their delegators hold by the state, one cell an account. */
    private static BigInteger[] held(SolanaWorld play) {
        Accounts accounts = play.ledger.accounts();
        SolanaChain chain = play.chain();
        BigInteger[] held = new BigInteger[2 * accounts.operators()];
        java.util.Arrays.fill(held, BigInteger.ZERO);
        for (int row = 0; row < chain.votes().rows(); row++) {
            int operator = accounts.operator(chain.votes().operator[row]);
            held[operator] = held[operator].add(BigInteger.valueOf(chain.votes().balance[row]));
        }
        for (int account = 0; account < chain.accounts.size(); account++) {
            int operator = chain.votes().operator[chain.accounts.validator[account]];
            int owner = chain.accounts.delegator[account] == StakeAccounts.OWN
                    ? accounts.operator(operator)
                    : accounts.delegatorsOf(operator);
            held[owner] = held[owner].add(BigInteger.valueOf(chain.accounts.stake[account]));
        }
        return held;
    }

    /** The worlds of the first test are worth something only if all that can happen does. */
    @Test
    void worldsOfChanceSeeEverything() {
        Map<String, Integer> worlds = new TreeMap<>();
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(1_000 + world);
            SolanaWorld play = SolanaWorld.random(random);
            boolean warming = false;
            boolean cooling = false;
            boolean unpaid = false;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                play.randomMoves(random);
                play.settle();
                SolanaChain chain = play.chain();
                for (int account = 0; account < chain.accounts.size(); account++) {
                    Activation at = new Activation(
                                    play.solana.parameters().warmup().rate())
                            .at(
                                    chain.epoch,
                                    chain.accounts.stake[account],
                                    chain.accounts.activationEpoch[account],
                                    chain.accounts.deactivationEpoch[account],
                                    chain.history);
                    warming |= at.effective() > 0 && at.activating() > 0;
                    cooling |= at.deactivating() > 0 && at.deactivating() < chain.accounts.stake[account];
                    unpaid |= chain.accounts.stake[account] > 0
                            && chain.accounts.creditsObserved[account]
                                    < chain.credits.total(chain.accounts.validator[account]);
                }
            }
            for (String cause : play.ledger.causes()) {
                boolean posted = false;
                for (int account = 0; account < play.ledger.accounts().size(); account++) {
                    posted |= !play.ledger.postings(play.ledger.cause(cause)).isZero(account);
                }
                worlds.merge(cause, posted ? 1 : 0, Integer::sum);
            }
            worlds.merge("halt", play.chain().halted > 0 ? 1 : 0, Integer::sum);
            worlds.merge("warming", warming ? 1 : 0, Integer::sum);
            worlds.merge("cooling", cooling ? 1 : 0, Integer::sum);
            worlds.merge("unpaid", unpaid ? 1 : 0, Integer::sum);
        }
        assertThat(worlds).as("worlds of %s that saw it", WORLDS_A_TEST).allSatisfy((what, count) -> {
            assertThat(count).as(what).isGreaterThanOrEqualTo(WORLDS_A_TEST / 8);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void branchesShareNothing(long seed) {
        for (int world = 0; world < WORLDS_A_TEST / 2; world++) {
            SplittableRandom random = new SplittableRandom(seed * 7_000 + world);
            SolanaWorld play = SolanaWorld.random(random);
            for (int epoch = 0; epoch < 20; epoch++) {
                play.randomMoves(random);
                play.settle();
            }
            SolanaWorld branch = play.branch();
            String before = fingerprint(play);
            long luck = random.nextLong();
            SplittableRandom branchLuck = new SplittableRandom(luck);
            for (int epoch = 0; epoch < 30; epoch++) {
                branch.randomMoves(branchLuck);
                branch.settle();
            }
            String what = "seed " + (seed * 7_000 + world);
            assertThat(fingerprint(play)).as(what).isEqualTo(before);
            SplittableRandom sameLuck = new SplittableRandom(luck);
            for (int epoch = 0; epoch < 30; epoch++) {
                play.randomMoves(sameLuck);
                play.settle();
            }
            assertThat(fingerprint(play)).as(what).isEqualTo(fingerprint(branch));
        }
    }

    private static String fingerprint(SolanaWorld play) {
        SolanaChain chain = play.chain();
        StringBuilder text = new StringBuilder();
        text.append(play.state.period)
                .append(' ')
                .append(chain.epoch)
                .append(' ')
                .append(play.state.supply());
        for (int row = 0; row < chain.votes().rows(); row++) {
            text.append('|').append(chain.votes().weight[row]).append(' ').append(chain.votes().balance[row]);
            text.append(' ').append(chain.credits.total(row)).append(' ').append(chain.votes().commissionBps[row]);
        }
        for (int account = 0; account < chain.accounts.size(); account++) {
            text.append('/')
                    .append(chain.accounts.stake[account])
                    .append('@')
                    .append(chain.accounts.validator[account]);
            text.append(' ').append(chain.accounts.creditsObserved[account]);
        }
        return text.append(chain.totalPoints).toString();
    }
}
