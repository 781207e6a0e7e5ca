package stakeout.model.ethereum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's own numbers, exact to the Gwei: see vectors/ethereum/README.md. */
class EthereumVectorTest {
    static List<EthereumVector> electra() {
        return EthereumVector.all("electra");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("electra")
    void everyNumberOfTheVectorIsMet(EthereumVector vector) {
        VectorPlay.play(vector);
    }

    @Test
    void allVectorsAreThere() {
        assertThat(electra()).hasSize(52);
        assertThat(electra().stream().filter(EthereumVector::isTrajectory)).hasSize(6);
    }
}
