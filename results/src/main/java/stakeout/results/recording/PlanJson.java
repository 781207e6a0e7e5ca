package stakeout.results.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import stakeout.model.TypeNames;
import stakeout.results.measure.Measure;

/** The canonical JSON of a plan: the part of {@code experiment.json} that is hashed. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode of(Plan plan) {
        ObjectNode json = Json.object();
        json.put("name", plan.name());
        json.put("software", plan.software());
        json.put("schema", Schema.VERSION);
        ArrayNode scenarios = json.putArray("scenarios");
        plan.scenarios().forEach(scenario -> scenarios.add(of(scenario)));
        if (!plan.only().isEmpty()) {
            ArrayNode only = json.putArray("only");
            plan.only().forEach(run -> only.add(run.toString()));
        }
        return json;
    }

    private static ObjectNode of(PlannedScenario scenario) {
        ObjectNode json = Json.object();
        json.put("name", scenario.name());
        json.put("question", scenario.question());
        // As text: not every reader of JSON keeps 64 bits.
        json.put("masterSeed", Long.toString(scenario.masterSeed()));
        json.put("replications", scenario.replications());
        json.put("operatorFrames", scenario.detail().operatorFrames());
        json.put("testimony", scenario.detail().testimony());
        json.put("validators", scenario.detail().validators());
        ArrayNode points = json.putArray("points");
        for (PlannedPoint point : scenario.points()) {
            ObjectNode entry = points.addObject();
            ObjectNode values = entry.putObject("values");
            point.values().forEach(values::put);
            entry.put("twin", point.twin());
        }
        ArrayNode measures = json.putArray("measures");
        scenario.measures().forEach(measure -> measures.add(of(measure)));
        json.put("text", scenario.text());
        ObjectNode values = json.putObject("values");
        scenario.values().forEach(values::put);
        return json;
    }

    private static ObjectNode of(Measure measure) {
        ObjectNode json = Json.object();
        json.put("measure", measure.label());
        json.put("of", measure.of());
        json.put("type", measure.name());
        ObjectNode settings = json.putObject("settings");
        measure.settings().forEach(settings::put);
        json.put("unit", TypeNames.of(measure.unit()));
        json.put("better", TypeNames.of(measure.better()));
        json.put("run", TypeNames.of(measure.run()));
        json.put("everySteps", measure.cadence().everySteps());
        json.put("needsTwin", measure.needsTwin());
        json.put("needsSettlement", measure.needsSettlement());
        ArrayNode reads = json.putArray("reads");
        measure.reads().forEach(reads::add);
        return json;
    }
}
