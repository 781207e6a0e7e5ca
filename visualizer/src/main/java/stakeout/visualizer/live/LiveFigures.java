package stakeout.visualizer.live;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import stakeout.model.ledger.CauseCategory;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.StakeRiver;

/** Figures over the steps of a live run that are kept. */
final class LiveFigures {
    private static final int MOST_LOOKS = 160;
    private static final int MOST_POINTS = 400;

    private LiveFigures() {}

    /** Evenly spread entries, the last among them. */
    private static <T> List<Map.Entry<Long, T>> spread(NavigableMap<Long, T> all, int most) {
        List<Map.Entry<Long, T>> entries = List.copyOf(all.entrySet());
        int apart = (entries.size() + most - 1) / most;
        return java.util.stream.IntStream.range(0, entries.size())
                .filter(i -> i % apart == 0 || i == entries.size() - 1)
                .mapToObj(entries::get)
                .toList();
    }

    static StakeRiver river(NavigableMap<Long, OperatorColumns> kept, int operators) {
        List<Map.Entry<Long, OperatorColumns>> looks = spread(kept, MOST_LOOKS);
        double[][] stakes = new double[looks.size()][operators];
        for (int look = 0; look < stakes.length; look++) {
            for (int operator = 0; operator < operators; operator++) {
                stakes[look][operator] = looks.get(look).getValue().stake.toDouble(operator);
            }
        }
        return new StakeRiver(looks.stream().mapToLong(Map.Entry::getKey).toArray(), stakes);
    }

    static ProfitLine profit(Kept<PurseCopy.Books> books, Kept<PurseCopy.Books> twin, ImmutableSet<String> coalition) {
        List<Map.Entry<Long, PurseCopy.Books>> points = spread(books.all(), MOST_POINTS);
        long[] steps = new long[points.size()];
        double[][] sums = new double[2][steps.length];
        for (int point = 0; point < steps.length; point++) {
            steps[point] = points.get(point).getKey();
            add(points.get(point).getValue(), coalition, sums, point, 1);
            int at = point;
            twin.at(steps[point]).ifPresent(honest -> add(honest, coalition, sums, at, -1));
        }
        return new ProfitLine(steps, sums[0], sums[1]);
    }

    private static void add(
            PurseCopy.Books books, ImmutableSet<String> coalition, double[][] sums, int point, int sign) {
        for (Posting posting : books.postings()) {
            if (posting.asset().equals(Purse.TOKEN)
                    && coalition.contains(posting.account())
                    && CauseCategory.isIncome(posting.cause())) {
                sums[posting.owner().equals("delegators") ? 1 : 0][point] += sign * posting.amount();
            }
        }
    }
}
