package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases at the edges of what the schema allows are read and met, with results computed by hand. */
class EdgeCaseTest {
    @TempDir
    private Path folder;

    private Optional<String> difference(String protocol, String topic, String inputs, String expect)
            throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
                {"schema": "pos-vector/1", "protocol": "%s", "topic": "%s", "rule": "r", "cases": [
                  {"id": "a", "source": {}, "kind": "evaluated", "tolerance": "exact", "inputs": %s, "expect": %s}]}
                """.formatted(protocol, topic, inputs, expect));
        return VectorReader.read(file).get(0).play();
    }

    /** Each of 12 redelegations of 6 million is found whole at the destination, where one delegator's stake is not another's. */
    @Test
    void aSlashReachesManyRedelegations() throws IOException {
        String one = """
                {"creation_height": 11, "mature": false, "initial_balance": 6000000, "shares_dst": 6000000,
                 "delegation_shares_at_dst": 6000000}""";
        List<String> twelve = new ArrayList<>(Collections.nCopies(12, one));
        assertThat(difference("cosmos", "staking_slash", """
                        {"validator_tokens": 100000000, "unbondings": [], "redelegations": [%s],
                         "slashes": [{"height_now": 12, "infraction_height": 10, "power": 172, "factor": "0.5"}]}
                        """.formatted(String.join(",", twelve)), """
                        {"after": [{"burned_bonded_this": 86000000, "tokens": 50000000}]}"""))
                .isEmpty();
    }

    /** Half of 2.5 shares, at one token a share, is one token and a quarter: the quarter is lost to the others. */
    @Test
    void sharesOfARedelegationMayHaveAFraction() throws IOException {
        assertThat(difference("cosmos", "staking_slash", """
                        {"validator_tokens": 10000000, "unbondings": [], "redelegations": [
                           {"creation_height": 11, "mature": false, "initial_balance": 3, "shares_dst": "2.5",
                            "delegation_shares_at_dst": 3}],
                         "slashes": [{"height_now": 12, "infraction_height": 10, "power": 10, "factor": "0.5"}]}
                        """, """
                        {"after": [{"burned_bonded_this": 5000000, "tokens": 5000001}]}""")).isEmpty();
    }

    @Test
    void aPoolMayBeAlone() throws IOException {
        assertThat(difference("cardano", "non_myopic_stake", """
                        {"k": 10, "a0": "0.3", "others": {"count": 0, "cost": "0.1", "pledge": "0.2", "margin": "0"},
                         "pool": {"id": 1, "cost": "0.0001", "pledge": "0.001", "margin": "0.2"}}
                        """, """
                        {"stake": "0.1"}""")).isEmpty();
    }
}
