package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bonds: chunks out and back, and slashes that reach them. */
class StakingLedgerTest {
    @Test
    void dustIsTakenAlong() {
        StakingLedger ledger = ledger(100, 4, 100, 5, 100, 6, 100, 7, 100);
        assertThat(ledger.slash(351, 50, 3, 3)).isEqualTo(400);
        assertThat(ledger.active()).isZero();
        assertThat(ledger.chunks()).isEqualTo(1);
        assertThat(ledger.value(0)).isEqualTo(100);
    }

    @Test
    void rebondTakesTheNewestFirst() {
        StakingLedger ledger = ledger(10, 4, 100, 5, 50);
        assertThat(ledger.rebond(70)).isEqualTo(70);
        assertThat(ledger.active()).isEqualTo(80);
        assertThat(ledger.chunks()).isEqualTo(1);
        assertThat(ledger.value(0)).isEqualTo(80);
        assertThat(ledger.rebond(1_000)).isEqualTo(80);
        assertThat(ledger.chunks()).isZero();
    }

    @Test
    void unbondingWaitsItsEraAndChunksAreLimited() {
        StakingLedger ledger = new StakingLedger(1_000);
        assertThat(ledger.unbond(100, 30, 10, 2)).isEqualTo(100);
        assertThat(ledger.unbond(100, 30, 10, 2)).isEqualTo(100);
        assertThat(ledger.chunks()).isEqualTo(1);
        assertThat(ledger.unbond(100, 31, 10, 2)).isEqualTo(100);
        assertThat(ledger.unbond(100, 32, 10, 2)).isZero();
        assertThat(ledger.withdraw(29)).isZero();
        assertThat(ledger.withdraw(30)).isEqualTo(200);
        assertThat(ledger.unbond(695, 33, 10, 2))
                .as("what would leave dust goes whole")
                .isEqualTo(700);
        assertThat(ledger.total()).isEqualTo(800);
    }

    @Test
    void slashesTakeAtLeastWhatIsAskedUnlessThereIsLessAndNeverMoreThanDustAbove() {
        for (int i = 0; i < 5_000; i++) {
            SplittableRandom random = new SplittableRandom(i);
            int bits = 2 + random.nextInt(58);
            StakingLedger ledger = new StakingLedger(random.nextLong() >>> 64 - bits);
            int chunks = random.nextInt(6);
            for (int chunk = 0; chunk < chunks; chunk++) {
                ledger.addChunk(4 + chunk, 1 + (random.nextLong() >>> 64 - bits));
            }
            long before = ledger.total();
            long asked = random.nextLong() >>> 64 - Math.min(62, bits + 1);
            long dust = random.nextInt(50);
            long taken = ledger.slash(asked, dust, random.nextInt(6), 3);
            assertThat(before - ledger.total()).as("case %s", i).isEqualTo(taken);
            assertThat(taken).as("case %s", i).isGreaterThanOrEqualTo(Math.min(asked, before));
            assertThat(taken).as("case %s", i).isLessThanOrEqualTo(asked + dust * (chunks + 1));
            if (asked > 0) {
                assertThat(ledger.active() == 0 || ledger.active() >= dust).isTrue();
            }
            for (int chunk = 0; chunk < ledger.chunks(); chunk++) {
                assertThat(ledger.value(chunk)).isPositive();
            }
        }
    }

    static StakingLedger ledger(long active, long... chunks) {
        StakingLedger ledger = new StakingLedger(active);
        for (int i = 0; i < chunks.length; i += 2) {
            ledger.addChunk(chunks[i], chunks[i + 1]);
        }
        return ledger;
    }
}
