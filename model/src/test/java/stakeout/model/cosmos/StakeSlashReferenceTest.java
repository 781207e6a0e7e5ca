package stakeout.model.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.TokenJournal.Offence;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.state.DelegationTable;

/**
 * Slashes that reach unbondings and redelegations, against a second calculation over plain objects and big numbers: of
 * validators whose shares are worth more or less than a token, of entries too young, too old, too small, of stake that
 * went on from where it was redelegated to.
 */
class StakeSlashReferenceTest {
    private static final int WORLDS = 400;
    private static final int DELEGATORS = 5;
    private static final long NOW_MILLIS = 1_000_000;
    private static final long HEIGHT = 100;

    /** How a wrong rule would differ. The first is how the SDK itself did it before v0.47.10 and v0.50.5. */
    enum Mistake {
        NONE,
        LOOKS_PAST_UNBONDINGS_AT_THE_DESTINATION,
        UNBONDS_FOR_A_SLASH_BELOW_ONE_UNIT,
        UNBONDS_ONLY_WHAT_UNBONDINGS_LEFT,
        SUBTRACTS_WHAT_WAS_BURNED,
        SLASHES_MATURE_ENTRIES,
        SLASHES_EARLIER_ENTRIES,
        ROUNDS_SHARES_DOWN
    }

    @Test
    void everyWorldIsSlashedAsByTheReference() {
        for (int seed = 0; seed < WORLDS; seed++) {
            assertThat(difference(seed, Mistake.NONE)).as("seed %d", seed).isEmpty();
        }
    }

    /** The worlds are such that every one of these mistakes would show in some of them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void mistakeWouldBeSeen(Mistake mistake) {
        int seen = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            seen += difference(seed, mistake).isEmpty() ? 0 : 1;
        }
        assertThat(seen).as("worlds that catch: %s", mistake).isPositive();
    }

    /** What differs after two slashes of a world; empty if nothing. */
    private static String difference(int seed, Mistake mistake) {
        SplittableRandom random = new SplittableRandom(seed);
        CosmosChain chain = chain(random);
        Reference reference = new Reference(chain, mistake);
        for (int slash = 0; slash < 2; slash++) {
            long height = HEIGHT - random.nextInt(6);
            long power = random.nextLong(4);
            Dec18 fraction = Dec18.ofRaw(random.nextLong(Dec18.ONE_RAW / (random.nextBoolean() ? 1 : 10_000)) + 1);
            chain.slashing().slash(0, height, power, fraction, Offence.DOUBLE_SIGN);
            reference.slash(0, height, power, new BigDecimal(fraction.raw(), Dec18.DIGITS));
        }
        return reference.differenceTo(chain);
    }

    /** Validator 0 is the one to be slashed; stake went from it to 1 and 2, of which 2 may have no seat. */
    private static CosmosChain chain(SplittableRandom random) {
        long[] stake = {
            1_000_000 + random.nextLong(2_000_000),
            1_500_000 + random.nextLong(1_000_000),
            1_000_001 + random.nextLong(9)
        };
        CosmosParameters hub = CosmosParameters.hub();
        CosmosParameters.Staking staking = hub.staking();
        CosmosParameters parameters = new CosmosParameters(
                hub.mint(),
                hub.distribution(),
                hub.slashing(),
                new CosmosParameters.Staking(
                        staking.unbondingSeconds(),
                        2 + random.nextInt(2),
                        staking.maxEntries(),
                        staking.minCommission(),
                        staking.powerReduction()),
                hub.evidence(),
                hub.governance(),
                hub.blockMillis(),
                hub.startInflation());
        DelegationTable nobody = new DelegationTable(
                DELEGATORS, ImmutableList.of("all"), new int[DELEGATORS], new int[0], new int[0], new long[0]);
        CosmosChain chain = new CosmosWorld(
                        new CosmosHub("cosmos-hub", parameters),
                        CosmosWorld.genesis(stake, CosmosWorld.range(3), 3, nobody, 1_000_000_000, ImmutableMap.of()))
                .chain();
        chain.setClock(HEIGHT, NOW_MILLIS);
        for (int row = 0; row < 3; row++) { // shares are worth less than a token from here on
            chain.slashing().burn(row, random.nextLong(300_000), Offence.DOWNTIME);
        }
        for (int entry = random.nextInt(10); entry > 0; entry--) {
            addEntry(chain, random);
        }
        return chain;
    }

    private static void addEntry(CosmosChain chain, SplittableRandom random) {
        int delegator = random.nextInt(DELEGATORS);
        int to = 1 + random.nextInt(2);
        long height = HEIGHT - random.nextInt(8);
        long done = random.nextInt(5) == 0 ? NOW_MILLIS : NOW_MILLIS + 1 + random.nextInt(9);
        long initial = 1 + random.nextLong(random.nextBoolean() ? 20 : 300_000);
        long left = random.nextInt(3) == 0 ? random.nextLong(initial + 1) : initial;
        if (random.nextInt(5) < 2) {
            int from = random.nextInt(3);
            chain.unbondings().put(delegator, from, from, height, done, initial, left, Dec18.ZERO);
            chain.bank().wallets -= left;
            chain.bank().notBondedPool += left;
        } else {
            chain.staking().delegate(delegator, to, 1 + left);
            Dec18 shares = Dec18.ofRaw(random.nextLong(2 * initial) * (Dec18.ONE_RAW / 1_000_000));
            shares = random.nextInt(4) == 0 ? Dec18.of(initial) : shares;
            chain.redelegations().put(delegator, 0, to, height, done, initial, initial, shares);
        }
    }

    /** The same rules once more, as [cosmos-sdk] v0.50.5 to v0.54.3 x/staking/keeper/slash.go and delegation.go have them. */
    private static final class Reference {
        private static final class Entry {
            int delegator;
            int from;
            int to;
            long height;
            boolean mature;
            BigInteger initial;
            BigInteger balance;
            BigDecimal shares;
        }

        private final Mistake mistake;
        private final BigInteger[] tokens = new BigInteger[3];
        private final BigDecimal[] shares = new BigDecimal[3];
        private final boolean[] bonded = new boolean[3];
        private final BigDecimal[][] held = new BigDecimal[DELEGATORS][3];
        private final List<Entry> unbondings;
        private final List<Entry> redelegations;
        private BigInteger bondedPool;
        private BigInteger notBondedPool;

        Reference(CosmosChain chain, Mistake mistake) {
            this.mistake = mistake;
            for (int row = 0; row < 3; row++) {
                tokens[row] = BigInteger.valueOf(chain.validators().tokens[row]);
                shares[row] = new BigDecimal(chain.validators().shares.get(row).raw(), Dec18.DIGITS);
                bonded[row] = chain.validators().isBonded(row);
                for (int delegator = 0; delegator < DELEGATORS; delegator++) {
                    held[delegator][row] = heldIn(chain, delegator, row);
                }
            }
            unbondings = entries(chain.unbondings);
            redelegations = entries(chain.redelegations);
            bondedPool = BigInteger.valueOf(chain.bank().bondedPool);
            notBondedPool = BigInteger.valueOf(chain.bank().notBondedPool);
        }

        private static BigDecimal heldIn(CosmosChain chain, int delegator, int row) {
            int found = chain.delegations().find(delegator, row);
            return found < 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(chain.delegations().shares().get(found).raw(), Dec18.DIGITS);
        }

        /** In the order of the store's keys: delegator, then destination, then arrival. */
        private static List<Entry> entries(StakeEntries from) {
            List<Entry> entries = new ArrayList<>();
            for (int delegator = 0; delegator < DELEGATORS; delegator++) {
                for (int to = 0; to < 3; to++) {
                    for (int row = 0; row < from.size(); row++) {
                        if (from.delegator(row) == delegator && from.to(row) == to) {
                            Entry entry = new Entry();
                            entry.delegator = delegator;
                            entry.from = from.from(row);
                            entry.to = to;
                            entry.height = from.creationHeight[row];
                            entry.mature = from.completionMillis(row) <= NOW_MILLIS;
                            entry.initial = BigInteger.valueOf(from.initialBalance[row]);
                            entry.balance = BigInteger.valueOf(from.balance(row));
                            entry.shares = new BigDecimal(from.sharesTo.get(row).raw(), Dec18.DIGITS);
                            entries.add(entry);
                        }
                    }
                }
            }
            return entries;
        }

        void slash(int row, long height, long power, BigDecimal fraction) {
            BigInteger left =
                    fraction.multiply(BigDecimal.valueOf(power * 1_000_000)).toBigInteger();
            if (height < HEIGHT) {
                for (Entry entry : unbondings) {
                    if (entry.from == row && counts(entry, height)) {
                        BigInteger nominal = nominal(entry, fraction);
                        BigInteger taken = takeFrom(entry, nominal);
                        left = left.subtract(mistake == Mistake.SUBTRACTS_WHAT_WAS_BURNED ? taken : nominal);
                    }
                }
                for (Entry entry : redelegations) {
                    if (entry.from == row && counts(entry, height)) {
                        BigInteger nominal = nominal(entry, fraction);
                        BigInteger taken = slashRedelegation(entry, height, nominal, fraction);
                        left = left.subtract(mistake == Mistake.SUBTRACTS_WHAT_WAS_BURNED ? taken : nominal);
                    }
                }
            }
            BigInteger burned = left.min(tokens[row]).max(BigInteger.ZERO);
            tokens[row] = tokens[row].subtract(burned);
            burn(bonded[row], burned);
        }

        private boolean counts(Entry entry, long height) {
            return (entry.height >= height || mistake == Mistake.SLASHES_EARLIER_ENTRIES)
                    && (!entry.mature || mistake == Mistake.SLASHES_MATURE_ENTRIES);
        }

        private static BigInteger nominal(Entry entry, BigDecimal fraction) {
            return fraction.multiply(new BigDecimal(entry.initial)).toBigInteger();
        }

        private BigInteger takeFrom(Entry unbonding, BigInteger wanted) {
            BigInteger taken = wanted.min(unbonding.balance);
            unbonding.balance = unbonding.balance.subtract(taken);
            burn(false, taken);
            return taken;
        }

        private BigInteger slashRedelegation(Entry entry, long height, BigInteger nominal, BigDecimal fraction) {
            BigInteger owed = nominal;
            for (Entry unbonding : unbondings) {
                if (unbonding.delegator == entry.delegator
                        && unbonding.from == entry.to
                        && counts(unbonding, height)
                        && mistake != Mistake.LOOKS_PAST_UNBONDINGS_AT_THE_DESTINATION) {
                    owed = owed.subtract(takeFrom(unbonding, owed));
                }
            }
            BigInteger taken = nominal.subtract(owed);
            boolean tiny = nominal.signum() == 0 && mistake == Mistake.UNBONDS_FOR_A_SLASH_BELOW_ONE_UNIT;
            if (owed.signum() == 0 && !tiny) {
                return taken;
            }
            BigDecimal base = entry.shares;
            if (mistake == Mistake.UNBONDS_ONLY_WHAT_UNBONDINGS_LEFT && nominal.signum() > 0) {
                base = base.multiply(new BigDecimal(owed))
                        .divide(new BigDecimal(nominal), Dec18.DIGITS, RoundingMode.HALF_EVEN);
            }
            RoundingMode rounding = mistake == Mistake.ROUNDS_SHARES_DOWN ? RoundingMode.DOWN : RoundingMode.HALF_EVEN;
            BigDecimal wanted = fraction.multiply(base).setScale(Dec18.DIGITS, rounding);
            return taken.add(unbond(entry, wanted.min(held[entry.delegator][entry.to])));
        }

        private BigInteger unbond(Entry entry, BigDecimal removed) {
            if (removed.signum() == 0) {
                return BigInteger.ZERO;
            }
            int row = entry.to;
            boolean last = removed.compareTo(shares[row]) == 0;
            BigInteger leaving = last
                    ? tokens[row]
                    : removed.multiply(new BigDecimal(tokens[row]))
                            .divide(shares[row], Dec18.DIGITS, RoundingMode.HALF_EVEN)
                            .toBigInteger();
            held[entry.delegator][row] = held[entry.delegator][row].subtract(removed);
            shares[row] = shares[row].subtract(removed);
            tokens[row] = tokens[row].subtract(leaving);
            burn(bonded[row], leaving);
            return leaving;
        }

        private void burn(boolean fromBonded, BigInteger amount) {
            if (fromBonded) {
                bondedPool = bondedPool.subtract(amount);
            } else {
                notBondedPool = notBondedPool.subtract(amount);
            }
        }

        String differenceTo(CosmosChain chain) {
            Reference seen = new Reference(chain, Mistake.NONE);
            return seen.text().equals(text()) ? "" : "reference " + text() + "\nplayed    " + seen.text();
        }

        private String text() {
            StringBuilder text = new StringBuilder("pools " + bondedPool + " " + notBondedPool);
            for (int row = 0; row < 3; row++) {
                text.append("; ").append(tokens[row]).append(" tokens, ").append(plain(shares[row]));
                for (BigDecimal[] of : held) {
                    text.append(' ').append(plain(of[row]));
                }
            }
            unbondings.forEach(entry -> text.append("; unbonding ").append(entry.balance));
            return text.toString();
        }

        private static String plain(BigDecimal shares) {
            return shares.signum() == 0 ? "0" : shares.stripTrailingZeros().toPlainString();
        }
    }
}
