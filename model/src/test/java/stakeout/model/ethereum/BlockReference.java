package stakeout.model.ethereum;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * What the blocks of an epoch pay and take, slot by slot and seat by seat in big integers, from the state just before; the sums by
 * {@code cause operator}, shortfalls by {@code rule}.
 */
final class BlockReference {
    private static final BigInteger ETH = BigInteger.valueOf(1_000_000_000L);
    private static final int SLOTS = 32;
    private static final int SEATS = 512;

    final Map<String, BigInteger> postings = new TreeMap<>();
    BigInteger idealProposer = BigInteger.ZERO;
    BigInteger idealSync = BigInteger.ZERO;

    private final EthereumColumns columns;
    private final BigInteger[] balances;

    BlockReference(Turn turn) {
        ProtocolState state = turn.state();
        columns = EthereumColumns.of(state);
        balances = new BigInteger[columns.rows()];
        int epoch = (int) state.period;
        BigInteger active = BigInteger.ZERO;
        BigInteger[] votes = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        for (int row = 0; row < columns.rows(); row++) {
            balances[row] = BigInteger.valueOf(columns.balance()[row]);
            if (columns.isActive(row, epoch)) {
                BigInteger effective = BigInteger.valueOf(columns.effective()[row]);
                active = active.add(effective);
                for (int flag = 0; flag < 3; flag++) {
                    boolean set = (columns.current()[row] >> flag & 1) != 0;
                    votes[flag] = set ? votes[flag].add(effective) : votes[flag];
                }
            }
        }
        if (active.signum() != 0) {
            BigInteger base = BigInteger.valueOf(64)
                    .multiply(ETH)
                    .divide(active.multiply(ETH).sqrt());
            BeaconPart beacon = state.part(BeaconPart.class);
            play(
                    base,
                    active,
                    votes,
                    beacon.duties.proposers(turn, EthereumParameters.electra()),
                    beacon.duties.committee(turn, EthereumParameters.electra().syncCommittee()));
        }
    }

    private void play(BigInteger base, BigInteger active, BigInteger[] votes, int[] proposers, int[] committee) {
        BigInteger seat = base.multiply(active)
                .multiply(number(2))
                .divide(number(64))
                .divide(number(SLOTS))
                .divide(number(SEATS));
        BigInteger signature = seat.multiply(number(8)).divide(number(56));
        for (int slot = 0; slot < SLOTS; slot++) {
            BigInteger from = active.multiply(number(slot)).divide(number(SLOTS));
            BigInteger to = active.multiply(number(slot + 1)).divide(number(SLOTS));
            int[] weights = {14, 26, 14};
            BigInteger numerator = BigInteger.ZERO;
            for (int flag = 0; flag < 3; flag++) {
                BigInteger part = votes[flag]
                        .multiply(to)
                        .divide(active)
                        .subtract(votes[flag].multiply(from).divide(active));
                numerator = numerator.add(base.multiply(part).multiply(number(weights[flag])));
            }
            BigInteger whole = base.multiply(to.subtract(from)).multiply(number(54));
            idealProposer = idealProposer.add(whole.divide(number(448))).add(signature.multiply(number(SEATS)));
            idealSync = idealSync.add(seat.multiply(number(SEATS)));
            int proposer = proposers[slot];
            if (columns.current()[proposer] == 0 || columns.isSlashed(proposer)) {
                continue;
            }
            post(ProposerRewards.CAUSE, proposer, numerator.divide(number(448)));
            for (int member : committee) {
                if (columns.current()[member] != 0) {
                    post(SyncCommitteeRewards.REWARD, member, seat);
                    post(ProposerRewards.CAUSE, proposer, signature);
                } else {
                    post(
                            SyncCommitteeRewards.PENALTY,
                            member,
                            balances[member].min(seat).negate());
                }
            }
        }
    }

    private void post(String cause, int row, BigInteger gwei) {
        balances[row] = balances[row].add(gwei);
        if (gwei.signum() != 0) {
            postings.merge(cause + " " + columns.operator()[row], gwei, BigInteger::add);
        }
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
