package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stakeout.model.Numbers;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;

/** Lists the protocols that a scenario can extend. */
@Command(
        name = "protocols",
        description = "Lists the protocols that a scenario can extend.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example, in a scenario:",
            "  protocol: {extends: ethereum@electra, slashing: {multiplier: 1}}",
            "See 'rules PROTOCOL' for all values of one."
        })
final class ProtocolsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        House house = new House();
        for (String name : ProtocolLibrary.names()) {
            ResolvedProtocol resolved = house.protocols.named(name);
            Protocol protocol = resolved.protocol();
            out.println(name + ": " + resolved.title());
            out.print(House.columns(ImmutableList.of(
                    ImmutableList.of("    rules", resolved.family()),
                    ImmutableList.of(
                            "    token",
                            protocol.token().symbol() + " of 10^"
                                    + protocol.token().decimals() + " "
                                    + protocol.token().baseUnit()),
                    ImmutableList.of(
                            "    period",
                            protocol.period().name() + " of "
                                    + Numbers.format(protocol.period().millis() / 1000.0) + " s"),
                    ImmutableList.of(
                            "    supply",
                            resolved.supply()
                                    .map(supply -> inTokens(supply, protocol.token()))
                                    .orElse("none: the scenario must say it")))));
        }
        out.flush();
    }

    private static String inTokens(Money supply, Token token) {
        return Numbers.format(token.tokens(supply.wideBaseUnits(token))) + " " + token.symbol();
    }
}
