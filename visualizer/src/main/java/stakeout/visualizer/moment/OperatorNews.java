package stakeout.visualizer.moment;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.visualizer.theme.Amounts;

/** What befell one operator in a moment's step: events that name it, and stake that was delegated to it or away from it. */
public final class OperatorNews {
    private static final String DELEGATION = "delegation";

    private OperatorNews() {}

    /** As labels and values after a heading; empty where nothing befell it. */
    public static ImmutableMap<String, String> of(Moment moment, int operator) {
        Map<String, String> news = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Happening happening : moment.happenings().at(moment.step())) {
            if (happening.operator() == operator) {
                times.merge(happening.title(), 1, Integer::sum);
                String detail = happening.shortDetail();
                news.put(happening.title(), detail.isEmpty() ? "yes" : detail);
            }
        }
        times.forEach((title, count) -> {
            if (count > 1) {
                news.put(title, count + " times; last " + news.get(title));
            }
        });
        delegations(moment, operator, news);
        return news.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.<String, String>builder()
                        .put("Befell it in this step", "")
                        .putAll(news)
                        .buildKeepingLast();
    }

    private static void delegations(Moment moment, int operator, Map<String, String> news) {
        double gained = 0;
        double lost = 0;
        long since = moment.step();
        for (Move move : moment.moves()) {
            if (move.kind().equals(DELEGATION) && (move.from() == operator || move.to() == operator)) {
                gained += move.to() == operator ? move.amount() : 0;
                lost += move.from() == operator ? move.amount() : 0;
                since = Math.min(since, move.since());
            }
        }
        String over = since == moment.step() ? "" : " in " + Amounts.count(moment.step() - since + 1) + " steps";
        put(moment, "Delegated to it", gained, over, news);
        put(moment, "Delegated away from it", lost, over, news);
    }

    private static void put(Moment moment, String label, double amount, String over, Map<String, String> news) {
        if (amount > 0) {
            RunCard run = moment.run();
            news.put(label, Amounts.tokens(run.tokens(amount), run.token().symbol()) + over);
        }
    }
}
