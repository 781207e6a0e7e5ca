package stakeout.scenarios.conform.polkadot;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.arithmetic.Unsigned128;
import stakeout.model.polkadot.Balancing;
import stakeout.model.polkadot.Ballots;
import stakeout.model.polkadot.Election;
import stakeout.model.polkadot.ElectionScore;
import stakeout.model.polkadot.Normalisation;
import stakeout.model.polkadot.Phragmen;
import stakeout.model.polkadot.SolutionRatios;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** Topics of the election. */
final class ElectionVectors {
    private static final int NO_CANDIDATE = -1;

    private ElectionVectors() {}

    static Map<String, Object> phragmen(Inputs inputs) {
        Map<String, Integer> index = new HashMap<>();
        List<String> candidates = new ArrayList<>();
        for (Inputs candidate : inputs.get("candidates")) {
            index.put(candidate.asText(), candidates.size());
            candidates.add(candidate.asText());
        }
        Ballots.Builder builder = new Ballots.Builder(candidates.size());
        List<String> voters = new ArrayList<>();
        for (Inputs voter : inputs.get("voters")) {
            voters.add(voter.get("id").asText());
            builder.voter(unsigned(voter.get("stake")));
            for (Inputs vote : voter.get("votes")) {
                builder.vote(index.getOrDefault(vote.asText(), NO_CANDIDATE));
            }
        }
        Ballots ballots = builder.build();
        Election election = Phragmen.elect(ballots, inputs.get("to_elect").asInt());
        inputs.find("balancing")
                .ifPresent(balancing -> Balancing.balance(
                        election,
                        balancing.get("iterations").asInt(),
                        balancing.find("tolerance").map(Inputs::asInteger).orElse(BigInteger.ZERO)));
        List<Map<String, Object>> winners = new ArrayList<>();
        for (int seat = 0; seat < election.seats(); seat++) {
            winners.add(ImmutableMap.of(
                    "who",
                    candidates.get(election.winner(seat)),
                    "backing",
                    election.backing(election.winner(seat)),
                    "round",
                    seat));
        }
        return ImmutableMap.of("winners", winners, "assignments", assignments(election, voters, candidates));
    }

    private static Map<String, Object> assignments(Election election, List<String> voters, List<String> candidates) {
        Ballots ballots = election.ballots();
        Map<String, Object> all = new LinkedHashMap<>();
        for (int voter = 0; voter < voters.size(); voter++) {
            Map<String, Object> own = new LinkedHashMap<>();
            for (int edge = ballots.first().get(voter); edge < ballots.first().get(voter + 1); edge++) {
                if (election.weight(edge) != 0) {
                    own.put(candidates.get(ballots.target().get(edge)), Unsigned128.unsigned(election.weight(edge)));
                }
            }
            all.put(voters.get(voter), own);
        }
        return all;
    }

    private static long unsigned(Inputs stake) {
        BigInteger value = stake.asInteger();
        if (value.signum() < 0 || value.bitLength() > 64) {
            throw new VectorProblem(stake.name() + " must be an unsigned integer of 64 bits.");
        }
        return value.longValue();
    }

    static Map<String, Object> score(Inputs inputs) {
        ElectionScore one = score(inputs, "this");
        ElectionScore other = score(inputs, "that");
        int epsilon = inputs.get("epsilon_parts_per_1e9").asInt();
        return ImmutableMap.of("this_is_better", one.isBetter(other, epsilon));
    }

    private static ElectionScore score(Inputs inputs, String field) {
        Inputs parts = inputs.get(field);
        return new ElectionScore(
                parts.get(0).asInteger(), parts.get(1).asInteger(), parts.get(2).asInteger());
    }

    static Map<String, Object> normalise(Inputs inputs) {
        return ImmutableMap.of(
                "values",
                Normalisation.of(
                        integers(inputs.get("values")), inputs.get("target").asInteger()));
    }

    static Map<String, Object> ratios(Inputs inputs) {
        return ImmutableMap.of("parts_per_1e9", SolutionRatios.ofStakes(integers(inputs.get("stakes"))));
    }

    private static List<BigInteger> integers(Inputs list) {
        List<BigInteger> integers = new ArrayList<>();
        list.forEach(item -> integers.add(item.asInteger()));
        return integers;
    }
}
