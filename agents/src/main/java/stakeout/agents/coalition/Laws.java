package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Locale;
import stakeout.agents.World;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;

/** What must hold before operators can reckon. */
final class Laws {
    /** Beyond so many, asking each about all takes too long. */
    private static final int MOST_CANDIDATES = 5_000;

    private Laws() {}

    static void needGain(World world, String what) {
        checkArgument(
                world.economy().filter(Economy::gainDeclared).isPresent(),
                "%s needs a declared gain to be shared.\nMaybe economy: {price: 2500 USD, asOf: 2026-01-01, gain: 1e9 USD}.",
                what);
    }

    static void needPrice(World world, String what) {
        checkArgument(
                world.economy().isPresent(),
                "%s needs an economy to reckon in.\nMaybe economy: {price: 2500 USD, asOf: 2026-01-01}.",
                what);
    }

    /** The candidates' stake must pass a threshold: weights follow stake. */
    static void canPass(World world, Iterable<String> groups, String threshold) {
        SecurityThreshold needed = SecurityThreshold.of(world.protocol(), threshold);
        Genesis genesis = world.genesis();
        Roster roster = genesis.roster();
        boolean[] candidate = new boolean[roster.operators()];
        int candidates = 0;
        for (String name : groups) {
            for (int operator = 0; operator < candidate.length; operator++) {
                if (roster.groups().get(roster.groupOf()[operator]).equals(name)) {
                    candidate[operator] = true;
                    candidates++;
                }
            }
        }
        checkArgument(
                candidates <= MOST_CANDIDATES,
                "by (%s operators) must be at most %s candidates.\nMaybe fewer operators with more validators each.",
                candidates,
                MOST_CANDIDATES);
        BigInteger all = BigInteger.ZERO;
        BigInteger theirs = BigInteger.ZERO;
        for (int row = 0; row < genesis.rows(); row++) {
            BigInteger stake = BigInteger.valueOf(genesis.stake()[row]);
            all = all.add(stake);
            theirs = candidate[genesis.operatorOf()[row]] ? theirs.add(stake) : theirs;
        }
        double share = all.signum() == 0 ? 0 : theirs.doubleValue() / all.doubleValue();
        checkArgument(
                share > needed.share(),
                "by (%s of the stake) must have more than the threshold %s (%s), or its coalition can never act.\n"
                        + "Maybe more groups in by.",
                percent(share),
                needed.name(),
                percent(needed.share()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
