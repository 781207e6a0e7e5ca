package stakeout.agents.coalition;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import stakeout.agents.strategy.Rows;
import stakeout.model.consensus.Intent;
import stakeout.model.game.JoinOrStay;
import stakeout.model.game.JoinOrStay.Pay;

/**
 * What an operator reckons before it joins, while it is a member, or when it is offered a bribe; amounts in the currency. Of its own
 * stake's losses and of the fall of the price it counts its own part; commission is not counted.
 */
final class Reckoning {
    private final Talks talks;

    Reckoning(Talks talks) {
        this.talks = talks;
    }

    /** The whole deed, as it is before it begins; where just enough take part and it fails, it costs what it costs if it succeeds. */
    JoinOrStay deed(int operator) {
        return deed(operator, talks.outlook().get().lossIfDone());
    }

    /** The same where it fails because too few take part. */
    JoinOrStay deedOfTooFew(int operator) {
        return deed(operator, talks.outlook().get().lossAlone().getAsDouble());
    }

    private JoinOrStay deed(int operator, double lossIfFailed) {
        Outlook outlook = talks.outlook().get();
        double own = talks.stakes().ownValue(operator);
        return new JoinOrStay(
                outlook.lossIfDone() * own,
                lossIfFailed * own,
                outlook.lossOfStaying() * own,
                talks.stakes().economy().fallAfterAttack() * own);
    }

    /**
     * What joining brings beyond staying honest, where the gain is shared and nothing is done before the coalition is large enough.
     * It expects to be joined by the largest of those who have not declined, as many as are needed.
     *
     * @param order the candidates who have not declined, the largest first
     * @return 0 where they are too few: then nothing comes of it
     */
    double joining(int operator, BigInteger quota, IntStream order) {
        Coalition coalition = talks.coalition();
        boolean succeeds = talks.outlook().get().succeeds();
        BigInteger others = talks.stakes().weight(coalition);
        if (coalition.isMember(operator)) {
            others = others.subtract(talks.stakes().weight(operator));
        }
        int[] members = completed(operator, quota, order.toArray());
        if (members.length == 0) {
            return 0;
        }
        double share = talks.share(operator, members);
        boolean pivotal = others.compareTo(quota) < 0;
        return deed(operator).advantage(new Pay(0, share, 0), succeeds ? 1 : 0, succeeds && !pivotal ? 1 : 0);
    }

    /** The members with one more, and with as many of the candidates as a quota needs, ascending; nobody where they are too few. */
    private int[] completed(int operator, BigInteger quota, int[] order) {
        boolean[] in = new boolean[talks.holdings().operators()];
        for (int member : talks.coalition().operators()) {
            in[member] = true;
        }
        in[operator] = true;
        BigInteger weight = talks.stakes().weight(talks.coalition());
        if (!talks.coalition().isMember(operator)) {
            weight = weight.add(talks.stakes().weight(operator));
        }
        for (int candidate : order) {
            if (weight.compareTo(quota) >= 0) {
                break;
            }
            if (!in[candidate]) {
                in[candidate] = true;
                weight = weight.add(talks.stakes().weight(candidate));
            }
        }
        return weight.compareTo(quota) < 0
                ? new int[0]
                : Arrays.stream(talks.candidates()).filter(i -> in[i]).toArray();
    }

    /**
     * What staying in brings beyond leaving once the deed is under way: the share, while it is still to come, less what the rules
     * take for what is ordered, at the rate of the last period, until it has succeeded as expected.
     *
     * @param begun the first period of the deed
     */
    double stayingIn(int operator, BigInteger quota, long begun, boolean succeeded) {
        Stakes stakes = talks.stakes();
        Outlook outlook = talks.outlook().get();
        BigInteger all = stakes.weight(talks.coalition());
        long step = talks.clock().periodsPerStep();
        long left = succeeded
                ? step
                : StrictMath.max(step, begun + outlook.periods() - talks.clock().period());
        double cost = left * costPerPeriod(operator);
        boolean with = !succeeded && outlook.succeeds() && all.compareTo(quota) >= 0;
        boolean without = with && all.subtract(stakes.weight(operator)).compareTo(quota) >= 0;
        double fall = succeeded ? 0 : stakes.economy().fallAfterAttack() * stakes.ownValue(operator);
        double share = with ? talks.share(operator, talks.coalition().operators()) : 0;
        return new JoinOrStay(cost, cost, 0, fall).advantage(new Pay(0, share, 0), with ? 1 : 0, without ? 1 : 0);
    }

    /** What the operator's own part loses a period by doing what is ordered rather than attesting; at least 0. */
    private double costPerPeriod(int operator) {
        int row = talks.prospects().firstActive(Rows.of(talks.holdings(), operator, operator + 1));
        if (row < 0) {
            return 0;
        }
        byte ordered = talks.prospects().orderOrAttest(row);
        double less =
                talks.prospects().pay(row, Intent.ATTEST) - talks.prospects().pay(row, ordered);
        return talks.stakes().inMoney(StrictMath.max(0, less))
                * talks.stakes().validators(operator)
                * talks.stakes().ownPart(operator);
    }
}
