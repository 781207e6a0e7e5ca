package stakeout.model.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import stakeout.model.state.WideColumn;

/**
 * The law of lost votes: who keeps a victim's votes out stands exactly where the victim would stand, had it been absent by its own doing. Compares
 * the books of a run in which all votes of a victim were kept out with those of its twin, in which the victim was absent.
 */
public final class StandIns {
    private StandIns() {}

    /**
     * All that is against the law; empty where it holds.
     *
     * @param culprits operators that kept the victim's votes out, jointly
     */
    public static List<String> breaches(Ledger keptOut, Ledger absent, int victim, int... culprits) {
        List<String> breaches = new ArrayList<>();
        for (int cause = 0; cause < absent.causes().size(); cause++) {
            String name = absent.causes().get(cause);
            int same = keptOut.causes().indexOf(name);
            check(breaches, name + " posted", sum(absent.postings(cause)), sum(keptOut.postings(same)));
            if (name.startsWith("penalty:") || name.startsWith("leak:") || name.equals("slash:downtime")) {
                for (int account : accounts(absent, victim)) {
                    check(
                            breaches,
                            name + " charged",
                            absent.postings(cause).get(account).negate(),
                            inflicted(keptOut.charges(same), account, culprits));
                }
            }
        }
        for (int rule = 0; rule < absent.shortfallRules().size(); rule++) {
            String name = absent.shortfallRules().get(rule);
            int same = keptOut.shortfallRules().indexOf(name);
            check(breaches, name + " in all", sum(absent.shortfalls(rule)), sum(keptOut.shortfalls(same)));
            check(breaches, name + " from both ends", sum(keptOut.lacks(same)), sum(keptOut.shortfalls(same)));
            check(
                    breaches,
                    name + " by the victim",
                    BigInteger.ZERO,
                    keptOut.shortfalls(same).get(victim));
            for (int account : accounts(absent, victim)) {
                check(
                        breaches,
                        name + " lacked",
                        absent.lacks(rule).get(account),
                        keptOut.lacks(same).get(account));
                check(
                        breaches,
                        name + " by itself",
                        BigInteger.ZERO,
                        keptOut.selfInflicted(same).get(account));
                check(
                        breaches,
                        name + " by others",
                        absent.selfInflicted(rule).get(account),
                        inflicted(keptOut.inflicted(same), account, culprits));
            }
        }
        return breaches;
    }

    private static int[] accounts(Ledger ledger, int operator) {
        return new int[] {
            ledger.accounts().operator(operator), ledger.accounts().delegatorsOf(operator)
        };
    }

    private static void check(List<String> breaches, String what, BigInteger expected, BigInteger seen) {
        if (!expected.equals(seen)) {
            breaches.add(what + ": " + seen + ", not " + expected);
        }
    }

    private static BigInteger inflicted(Inflictions inflictions, int account, int... culprits) {
        BigInteger sum = BigInteger.ZERO;
        for (int culprit : culprits) {
            sum = sum.add(
                    inflictions.of(culprit).map(cells -> cells.get(account)).orElse(BigInteger.ZERO));
        }
        return sum;
    }

    private static BigInteger sum(WideColumn cells) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < cells.length(); i++) {
            sum = sum.add(cells.get(i).abs());
        }
        return sum;
    }
}
