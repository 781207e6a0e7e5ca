package stakeout.model.ethereum;

/**
 * What a block brings its proposer, and what a slot brings a seat of the sync committee, in Gwei; all divisions round down.
 *
 * <pre>
 * b              = increment × factor / isqrt(T)                                       [Gwei an increment]
 * for votes      = b × Σ weight × increments whose flag is new / ((D − P) × D / P)     D: denominator, P: proposerWeight
 * a seat and slot = b × T × syncWeight / D / slots / seats                             T in increments
 * for a signature = a seat and slot × P / (D − P)
 * </pre>
 *
 * <p>Source: [consensus-specs] altair, process_attestation, process_sync_aggregate.
 */
final class BlockAmounts {
    private final EthereumParameters.Reward reward;
    private final long perIncrement;
    private final long voteDivisor;
    private final long seat;
    private final long signature;

    /** @param active T, in increments, at least 1 */
    BlockAmounts(EthereumParameters parameters, long active) {
        reward = parameters.reward();
        perIncrement =
                AttestationAmounts.perIncrement(reward, parameters.balance().incrementGwei(), active);
        long others = (long) reward.weightDenominator() - reward.proposerWeight();
        voteDivisor = reward.proposerWeight() == 0 ? 0 : others * reward.weightDenominator() / reward.proposerWeight();
        long ofSlot = Math.multiplyExact(perIncrement * active, (long) reward.syncWeight())
                / reward.weightDenominator()
                / parameters.time().slotsPerEpoch();
        seat = ofSlot / parameters.syncCommittee().size();
        signature = seat * reward.proposerWeight() / others;
    }

    /** For a block that includes so many increments' votes for source, target and head. */
    long forVotes(long source, long target, long head) {
        long weighted = source * reward.sourceWeight() + target * reward.targetWeight() + head * reward.headWeight();
        return voteDivisor == 0 ? 0 : Math.multiplyExact(perIncrement, weighted) / voteDivisor;
    }

    /** What a member of the sync committee gains by signing in a slot, and loses by not signing. */
    long seat() {
        return seat;
    }

    /** What the proposer gains by each signature of the sync committee. */
    long signature() {
        return signature;
    }
}
