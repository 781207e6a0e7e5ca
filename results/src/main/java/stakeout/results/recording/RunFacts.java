package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;

/**
 * What {@code run.json} says of a run.
 *
 * @param masterSeed with the replication, the seed of all its draws
 * @param values the sweep's values: path → value
 * @param steps how many steps were played
 * @param lastPeriod the last period settled
 * @param settled whether all that attacks, slashes and exits caused has fallen due
 * @param dueUntil the period until which something is still due
 * @param drawn whether chance was asked; true where that is not recorded
 * @param succeeded by attack ({@code 0:finality-stall}): whether its success test held
 * @param world protocol, token, period, operators, groups, thresholds, as text by key
 * @param rowHash of all its rows and of these facts
 */
public record RunFacts(
        RunId run,
        long masterSeed,
        ImmutableMap<String, String> values,
        long steps,
        long lastPeriod,
        boolean settled,
        long dueUntil,
        boolean drawn,
        ImmutableMap<String, Boolean> succeeded,
        ImmutableMap<String, String> world,
        String rowHash) {

    /** Base units as tokens of the run's network, for statistics. */
    public double tokens(BigInteger baseUnits) {
        return new BigDecimal(baseUnits, Integer.parseInt(world.getOrDefault("decimals", "0"))).doubleValue();
    }

    static RunFacts read(Path file, ObjectNode json) {
        JsonNode facts = json.path("facts");
        if (!facts.path("scenario").isTextual() || !json.path("rowHash").isTextual()) {
            throw new RecordingException(
                    file + ": it holds no facts of a run.\nMaybe it is not Stakeout's, or was changed by hand.");
        }
        RunId run = new RunId(
                facts.path("scenario").asText(),
                facts.path("point").asInt(),
                facts.path("replication").asInt(),
                facts.path("twin").asBoolean());
        ImmutableMap.Builder<String, Boolean> succeeded = ImmutableMap.builder();
        facts.path("succeeded")
                .properties()
                .forEach(entry -> succeeded.put(entry.getKey(), entry.getValue().asBoolean()));
        return new RunFacts(
                run,
                Long.parseLong(facts.path("masterSeed").asText("0")),
                texts(facts.path("values")),
                facts.path("steps").asLong(),
                facts.path("lastPeriod").asLong(),
                facts.path("settled").asBoolean(),
                facts.path("dueUntil").asLong(),
                facts.path("drawn").asBoolean(true),
                succeeded.build(),
                texts(facts.path("world")),
                json.path("rowHash").asText());
    }

    /** Scalars as they are, lists and objects as JSON. */
    static ImmutableMap<String, String> texts(JsonNode object) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        object.properties()
                .forEach(entry -> texts.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return texts.build();
    }
}
