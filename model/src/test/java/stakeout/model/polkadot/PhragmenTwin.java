package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.Arrays;

/** Sequential Phragmén in big integers, every score added up anew in every round: slow, and nothing to overlook. */
final class PhragmenTwin {
    private static final BigInteger D = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    final int[] winners;
    final BigInteger[] weight;

    PhragmenTwin(Ballots ballots, int seats, boolean withLoad) {
        BigInteger[] approval = new BigInteger[ballots.candidates()];
        BigInteger[] load = new BigInteger[ballots.voters()];
        BigInteger[] edgeLoad = new BigInteger[ballots.edges()];
        boolean[] elected = new boolean[ballots.candidates()];
        weight = new BigInteger[ballots.edges()];
        Arrays.fill(approval, BigInteger.ZERO);
        Arrays.fill(load, BigInteger.ZERO);
        Arrays.fill(edgeLoad, BigInteger.ZERO);
        Arrays.fill(weight, BigInteger.ZERO);
        for (int voter = 0; voter < ballots.voters(); voter++) {
            for (int edge = from(ballots, voter); edge < from(ballots, voter + 1); edge++) {
                int candidate = ballots.target().get(edge);
                approval[candidate] = approval[candidate].add(stake(ballots, voter));
            }
        }
        winners = new int[Math.min(seats, ballots.candidates())];
        for (int round = 0; round < winners.length; round++) {
            BigInteger[] score = new BigInteger[ballots.candidates()];
            for (int candidate = 0; candidate < score.length; candidate++) {
                score[candidate] =
                        approval[candidate].signum() == 0 ? D.add(BigInteger.ONE) : D.divide(approval[candidate]);
            }
            for (int voter = 0; withLoad && voter < ballots.voters(); voter++) {
                for (int edge = from(ballots, voter); edge < from(ballots, voter + 1); edge++) {
                    int candidate = ballots.target().get(edge);
                    if (approval[candidate].signum() != 0) {
                        score[candidate] = score[candidate]
                                .add(load[voter].multiply(stake(ballots, voter)).divide(approval[candidate]))
                                .min(D);
                    }
                }
            }
            int best = -1;
            for (int candidate = 0; candidate < score.length; candidate++) {
                if (!elected[candidate] && (best < 0 || score[candidate].compareTo(score[best]) < 0)) {
                    best = candidate;
                }
            }
            winners[round] = best;
            elected[best] = true;
            BigInteger borne = score[best].min(D);
            for (int voter = 0; voter < ballots.voters(); voter++) {
                for (int edge = from(ballots, voter); edge < from(ballots, voter + 1); edge++) {
                    if (ballots.target().get(edge) == best) {
                        edgeLoad[edge] = borne.subtract(load[voter]).max(BigInteger.ZERO);
                        load[voter] = borne;
                    }
                }
            }
        }
        for (int voter = 0; voter < ballots.voters(); voter++) {
            weigh(ballots, voter, elected, load[voter], edgeLoad);
        }
    }

    private void weigh(Ballots ballots, int voter, boolean[] elected, BigInteger load, BigInteger[] edgeLoad) {
        java.util.List<Integer> edges = new java.util.ArrayList<>();
        java.util.List<BigInteger> weights = new java.util.ArrayList<>();
        for (int edge = from(ballots, voter); edge < from(ballots, voter + 1); edge++) {
            if (elected[ballots.target().get(edge)]) {
                BigInteger part = stake(ballots, voter).multiply(edgeLoad[edge]).divide(load);
                if (part.signum() > 0) {
                    edges.add(edge);
                    weights.add(part);
                }
            }
        }
        java.util.List<BigInteger> normal = Normalisation.of(weights, stake(ballots, voter));
        for (int i = 0; i < edges.size(); i++) {
            weight[edges.get(i)] = normal.get(i);
        }
    }

    static int from(Ballots ballots, int voter) {
        return ballots.first().get(voter);
    }

    static BigInteger stake(Ballots ballots, int voter) {
        return stakeout.model.arithmetic.Unsigned128.unsigned(ballots.stake().get(voter));
    }
}
