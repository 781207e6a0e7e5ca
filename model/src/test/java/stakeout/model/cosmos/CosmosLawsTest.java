package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ValidatorColumns;

/** Laws of the Hub, over several hundred worlds and moves of chance, after every block. */
class CosmosLawsTest {
    private static final int WORLDS_A_TEST = 80;
    private static final int BLOCKS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyUnitIsSomewhereAndPostingsExplainEveryChange(long seed) {
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000 + world);
            CosmosWorld play = CosmosWorld.random(random);
            String where = "seed " + (seed * 1_000 + world);
            BigInteger supplyAtFirst = play.state.supply().get();
            BigInteger[] heldAtFirst = held(play);
            for (int block = 0; block < BLOCKS; block++) {
                play.randomBlock(random);
                String now = where + " block " + block;
                checkPools(play.chain(), now);
                checkRewards(play.chain(), now);
                checkShares(play.chain(), now);
                checkLedger(play, supplyAtFirst, heldAtFirst, now);
            }
        }
    }

    /** The worlds of the first test are worth something only if all that can happen does. */
    @Test
    void worldsOfChanceSeeEverything() {
        Map<String, Integer> worlds = new TreeMap<>();
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(1_000 + world);
            CosmosWorld play = CosmosWorld.random(random);
            for (int block = 0; block < BLOCKS; block++) {
                play.randomBlock(random);
            }
            for (int cause = 0; cause < play.ledger.causes().size(); cause++) {
                boolean posted = false;
                for (int account = 0; account < play.ledger.accounts().size(); account++) {
                    posted |= !play.ledger.postings(cause).isZero(account);
                }
                worlds.merge(play.ledger.causes().get(cause), posted ? 1 : 0, Integer::sum);
            }
            worlds.merge("halt", play.chain().halted() > 0 ? 1 : 0, Integer::sum);
            for (int row = 0; row < play.state.rows(); row++) {
                CosmosValidators validators = play.chain().validators();
                worlds.merge("removed", validators.has(row, CosmosValidators.REMOVED) ? 1 : 0, Integer::sum);
                worlds.merge("jailed", validators.has(row, CosmosValidators.JAILED) ? 1 : 0, Integer::sum);
            }
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
            CosmosWorld play = CosmosWorld.random(random);
            for (int block = 0; block < 30; block++) {
                play.randomBlock(random);
            }
            CosmosWorld branch = play.branch();
            String before = fingerprint(play);
            SplittableRandom future = random.split();
            long luck = future.nextLong();
            SplittableRandom branchLuck = new SplittableRandom(luck);
            for (int block = 0; block < 60; block++) {
                branch.randomBlock(branchLuck);
            }
            String what = "seed " + (seed * 7_000 + world);
            assertThat(fingerprint(play)).as(what).isEqualTo(before);
            SplittableRandom sameLuck = new SplittableRandom(luck);
            for (int block = 0; block < 60; block++) {
                play.randomBlock(sameLuck);
            }
            assertThat(fingerprint(play)).as(what).isEqualTo(fingerprint(branch));
        }
    }

    private static void checkPools(CosmosChain chain, String now) {
        Bank bank = chain.bank();
        CosmosValidators validators = chain.validators();
        long bonded = 0;
        long notBonded = 0;
        for (int row = 0; row < validators.rows(); row++) {
            assertThat(validators.tokens[row]).as(now).isNotNegative();
            bonded += validators.isBonded(row) ? validators.tokens[row] : 0;
            notBonded += validators.isBonded(row) ? 0 : validators.tokens[row];
        }
        for (int entry = 0; entry < chain.unbondings().size(); entry++) {
            if (chain.unbondings().isLive(entry)) {
                assertThat(chain.unbondings().balance(entry)).as(now).isNotNegative();
                notBonded += chain.unbondings().balance(entry);
            }
        }
        assertThat(bank.bondedPool).as("%s: bonded pool", now).isEqualTo(bonded);
        assertThat(bank.notBondedPool).as("%s: not bonded pool", now).isEqualTo(notBonded);
        assertThat(bank.sum()).as("%s: supply", now).isEqualTo(bank.supply);
        assertThat(Math.min(bank.wallets, Math.min(bank.feeCollector, bank.distribution)))
                .as(now)
                .isNotNegative();
    }

    /** Nobody can have earned more than the distribution module holds, to the last 1e-18. */
    private static void checkRewards(CosmosChain chain, String now) {
        Dec18Register sum = new Dec18Register().set(chain.communityPool());
        for (int row = 0; row < chain.validators().rows(); row++) {
            Dec18 outstanding = chain.distribution().outstanding(row);
            assertThat(outstanding.compareTo(Dec18.ZERO)).as(now).isNotNegative();
            assertThat(chain.distribution().commissionDue(row).compareTo(Dec18.ZERO))
                    .as(now)
                    .isNotNegative();
            sum.add(outstanding);
        }
        assertThat(sum.toDec18()).as("%s: rewards", now).isEqualTo(Dec18.of(chain.bank().distribution));
    }

    private static void checkShares(CosmosChain chain, String now) {
        Dec18Register[] sums = new Dec18Register[chain.validators().rows()];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = new Dec18Register();
        }
        Delegations delegations = chain.delegations();
        for (int row = 0; row < delegations.size(); row++) {
            assertThat(delegations.shares().signum(row)).as(now).isNotNegative();
            sums[delegations.validator(row)].add(delegations.shares().get(row));
        }
        for (int row = 0; row < sums.length; row++) {
            assertThat(sums[row].toDec18())
                    .as("%s: shares of %s", now, row)
                    .isEqualTo(chain.validators().shares.get(row));
        }
    }

    private static void checkLedger(CosmosWorld play, BigInteger supplyAtFirst, BigInteger[] heldAtFirst, String now) {
        Ledger ledger = play.ledger;
        Accounts accounts = ledger.accounts();
        BigInteger change = play.state.supply().get().subtract(supplyAtFirst);
        assertThat(play.state.supply().get())
                .as(now)
                .isEqualTo(BigInteger.valueOf(play.chain().bank().supply));
        assertThat(ledger.netIssuance()).as("%s: issued less burned", now).isEqualTo(change);
        BigInteger sum = BigInteger.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            sum = account == accounts.supply() ? sum : sum.add(ledger.income(account));
        }
        assertThat(sum).as("%s: sum of postings", now).isEqualTo(change);
        assertThat(ledger.income(accounts.unclaimed())).as("%s: unclaimed", now).isNotNegative();
        if (play.state.period % 7 == 0) {
            play.told().distribution().accrueAll();
            checkRewardPostings(play, now);
        }
        BigInteger[] held = held(play);
        for (int operator = 0; operator < accounts.operators(); operator++) {
            assertThat(principal(ledger, accounts.operator(operator))
                            .add(principal(ledger, accounts.delegatorsOf(operator))))
                    .as("%s: stake at operator %s", now, operator)
                    .isEqualTo(held[operator].subtract(heldAtFirst[operator]));
        }
    }

    /** Nobody was paid a reward that was not posted to him before; the treasury has the pool's whole units. */
    private static void checkRewardPostings(CosmosWorld play, String now) {
        Ledger ledger = play.ledger;
        Accounts accounts = ledger.accounts();
        for (int operator = 0; operator < accounts.operators(); operator++) {
            int own = accounts.operator(operator);
            int delegators = accounts.delegatorsOf(operator);
            BigInteger rewards = ledger.income(own)
                    .add(ledger.income(delegators))
                    .subtract(principal(ledger, own))
                    .subtract(principal(ledger, delegators));
            assertThat(rewards).as("%s: rewards at operator %s", now, operator).isNotNegative();
        }
        BigInteger pool = BigInteger.valueOf(
                new Dec18Register().set(play.chain().communityPool()).truncateInt());
        BigInteger rest = pool.subtract(ledger.income(accounts.treasury()));
        assertThat(rest).as("%s: pool not in the treasury", now).isBetween(BigInteger.ZERO, BigInteger.valueOf(12));
        long fractions = 2L * play.state.rows() + 1;
        for (int row = 0; row < play.state.rows(); row++) {
            boolean nobodys = play.chain().validators().tokens[row] == 0; // the community's when the period ends
            Dec18 pot = play.chain().distribution().pot(row);
            fractions += nobodys ? new Dec18Register().set(pot).truncateInt() : 0;
        }
        assertThat(ledger.income(accounts.unclaimed()))
                .as("%s: fractions unclaimed", now)
                .isBetween(BigInteger.ZERO, BigInteger.valueOf(fractions));
    }

    /** Postings of an account that move stake, not rewards. */
    private static BigInteger principal(Ledger ledger, int account) {
        BigInteger sum = BigInteger.ZERO;
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            String name = ledger.causes().get(cause);
            boolean stake = name.startsWith("slash:")
                    || name.equals("deposit:bonded")
                    || name.equals("withdrawal:unbonded")
                    || name.equals("transfer:redelegated");
            sum = stake ? sum.add(ledger.postings(cause).get(account)) : sum;
        }
        return sum;
    }

    /** Bonded and unbonding stake at each operator's validators. */
    private static BigInteger[] held(CosmosWorld play) {
        CosmosChain chain = play.chain();
        BigInteger[] held = new BigInteger[play.ledger.accounts().operators()];
        java.util.Arrays.fill(held, BigInteger.ZERO);
        int[] operatorOf = play.state.validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < play.state.rows(); row++) {
            int operator = operatorOf[row];
            held[operator] = held[operator].add(BigInteger.valueOf(chain.validators().tokens[row]));
        }
        for (int entry = 0; entry < chain.unbondings().size(); entry++) {
            if (chain.unbondings().isLive(entry)) {
                int operator = operatorOf[chain.unbondings().from(entry)];
                held[operator] =
                        held[operator].add(BigInteger.valueOf(chain.unbondings().balance(entry)));
            }
        }
        return held;
    }

    private static String fingerprint(CosmosWorld play) {
        CosmosChain chain = play.chain();
        chain.distribution().flush();
        StringBuilder text = new StringBuilder();
        ValidatorColumns columns = play.state.validators();
        for (String name : columns.names()) {
            text.append(name).append(' ');
            for (int row = 0; row < columns.rows(); row++) {
                text.append(cell(columns, name, row)).append(' ');
            }
            text.append('\n');
        }
        Bank bank = chain.bank();
        text.append(bank.supply).append(' ').append(bank.wallets).append(' ').append(bank.distribution);
        text.append(' ')
                .append(chain.communityPool())
                .append(' ')
                .append(chain.minting().inflation());
        text.append(' ')
                .append(play.state.period)
                .append(' ')
                .append(chain.height())
                .append('\n');
        for (int row = 0; row < chain.delegations().size(); row++) {
            text.append(chain.delegations().shares().get(row)).append(' ');
        }
        for (int account = 0; account < play.ledger.accounts().size(); account++) {
            text.append('\n').append(play.ledger.income(account));
        }
        return text.append(chain.unbondings().live())
                .append(chain.redelegations().live())
                .toString();
    }

    private static String cell(ValidatorColumns columns, String name, int row) {
        try {
            return Long.toString(columns.longs(name)[row]);
        } catch (ClassCastException notLongs) {
            try {
                return Integer.toString(columns.ints(name)[row]);
            } catch (ClassCastException notInts) {
                return Byte.toString(columns.bytes(name)[row]);
            }
        }
    }
}
