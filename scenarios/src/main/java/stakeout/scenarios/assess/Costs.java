package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import stakeout.model.protocol.Token;
import stakeout.results.recording.FinalRow;
import stakeout.results.recording.RecordedMeasure;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RunFacts;
import stakeout.results.statistics.Sample;

/** Reads what an attack cost from the recording of its estimate. */
final class Costs {
    private final Recording recording;
    private final RecordedScenario scenario;
    private final Token token;

    Costs(Recording recording, String name, Token token) {
        this.recording = recording;
        this.token = token;
        scenario = recording.scenarios().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param watched days after which the account is closed, settled or not; absent where it is once all is settled */
    Finding.Cost of(BigInteger stake, Optional<Double> watched) {
        double tokens = token.tokens(stake).doubleValue();
        double[] slashed = values("loss (by slash)", "coalition").stream()
                .mapToDouble(each -> each / tokens)
                .toArray();
        List<Double> income = values("income", "coalition");
        List<Double> profit = values("profit", "coalition");
        ImmutableList.Builder<Double> honest = ImmutableList.builder();
        for (int i = 0; i < income.size(); i++) {
            honest.add(income.get(i) - profit.get(i));
        }
        List<RunFacts> runs = recording.runs().stream()
                .filter(run -> run.run().scenario().equals(scenario.name())
                        && !run.run().twin())
                .toList();
        double[] othersLoss =
                values("profit", "others").stream().mapToDouble(each -> -each).toArray();
        return new Finding.Cost(
                tokens,
                ImmutableList.copyOf(income),
                honest.build(),
                sample("profit (owner own)", "coalition"),
                sample("profit (owner delegators)", "coalition"),
                Sample.of(othersLoss),
                sample("griefing-factor", "coalition"),
                Sample.of(slashed),
                watched.map(days ->
                                Sample.of(runs.stream().mapToDouble(run -> days).toArray()))
                        .orElseGet(() -> sample("settlement-days", "everyone")),
                watched.isPresent() || runs.stream().allMatch(RunFacts::settled),
                watched,
                (int) runs.stream()
                        .filter(run -> run.succeeded().containsValue(true))
                        .count(),
                runs.get(0).run().toString(),
                optional("profit (in money)"),
                optional("profit (owner own, in money)"),
                sample("bribes-paid", "coalition"));
    }

    private Optional<Sample> optional(String label) {
        List<Double> values = values(label, "coalition");
        return values.isEmpty() ? Optional.empty() : Optional.of(sample(label, "coalition"));
    }

    private Sample sample(String label, String of) {
        return Sample.of(
                values(label, of).stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** One a replication; NaN where absent; empty where it was not measured. */
    private List<Double> values(String label, String of) {
        Optional<RecordedMeasure> measure = scenario.measures().stream()
                .filter(each -> each.label().equals(label) && each.of().equals(of))
                .findFirst();
        return measure.map(each -> recording.finals(scenario.name(), 0, each).stream()
                        .map(FinalRow::value)
                        .toList())
                .orElse(List.of());
    }
}
