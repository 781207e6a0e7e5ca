package stakeout.scenarios.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Attack;

/** The test of the test: each planted breach is caught by the law it breaks. */
class ContractTest {
    private static final List<Check> CHECKS = Contract.of(new Breaches()).checks();

    private static List<Check> of(String subject) {
        List<Check> checks =
                CHECKS.stream().filter(check -> check.subject().equals(subject)).toList();
        assertThat(checks).as(subject).isNotEmpty();
        return checks;
    }

    private static boolean isBroken(Check check) {
        try {
            check.run();
            return false;
        } catch (AssertionError broken) {
            assertThat(broken).hasMessageStartingWith(check.subject() + " breaks the law '" + check.law() + "': ");
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DowntimeRule silent-burn         | every unit that moves is posted
                    DowntimeRule overdraft           | nobody holds less than nothing
                    DowntimeRule first-row-pays      | the order of validators is no matter
                    DowntimeRule first-of-block-pays | rows come out the same in blocks of any size
                    DowntimeRule forgetful           | the same seed plays the same, on two threads at once too
                    DowntimeRule shared-part         | a branch has the same future and leaves the trunk alone
                    LeakRule noisy                   | asking for expected pay changes nothing
                    DowntimeRule unregistered        | columns it brings are registered and belong to it alone
                    DowntimeRule undescribed         | it is described in one sentence
                    Strategy everybodys              | it writes the intents of its own rows, all of them, and of no others
                    Strategy idle                    | it writes the intents of its own rows, all of them, and of no others
                    Strategy seat                    | a cohort does what its operators would do one by one
                    Strategy counting                | the same seed plays the same, on two threads at once too
                    Strategy hopeful                 | it expects a finite pay of every validator, and asking changes nothing
                    Attack tyranny                   | it orders its own members and nobody else
                    Attack wishful-thinking          | it is judged by facts: where nobody obeys it does not succeed
                    Attack moving-target             | asking whether it succeeded changes nothing
                    Attack undead                    | once over it stays over
                    Attack ghost                     | it is refused where its members are not there
                    Measure nosy                     | it reads only what it declares
                    Measure meddling                 | looking changes nothing
                    Measure hoarding                 | each run is measured by itself
                    Measure oversized                | its values fit its unit
                    Measure blind                    | a group that is not there is refused
                    """)
    void aPlantedBreachIsCaught(String subject, String law) {
        assertThat(of(subject).stream().filter(ContractTest::isBroken).map(Check::law))
                .contains(law);
    }

    @Test
    void anExampleThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Contract.of(new Breaches())
                        .example(Attack.class, "{type: no-such-attack}")
                        .checks())
                .hasMessageContaining("no-such-attack")
                .hasMessageContaining("must be of a class that the catalogue lists");
        assertThatThrownBy(() -> Contract.of(new Breaches()).example(Attack.class, "{by: cartel}"))
                .hasMessageContaining("must begin with its type");
    }
}
