package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors would see it if the epoch function were wrong: every one of these mistakes is caught by at least one. */
class EthereumMutationTest {
    private static final List<EthereumVector> EPOCHS = EthereumVector.electra().stream()
            .filter(vector -> !vector.isTrajectory())
            .toList();

    static Set<String> mistakes() {
        return Mistakes.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aVectorCatchesTheMistake(String name) {
        Mistakes.Mistake mistake = Mistakes.all().get(name);
        assertThat(EPOCHS.stream().filter(vector -> isCaught(mistake, vector)))
                .as("vectors that catch: %s", name)
                .isNotEmpty();
    }

    private static boolean isCaught(Mistakes.Mistake mistake, EthereumVector vector) {
        EthereumParameters parameters = mistake.parameters().apply(vector.parameters);
        try {
            new VectorPlay(vector, parameters, mistake.rules().apply(parameters)).run();
            return false;
        } catch (VectorComparison.Difference e) {
            return true;
        }
    }

    @Test
    void atLeastTenMistakesAreTried() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(10);
    }
}
