package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ELIGIBLE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.TARGET;

import java.math.BigInteger;
import stakeout.model.consensus.LostVotes;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Burns the stake of those whose scores stand, in the leak or not: this is what gives finality back to those who vote.
 *
 * <pre>penalty = stake × score / (bias × quotient)    [Gwei, rounded down]; stake: see {@link LeakBasis}</pre>
 *
 * <p>For eligible rows that did not vote target, or for all whose score stands (see {@link LeakCharge}), with the new scores; a
 * balance stops at 0. Whose target vote others lost ({@link LostVotes}) is burned by their doing. Source: [consensus-specs] altair, get_inactivity_penalty_deltas.
 */
public record InactivityPenalties(EthereumParameters.Leak leak, long incrementGwei) implements Rule {
    public static final String CAUSE = "leak:inactivity";

    @Override
    public BlockStep prepare(Turn turn) {
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        // The scores' own step may stand in the same block, so the bound is still that of the last epoch.
        boolean allZero =
                beacon.highestScore == 0 && !beacon.totals.leaking && leak.scoreBias() <= leak.scoreRecoveryRate();
        if (turn.period() == 0 || allZero) {
            return BlockStep.NOTHING;
        }
        return new Step(turn, beacon);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    /** What a row is charged if it voted in time, or did not, with its new score; Gwei. */
    long amount(EthereumColumns columns, int row, int score, boolean voted) {
        boolean charged = !voted || leak.charged() == LeakCharge.EVERYBODY;
        return charged ? amount(leak.reckonedBy().gwei(columns, row, incrementGwei), score) : 0;
    }

    /** The penalty for a stake in Gwei. */
    private long amount(long stake, int score) {
        long denominator = Math.multiplyExact(leak.scoreBias(), leak.penaltyQuotient());
        if (Math.multiplyHigh(stake, (long) score) == 0 && stake * score >= 0) {
            return stake * score / denominator;
        }
        return BigInteger.valueOf(stake)
                .multiply(BigInteger.valueOf(score))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
    }

    private final class Step implements BlockStep {
        private final Turn turn;
        private final OperatorSegments segments;
        private final EthereumColumns columns;
        private final int cause;
        /** log2 of the denominator if that is a power of two, else −1. */
        private final int shift;

        private final LostVotes lost;
        /** Of the operator at hand, by party that lost its votes. */
        private final long[] burnedBy;

        private long burned;

        Step(Turn turn, BeaconPart beacon) {
            this.turn = turn;
            segments = beacon.segments;
            columns = EthereumColumns.of(turn.state());
            cause = turn.ledger().cause(CAUSE);
            lost = beacon.lostBefore;
            burnedBy = new long[lost == null ? 0 : lost.parties() + 1];
            long denominator = Math.multiplyExact(leak.scoreBias(), leak.penaltyQuotient());
            shift = Long.bitCount(denominator) == 1 ? Long.numberOfTrailingZeros(denominator) : -1;
        }

        @Override
        public void apply(int from, int to) {
            Ledger ledger = turn.ledger();
            int row = from;
            for (int segment = segments.find(from); row < to; segment++) {
                int end = Math.min(to, segments.end(segment));
                long gwei = applyAll(row, end);
                if (gwei > 0) {
                    ledger.burn(columns.operator()[row], cause, gwei);
                    burned += gwei;
                    charge(ledger, columns.operator()[row]);
                }
                row = end;
            }
        }

        private void charge(Ledger ledger, int operator) {
            for (int party = 1; party < burnedBy.length; party++) {
                lost.culprits(party)
                        .share(burnedBy[party], (culprit, gwei) -> ledger.charge(cause, culprit, operator, gwei));
                burnedBy[party] = 0;
            }
        }

        private long applyAll(int from, int to) {
            int[] scores = columns.score();
            byte[] statuses = columns.status();
            byte[] flags = columns.previous();
            short[] effective = columns.effective();
            long[] balances = columns.balance();
            boolean everybody = leak.charged() == LeakCharge.EVERYBODY;
            boolean byBalance = leak.reckonedBy() == LeakBasis.BALANCE;
            long sum = 0;
            for (int row = from; row < to; row++) {
                int score = scores[row];
                int status = statuses[row];
                if (score != 0
                        && (status & ELIGIBLE) != 0
                        && (everybody || !InactivityScores.votedTarget(status, flags[row]))) {
                    long stake = byBalance ? balances[row] : effective[row] * incrementGwei;
                    // Below 2^62 the product is exact; scores of 4.5 million at 2048 ETH are beyond it.
                    long gwei = shift >= 0 && score < 1 << 20 && stake < 1L << 42
                            ? (stake * score) >> shift
                            : amount(stake, score);
                    long taken = columns.take(row, gwei);
                    sum += taken;
                    if (lost != null && (status & SLASHED) == 0 && (flags[row] & TARGET) == 0) {
                        burnedBy[lost.partyOf(row)] += taken;
                    }
                }
            }
            return sum;
        }

        @Override
        public void finish() {
            turn.state().supply().add(-burned);
        }
    }
}
