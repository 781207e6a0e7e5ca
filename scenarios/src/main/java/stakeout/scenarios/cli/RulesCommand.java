package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.Variants;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.protocol.ValueNote;

/** Lists a protocol's values with their sources, or the rules that a protocol can be composed of. */
@Command(
        name = "rules",
        description = {
            "With a protocol: lists each of its values with unit, source, date and status.",
            "Without: lists the rules that a protocol of one's own can be composed of."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stakeout rules ethereum@electra",
            "  stakeout rules",
            "Any value listed can be overridden (protocol: {extends: …, slashing: {multiplier: 1}}) and swept (sweep: {protocol.PATH: […]})."
        })
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PROTOCOL", description = "One of those that 'protocols' lists.")
    private Optional<String> protocol;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (protocol.isPresent()) {
            values(out, protocol.get());
        } else {
            kinds(out);
        }
        out.flush();
    }

    private static void values(PrintWriter out, String name) {
        if (!ProtocolLibrary.names().contains(name)) {
            throw UserMistake.of(
                    "unknown protocol '" + name + "'." + NearestName.remedy(name, ProtocolLibrary.names()));
        }
        ResolvedProtocol resolved = new House().protocols.named(name);
        ImmutableMap<String, String> values = resolved.tree().flatten();
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        rows.add(ImmutableList.of("PARAMETER", "VALUE", "UNIT", "STATUS", "DATE", "SOURCE"));
        values.forEach((path, value) -> {
            ValueNote note = Optional.ofNullable(resolved.notes().get(path)).orElse(new ValueNote("", "", "", ""));
            rows.add(ImmutableList.of(path, value, note.unit(), note.status(), note.date(), note.source()));
        });
        out.print(House.columns(rows.build()));
    }

    private static void kinds(PrintWriter out) {
        Variants variants = new House().binder.variants();
        for (Map.Entry<String, Class<?>> kind : Families.ruleKinds().entrySet()) {
            out.println(kind.getKey());
            variants.of(kind.getValue()).forEach((name, type) -> ListCommand.print(out, name, type));
        }
    }
}
