package stakeout.scenarios.conform.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.protocol.Ethereum;
import stakeout.scenarios.conform.ShippedVectors;

/** The vectors would see it if the epoch function were wrong: every one of these mistakes is caught by at least one. */
class EthereumMutationTest {
    private static final List<EthereumVector> EPOCHS = epochs("electra");
    private static final List<EthereumVector> DENEB = epochs("deneb");

    private static List<EthereumVector> epochs(String fork) {
        return ShippedVectors.cases("ethereum").stream()
                .map(EthereumVector.class::cast)
                .filter(vector -> vector.fork().equals(fork) && !vector.isTrajectory())
                .toList();
    }

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

    static Set<String> mistakesBeforeElectra() {
        return DenebMistakes.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesBeforeElectra")
    void aVectorOfDenebCatchesTheMistake(String name) {
        Mistakes.Mistake mistake = DenebMistakes.all().get(name);
        assertThat(DENEB.stream().filter(vector -> isCaught(mistake, vector)))
                .as("vectors that catch: %s", name)
                .isNotEmpty();
    }

    private static boolean isCaught(Mistakes.Mistake mistake, EthereumVector vector) {
        EthereumParameters parameters = mistake.parameters().apply(vector.parameters());
        Ethereum mistaken =
                new Ethereum("ethereum@electra", parameters, mistake.rules().apply(parameters));
        return new VectorPlay(vector, mistaken).difference().isPresent();
    }

    @Test
    void atLeastTenMistakesAreTried() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(10);
    }
}
