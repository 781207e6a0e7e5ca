package stakeout.model.polkadot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.ledger.Accounts;
import stakeout.model.protocol.Census;
import stakeout.model.state.ValidatorColumns;

/** Laws of Polkadot, over several hundred worlds and moves of chance with up to 2e19 planck at stake, after every era. */
class PolkadotLawsTest {
    private static final int WORLDS_A_TEST = 50;
    private static final int ERAS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyUnitIsSomewhereAndPostingsExplainEveryChange(long seed) {
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000 + world);
            PolkadotWorld play = PolkadotWorld.random(random);
            for (int era = 0; era < ERAS; era++) {
                play.randomEra(random);
                String now = "seed " + (seed * 1_000 + world) + " era " + era;
                checkBooks(play, now);
                checkExposures(play, now);
            }
        }
    }

    private static void checkBooks(PolkadotWorld play, String now) {
        Accounts accounts = play.ledger().accounts();
        PolkadotChain chain = play.chain();
        assertThat(play.state().supply().get().subtract(play.supplyAtFirst))
                .as(now)
                .isEqualTo(play.ledger().netIssuance());
        BigInteger[] own = zeros(accounts.operators());
        BigInteger nominators = BigInteger.ZERO;
        BigInteger[] bonded = play.bonded();
        int[] operators = play.state().validators().ints(ValidatorColumns.OPERATOR);
        for (int account = 0; account < bonded.length; account++) {
            BigInteger change = bonded[account].subtract(play.bondedAtFirst[account]);
            if (account < chain.rows()) {
                own[operators[account]] = own[operators[account]].add(change);
            } else {
                nominators = nominators.add(change);
            }
        }
        BigInteger delegated = BigInteger.ZERO;
        for (int operator = 0; operator < accounts.operators(); operator++) {
            assertThat(play.ledger().income(accounts.operator(operator)))
                    .as("%s: operator %s", now, operator)
                    .isEqualTo(own[operator]);
            delegated = delegated.add(play.ledger().income(accounts.delegatorsOf(operator)));
        }
        assertThat(delegated).as("%s: nominators", now).isEqualTo(nominators);
        assertThat(play.ledger().income(accounts.unclaimed()))
                .as("%s: unclaimed", now)
                .isEqualTo(chain.unpaid());
        assertThat(play.ledger().income(accounts.treasury())).as(now).isNotNegative();
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        java.util.Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private static void checkExposures(PolkadotWorld play, String now) {
        PolkadotChain chain = play.chain();
        PolkadotParameters parameters = play.protocol.parameters();
        Exposures set = chain.planned();
        assertThat(set.seats()).as(now).isBetween(1, parameters.election().validators());
        BigInteger sum = BigInteger.ZERO;
        BigInteger[] put = zeros(chain.nominators());
        for (int seat = 0; seat < set.seats(); seat++) {
            BigInteger total = BigInteger.valueOf(set.own(seat));
            for (int i = set.first[seat]; i < set.first[seat + 1]; i++) {
                total = total.add(BigInteger.valueOf(set.value[i]));
                put[set.nominator[i]] = put[set.nominator[i]].add(BigInteger.valueOf(set.value[i]));
            }
            assertThat(set.total(seat)).as(now).isEqualTo(total);
            sum = sum.add(total);
        }
        assertThat(set.sum()).as(now).isEqualTo(sum);
        Census census = new Census(play.ledger().accounts().operators());
        play.protocol.census(play.state(), census);
        assertThat(census.totalStake.get()).as(now).isGreaterThanOrEqualTo(set.sum());
        assertThat(census.totalWeight.get()).as(now).isEqualTo(chain.active().seats());
        ElectValidators rule = new ElectValidators(parameters);
        boolean hasCandidates = false;
        for (int row = 0; row < chain.rows(); row++) {
            hasCandidates |= rule.isCandidate(play.state(), row);
        }
        for (int nominator = 0; hasCandidates && nominator < put.length; nominator++) {
            assertThat(put[nominator].signum() == 0
                            || put[nominator].equals(BigInteger.valueOf(chain.nominated(nominator))))
                    .as("%s: nominator %s has all or nothing behind validators", now, nominator)
                    .isTrue();
        }
    }

    /** The worlds of the first test are worth something only if all that can happen does. */
    @Test
    void worldsOfChanceSeeEverything() {
        Map<String, Integer> worlds = new TreeMap<>();
        for (int world = 0; world < WORLDS_A_TEST; world++) {
            SplittableRandom random = new SplittableRandom(1_000 + world);
            PolkadotWorld play = PolkadotWorld.random(random);
            boolean stalled = false;
            boolean wide = false;
            for (int era = 0; era < ERAS; era++) {
                play.randomEra(random);
                stalled |= play.state().finality().finalized < play.state().period - 1;
                wide |= play.chain().planned().sum().bitLength() > 63;
            }
            for (int cause = 0; cause < play.ledger().causes().size(); cause++) {
                boolean posted = false;
                for (int account = 0; account < play.ledger().accounts().size(); account++) {
                    posted |= !play.ledger().postings(cause).isZero(account);
                }
                worlds.merge(play.ledger().causes().get(cause), posted ? 1 : 0, Integer::sum);
            }
            worlds.merge("stall", stalled ? 1 : 0, Integer::sum);
            worlds.merge("more than a long at stake", wide ? 1 : 0, Integer::sum);
        }
        assertThat(worlds).as("of %s worlds", WORLDS_A_TEST).allSatisfy((what, count) -> {
            assertThat(count).as(what).isGreaterThanOrEqualTo(2);
        });
        assertThat(worlds).hasSizeGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void branchesShareNothing(long seed) {
        for (int world = 0; world < WORLDS_A_TEST / 2; world++) {
            SplittableRandom random = new SplittableRandom(seed * 7_000 + world);
            PolkadotWorld play = PolkadotWorld.random(random);
            for (int era = 0; era < 6; era++) {
                play.randomEra(random);
            }
            PolkadotWorld branch = play.branch();
            String before = fingerprint(play);
            long luck = random.nextLong();
            SplittableRandom branchLuck = new SplittableRandom(luck);
            for (int era = 0; era < 10; era++) {
                branch.randomEra(branchLuck);
            }
            String what = "seed " + (seed * 7_000 + world);
            assertThat(fingerprint(play)).as(what).isEqualTo(before);
            SplittableRandom sameLuck = new SplittableRandom(luck);
            for (int era = 0; era < 10; era++) {
                play.randomEra(sameLuck);
            }
            assertThat(fingerprint(play)).as(what).isEqualTo(fingerprint(branch));
        }
    }

    private static String fingerprint(PolkadotWorld play) {
        StringBuilder text = new StringBuilder();
        text.append(play.state().period).append(' ').append(play.state().finality().finalized);
        text.append(java.util.Arrays.toString(play.bonded()));
        for (int row = 0; row < play.state().rows(); row++) {
            text.append(' ').append(play.chain().behind(row));
            text.append(' ').append(play.state().validators().bytes(PolkadotColumns.STATUS)[row]);
            text.append(' ').append(play.state().validators().longs(PolkadotColumns.DUTIES)[row]);
        }
        for (int account = 0; account < play.ledger().accounts().size(); account++) {
            text.append(' ').append(play.ledger().income(account));
        }
        return text.append(' ').append(play.chain().lastDue()).toString();
    }
}
