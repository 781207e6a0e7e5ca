package stakeout.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final Accounts ACCOUNTS = new Accounts(3);

    /** Whatever is posted, every cause sums to 0 over all accounts, and incomes without the supply to net issuance. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void postingsSumToTheChangeOfSupply(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = new Ledger(ACCOUNTS);
        for (int i = 0; i < 5000; i++) {
            int cause = ledger.cause("cause:" + random.nextInt(4));
            int one = holder(random);
            int other = holder(random);
            long amount = random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
            switch (random.nextInt(5)) {
                case 0 -> ledger.issue(other, cause, amount);
                case 1 -> ledger.burn(one, cause, amount);
                case 2 -> ledger.issueMany(other, cause, random.nextInt(1_000_000), amount >> 8);
                case 3 -> ledger.burnMany(other, cause, random.nextInt(1_000_000), amount >> 8);
                default -> ledger.move(one, other, cause, amount);
            }
        }
        BigInteger everybody = BigInteger.ZERO;
        for (int account = 0; account < ACCOUNTS.size(); account++) {
            everybody = everybody.add(account == ACCOUNTS.supply() ? BigInteger.ZERO : ledger.income(account));
        }
        assertThat(everybody).as("seed %d", seed).isEqualTo(ledger.netIssuance());
        assertThat(ledger.income(ACCOUNTS.supply()))
                .isEqualTo(ledger.netIssuance().negate());
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            BigInteger sum = BigInteger.ZERO;
            for (int account = 0; account < ACCOUNTS.size(); account++) {
                sum = sum.add(ledger.postings(cause).get(account));
            }
            assertThat(sum).as("seed %d cause %d", seed, cause).isZero();
        }
    }

    /** Any account but the supply, which only an issue or a burn may name. */
    private static int holder(SplittableRandom random) {
        int account = random.nextInt(ACCOUNTS.size() - 1);
        return account < ACCOUNTS.supply() ? account : account + 1;
    }

    @Test
    void causesAreNumberedByFirstUse() {
        Ledger ledger = new Ledger(ACCOUNTS);
        assertThat(ledger.cause("issuance:fixed")).isZero();
        assertThat(ledger.cause("slash:equivocation")).isEqualTo(1);
        assertThat(ledger.cause("issuance:fixed")).isZero();
        assertThat(ledger.causes()).containsExactly("issuance:fixed", "slash:equivocation");
    }

    @Test
    void shortfallsAreNoPostings() {
        Ledger ledger = new Ledger(ACCOUNTS);
        int rule = ledger.shortfallRule("issuance:fixed");
        ledger.shortfall(rule, 2, 40);
        ledger.shortfall(rule, 2, 2);
        assertThat(ledger.shortfalls(rule).get(2)).isEqualTo(42);
        assertThat(ledger.netIssuance()).isZero();
        assertThatThrownBy(() -> ledger.shortfall(rule, 0, -1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> ledger.move(0, 1, ledger.cause("x"), -1)).hasMessageContaining("must not be negative");
    }

    @Test
    void aShortfallIsToldFromBothEnds() {
        Ledger ledger = new Ledger(ACCOUNTS);
        int rule = ledger.shortfallRule("attesting");
        ledger.shortfall(rule, 2, 40);
        ledger.shortfall(rule, 2, ACCOUNTS.delegatorsOf(2), 5);
        ledger.shortfall(rule, 2, ACCOUNTS.operator(0), 7);
        ledger.blame(rule, 1, 3);
        ledger.lack(rule, ACCOUNTS.treasury(), 3);
        assertThat(ledger.shortfalls(rule).get(2)).isEqualTo(52);
        assertThat(ledger.shortfalls(rule).get(1)).isEqualTo(3);
        assertThat(ledger.lacks(rule).get(ACCOUNTS.operator(2))).isEqualTo(40);
        assertThat(ledger.lacks(rule).get(ACCOUNTS.operator(0))).isEqualTo(7);
        assertThat(ledger.lacks(rule).get(ACCOUNTS.treasury())).isEqualTo(3);
        assertThat(ledger.selfInflicted(rule).get(ACCOUNTS.operator(2))).isEqualTo(40);
        assertThat(ledger.selfInflicted(rule).get(ACCOUNTS.delegatorsOf(2))).isEqualTo(5);
        assertThat(ledger.selfInflicted(rule).get(ACCOUNTS.operator(0))).isZero();
        assertThat(ledger.copy().lacks(rule).get(ACCOUNTS.operator(0))).isEqualTo(7);
    }

    @Test
    void copyHasTheSamePastAndItsOwnFuture() {
        Ledger ledger = new Ledger(ACCOUNTS);
        int cause = ledger.cause("issuance:fixed");
        ledger.issue(1, cause, 10);
        Ledger copy = ledger.copy();
        copy.issue(1, copy.cause("issuance:fixed"), 5);
        copy.cause("new");
        copy.shortfall(copy.shortfallRule("issuance:fixed"), 0, 1);
        assertThat(ledger.income(1)).isEqualTo(10);
        assertThat(ledger.issued().toLongExact()).isEqualTo(10);
        assertThat(ledger.causes()).hasSize(1);
        assertThat(ledger.shortfallRules()).isEmpty();
        assertThat(copy.income(1)).isEqualTo(15);
    }

    @Test
    void accountsHaveNames() {
        assertThat(ACCOUNTS.name(ACCOUNTS.operator(2))).isEqualTo("operator 2");
        assertThat(ACCOUNTS.name(ACCOUNTS.delegatorsOf(0))).isEqualTo("delegators of 0");
        assertThat(ACCOUNTS.name(ACCOUNTS.supply())).isEqualTo("supply");
        assertThat(ACCOUNTS.name(ACCOUNTS.treasury())).isEqualTo("treasury");
        assertThat(ACCOUNTS.name(ACCOUNTS.fees())).isEqualTo("fees");
        assertThat(ACCOUNTS.name(ACCOUNTS.unclaimed())).isEqualTo("unclaimed");
        assertThat(ACCOUNTS.name(ACCOUNTS.outside())).isEqualTo("outside");
        assertThat(ACCOUNTS.size()).isEqualTo(11);
    }
}
