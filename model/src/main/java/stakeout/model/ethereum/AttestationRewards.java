package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.CHANGE;
import static stakeout.model.ethereum.AttestationAmounts.FLAGS;
import static stakeout.model.ethereum.AttestationAmounts.REWARD;
import static stakeout.model.ethereum.EthereumColumns.ALL_FLAGS;
import static stakeout.model.ethereum.EthereumColumns.ELIGIBLE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import com.google.common.collect.ImmutableList;
import stakeout.model.consensus.LostVotes;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Pays timely votes for source, target and head, the more the more stake voted with them, and takes for missing source and
 * target. In a leak nothing is paid. See {@link AttestationAmounts} for the formula.
 *
 * <p>For eligible rows, from epoch 1 on; a balance stops at 0 after every single step: source, target, head. Source:
 * [consensus-specs] altair, get_flag_index_deltas, process_rewards_and_penalties.
 *
 * <p>Shortfalls: ideal is what all who were active would be paid had all of them voted, none of them slashed, outside a leak. Who
 * misses a vote is the culprit of the own part, and of the penalty, unless others lost the vote ({@link LostVotes}), who count as the absent ones then; what the others then lack is laid at the absent ones in proportion to their
 * stake, by a running total rounded down, so that it sums to the last Gwei. In a leak with nobody absent the culprits are
 * those whose scores still stand; without any, all in proportion to stake.
 */
public record AttestationRewards(EthereumParameters.Reward reward, long incrementGwei) implements Rule {
    static final ImmutableList<String> NAMES =
            ImmutableList.of("attestation-source", "attestation-target", "attestation-head");
    public static final ImmutableList<String> ISSUANCE =
            ImmutableList.of("issuance:attestation-source", "issuance:attestation-target", "issuance:attestation-head");
    public static final ImmutableList<String> PENALTY =
            ImmutableList.of("penalty:attestation-source", "penalty:attestation-target", "penalty:attestation-head");

    @Override
    public BlockStep prepare(Turn turn) {
        if (turn.period() == 0) {
            return BlockStep.NOTHING;
        }
        EpochTotals totals = turn.state().part(BeaconPart.class).totals;
        return new Step(turn, new AttestationAmounts(reward, incrementGwei, totals, totals.leaking, totals.highest));
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    private static final class Step implements BlockStep {
        private final Turn turn;
        private final AttestationAmounts amounts;
        private final OperatorSegments segments;
        private final EthereumColumns columns;
        private final AttestationTally tally;

        private final RowSpans spans;
        private final FlagCounts flags;
        private final LostVotes lost;

        Step(Turn turn, AttestationAmounts amounts) {
            this.turn = turn;
            this.amounts = amounts;
            BeaconPart beacon = turn.state().part(BeaconPart.class);
            segments = beacon.segments;
            columns = EthereumColumns.of(turn.state());
            spans = new RowSpans(columns);
            flags = new FlagCounts(columns.previous());
            lost = beacon.lostBefore;
            tally = new AttestationTally(turn.ledger(), beacon.totals.leaking, lost);
        }

        @Override
        public void apply(int from, int to) {
            int row = from;
            for (int segment = segments.find(from); row < to; segment++) {
                int end = Math.min(to, segments.end(segment));
                while (row < end) {
                    int alike = spans.end(row, end, to);
                    applyTo(row, alike, to);
                    row = alike;
                }
                tally.post(columns.operator()[row - 1]);
            }
        }

        /** Rows of one operator, alike in effective balance and status. */
        private void applyTo(int from, int to, int ahead) {
            int status = columns.status()[from];
            if ((status & ELIGIBLE) == 0) {
                return;
            }
            int effective = columns.effective()[from];
            long[] gwei = amounts.of(effective);
            boolean counts = (status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE;
            long votes = counts ? flags.count(from, to, ahead) : 0;
            if (votes == FlagCounts.all(to - from)) {
                add(from, to, gwei[CHANGE + ALL_FLAGS]);
            } else {
                change(from, to, counts ? ALL_FLAGS : 0, gwei);
            }
            tally.book(to - from, votes, gwei, (status & WAS_ACTIVE) != 0 ? effective : 0);
            if (lost != null && counts) {
                for (int row = from; row < to; row++) {
                    tally.lay(row, columns.previous()[row], gwei, effective);
                }
            }
        }

        /** Rows that all did their duty: none of them can reach 0. */
        private void add(int from, int to, long gwei) {
            long[] balances = columns.balance();
            for (int row = from; row < to; row++) {
                balances[row] += gwei;
            }
        }

        private void change(int from, int to, int counted, long[] gwei) {
            long[] balances = columns.balance();
            byte[] flags = columns.previous();
            long enough = AttestationAmounts.enough(gwei);
            for (int row = from; row < to; row++) {
                long balance = balances[row];
                int set = flags[row] & counted;
                if (balance >= enough) {
                    balances[row] = balance + gwei[CHANGE + set];
                } else {
                    changeStepwise(row, set, gwei);
                }
            }
        }

        /** A row that may reach 0. What it cannot lose is given back to the tally of penalties. */
        private void changeStepwise(int row, int set, long[] gwei) {
            for (int flag = 0; flag < FLAGS; flag++) {
                if ((set >> flag & 1) != 0) {
                    columns.balance()[row] += gwei[REWARD + flag];
                } else {
                    long penalty = gwei[AttestationAmounts.PENALTY + flag];
                    tally.spare(row, flag, penalty - columns.take(row, penalty));
                }
            }
        }

        @Override
        public void finish() {
            turn.state().supply().add(tally.net());
            tally.blame(columns);
        }
    }
}
