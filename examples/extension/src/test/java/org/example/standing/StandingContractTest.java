package org.example.standing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stakeout.agents.strategy.Strategy;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.scenarios.contract.Contract;

/** Everything this jar lists keeps the laws of Stakeout. */
class StandingContractTest {
    @TestFactory
    Stream<DynamicTest> keepsTheLaws() {
        return Contract.of(new StandingCatalogue())
                .example(DowntimeRule.class, "{type: standing, perMiss: 10, limit: 50, slashedShare: 0.01}")
                .example(Strategy.class, "{type: brink, dares: 20}", "protocol: {extends: generic, downtime: {type: standing}}")
                .checks()
                .stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }
}
