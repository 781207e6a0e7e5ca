package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * A scenario as the manifest holds it (see {@link PlannedScenario}).
 *
 * @param values path → value of the resolved scenario, before the sweep
 * @param points the sweep's points: path → value
 */
public record RecordedScenario(
        String name,
        String question,
        String text,
        ImmutableMap<String, String> values,
        ImmutableList<RecordedMeasure> measures,
        long masterSeed,
        int replications,
        ImmutableList<ImmutableMap<String, String>> points) {

    static ImmutableList<RecordedScenario> all(JsonNode scenarios) {
        ImmutableList.Builder<RecordedScenario> all = ImmutableList.builder();
        scenarios.forEach(scenario -> all.add(of(scenario)));
        return all.build();
    }

    private static RecordedScenario of(JsonNode json) {
        ImmutableList.Builder<RecordedMeasure> measures = ImmutableList.builder();
        json.path("measures").forEach(measure -> measures.add(RecordedMeasure.of(measure)));
        ImmutableList.Builder<ImmutableMap<String, String>> points = ImmutableList.builder();
        json.path("points").forEach(point -> points.add(RunFacts.texts(point.path("values"))));
        return new RecordedScenario(
                json.path("name").asText(),
                json.path("question").asText(),
                json.path("text").asText(),
                RunFacts.texts(json.path("values")),
                measures.build(),
                Long.parseLong(json.path("masterSeed").asText("0")),
                json.path("replications").asInt(),
                points.build());
    }
}
