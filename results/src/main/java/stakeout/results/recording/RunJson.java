package stakeout.results.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stakeout.model.Numbers;
import stakeout.model.TypeNames;
import stakeout.model.economy.Economy;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.SecurityThreshold;

/** Writes {@code run.json}: what a run was, how it ended, and the checksums of what lies beside it. */
final class RunJson {
    static final String FILE = "run.json";

    private RunJson() {}

    static ObjectNode of(
            RunId run,
            PlannedScenario scenario,
            WorldFacts world,
            EndFacts end,
            long firstPeriod,
            long steps,
            long lastPeriod,
            List<TableParts> tables) {
        ObjectNode json = Json.object();
        json.put("schema", Schema.VERSION);
        ObjectNode facts = json.putObject("facts");
        facts.put("scenario", run.scenario());
        facts.put("point", run.point());
        facts.put("replication", run.replication());
        facts.put("twin", run.twin());
        facts.put("masterSeed", Long.toString(scenario.masterSeed()));
        ObjectNode values = facts.putObject("values");
        scenario.points().get(run.point()).values().forEach(values::put);
        putWorld(facts.putObject("world"), world);
        facts.put("firstPeriod", firstPeriod);
        facts.put("steps", steps);
        facts.put("lastPeriod", lastPeriod);
        facts.put("settled", end.settled());
        facts.put("dueUntil", end.dueUntil());
        facts.put("drawn", end.drawn());
        ObjectNode succeeded = facts.putObject("succeeded");
        end.succeeded().forEach(succeeded::put);
        ObjectNode succeededAt = facts.putObject("succeededAt");
        end.succeededAt().forEach(succeededAt::put);
        ArrayNode entries = json.putArray("tables");
        StringBuilder hashes = new StringBuilder(Json.hash(facts));
        for (TableParts table : tables) {
            entries.add(of(table));
            hashes.append('\n').append(table.rowHash());
        }
        json.put("rowHash", Sha256.hex(hashes.toString().getBytes(StandardCharsets.UTF_8)));
        return json;
    }

    private static void putWorld(ObjectNode json, WorldFacts world) {
        json.put("protocol", world.protocol().name());
        json.put("token", world.protocol().token().symbol());
        json.put("baseUnit", world.protocol().token().baseUnit());
        json.put("decimals", world.protocol().token().decimals());
        json.put("period", world.protocol().period().name());
        json.put("periodMillis", world.protocol().period().millis());
        json.put("periodsPerStep", world.periodsPerStep());
        json.put("operators", world.roster().operators());
        ArrayNode groups = json.putArray("groups");
        world.roster().groups().forEach(groups::add);
        ObjectNode thresholds = json.putObject("thresholds");
        ObjectNode enables = json.putObject("enables");
        for (SecurityThreshold threshold : world.protocol().thresholds()) {
            thresholds.put(threshold.name(), Numbers.format(threshold.share()));
            enables.put(threshold.name(), threshold.enables());
        }
        ArrayNode traits = json.putArray("traits");
        world.protocol().traits().forEach(trait -> traits.add(TypeNames.of(trait)));
        ObjectNode attacks = json.putObject("attacks");
        world.attackers().asMap().forEach((attack, by) -> {
            ArrayNode list = attacks.putArray(attack);
            by.forEach(list::add);
        });
        if (!world.accidents().isEmpty()) {
            ArrayNode accidents = json.putArray("accidents");
            world.accidents().forEach(accidents::add);
        }
        if (!world.protocol().columns().isEmpty()) {
            ObjectNode columns = json.putObject("columns");
            world.protocol().columns().forEach(column -> columns.put(column.name(), column.meaning()));
        }
        world.economy().map(Economy::currency).ifPresent(currency -> json.put("currency", currency));
    }

    private static ObjectNode of(TableParts table) {
        ObjectNode json = Json.object();
        json.put("table", table.table().table());
        json.put("rows", table.rows());
        json.put("rowHash", table.rowHash());
        ArrayNode files = json.putArray("files");
        for (Path file : table.files()) {
            try {
                ObjectNode entry = files.addObject();
                entry.put("name", file.getFileName().toString());
                entry.put("bytes", Files.size(file));
                entry.put("sha256", Sha256.hex(file));
            } catch (IOException e) {
                throw Disk.unwritable(file, e);
            }
        }
        return json;
    }
}
