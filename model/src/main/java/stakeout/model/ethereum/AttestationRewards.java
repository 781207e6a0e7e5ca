package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.FLAGS;
import static stakeout.model.ethereum.EthereumColumns.ELIGIBLE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import com.google.common.collect.ImmutableList;
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
 * misses a vote is the culprit of the own part; what the others then lack is laid at the absent ones in proportion to their
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

        // The class of rows at hand: effective balance, status and flags alike.
        private final boolean[] voted = new boolean[FLAGS];
        private boolean idle;
        private int effective;
        private boolean duty;
        private long change;
        private long need;

        Step(Turn turn, AttestationAmounts amounts) {
            this.turn = turn;
            this.amounts = amounts;
            BeaconPart beacon = turn.state().part(BeaconPart.class);
            segments = beacon.segments;
            columns = EthereumColumns.of(turn.state());
            tally = new AttestationTally(turn.ledger(), beacon.totals.leaking);
        }

        @Override
        public void apply(int from, int to) {
            int row = from;
            for (int segment = segments.find(from); row < to; segment++) {
                int end = Math.min(to, segments.end(segment));
                applyTo(row, end);
                tally.post(columns.operator()[row]);
                row = end;
            }
        }

        /** Rows of one operator. */
        private void applyTo(int from, int to) {
            long[] balances = columns.balance();
            short[] effectives = columns.effective();
            byte[] statuses = columns.status();
            byte[] flags = columns.previous();
            int start = from;
            int run = -1;
            long plus = 0;
            long floor = 0;
            for (int row = from; row < to; row++) {
                int key = effectives[row] << 10 | statuses[row] << 3 | flags[row];
                if (key != run) {
                    close(row - start);
                    open(key);
                    start = row;
                    run = key;
                    plus = change;
                    floor = need;
                }
                long balance = balances[row];
                if (balance >= floor) {
                    balances[row] = balance + plus;
                } else {
                    applyCarefully(row);
                    start++;
                }
            }
            close(to - start);
            idle = true;
        }

        /** Takes up a class: what a row of it gains, and which balance makes sure that it does not fall below 0. */
        private void open(int key) {
            effective = key >>> 10;
            int status = key >>> 3 & 0x7F;
            idle = (status & ELIGIBLE) == 0;
            duty = (status & WAS_ACTIVE) != 0;
            change = 0;
            need = 0;
            if (idle) {
                return;
            }
            boolean counts = (status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE;
            for (int flag = 0; flag < FLAGS; flag++) {
                voted[flag] = counts && (key >>> flag & 1) != 0;
                if (voted[flag]) {
                    change += amounts.reward(flag, effective);
                } else {
                    change -= amounts.penalty(flag, effective);
                    need += amounts.penalty(flag, effective);
                }
            }
        }

        /** Books {@code count} rows of the class at hand. */
        private void close(int count) {
            if (idle || count == 0) {
                return;
            }
            for (int flag = 0; flag < FLAGS; flag++) {
                if (voted[flag]) {
                    tally.paid(flag, count, amounts.reward(flag, effective), amounts.ideal(flag, effective));
                } else {
                    tally.taken(flag, count * amounts.penalty(flag, effective));
                    if (duty) {
                        tally.missed(flag, count, effective, amounts.ideal(flag, effective));
                    }
                }
            }
        }

        /** A row that may reach 0: step by step. */
        private void applyCarefully(int row) {
            for (int flag = 0; flag < FLAGS; flag++) {
                if (voted[flag]) {
                    long gwei = amounts.reward(flag, effective);
                    columns.balance()[row] += gwei;
                    tally.paid(flag, 1, gwei, amounts.ideal(flag, effective));
                } else {
                    tally.taken(flag, columns.take(row, amounts.penalty(flag, effective)));
                    if (duty) {
                        tally.missed(flag, 1, effective, amounts.ideal(flag, effective));
                    }
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
