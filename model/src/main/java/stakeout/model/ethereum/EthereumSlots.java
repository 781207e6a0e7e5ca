package stakeout.model.ethereum;

import java.util.Optional;
import stakeout.model.arithmetic.WideMath;
import stakeout.model.consensus.LostVotes;
import stakeout.model.rules.Turn;
import stakeout.model.slot.Beacon;
import stakeout.model.slot.ForkChoice;
import stakeout.model.slot.LmdGhost;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotRules;

/**
 * An epoch slot by slot: the committee of a slot, one in as many as there are slots, votes for the head of the chain; a lost slot costs its
 * proposer what its block would bring, and those their head votes who voted for an orphaned block, or whose votes no next block brought in time.
 *
 * <p>Source: [consensus-specs] phase0 fork-choice; altair, process_attestation. Unlike it: rows are dealt out in turn, so that every committee
 * holds of each operator what all of them hold, to a validator, and each row votes in the same slot of every epoch; a fork ends with its epoch.
 */
public record EthereumSlots(EthereumParameters parameters) implements SlotRules {
    private static final int PER_CENT = 100;

    @Override
    public ForkChoice forkChoice() {
        return new LmdGhost();
    }

    @Override
    public int[] proposers(Turn turn) {
        return turn.state().part(BeaconPart.class).duties.proposersAhead(turn, parameters);
    }

    /** {@inheritDoc} Who voted in the epoch was. */
    @Override
    public boolean isPresent(Turn turn, int row) {
        return ProposerRewards.proposes(EthereumColumns.of(turn.state()), row);
    }

    @Override
    public long committees(Turn turn, boolean[] member, long[] members, long[] others) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        long increments = 0;
        for (int row = 0; row < columns.rows(); row++) {
            int weight = (columns.status()[row] & EthereumColumns.ACTIVE) != 0 ? columns.effective()[row] : 0;
            increments += weight;
            if (ProposerRewards.proposes(columns, row)) {
                long[] side = member[columns.operator()[row]] ? members : others;
                side[row % side.length] += weight;
            }
        }
        return increments;
    }

    @Override
    public long boost(long committeeWeight) {
        return WideMath.mulDiv(committeeWeight, parameters.forkChoice().proposerBoost(), PER_CENT);
    }

    @Override
    public void close(Turn turn, SlotLog log) {
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        beacon.slots = log;
        beacon.duties.choose(turn.period() + ahead(), log.lost());
        if (log.isAnyHeadLost()) {
            loseHeads(turn, log);
        }
    }

    /** A head lost by another operator's doing is laid at it. */
    private static void loseHeads(Turn turn, SlotLog log) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        LostVotes lost = turn.state().part(BeaconPart.class).lost(columns.rows());
        for (int row = 0; row < columns.rows(); row++) {
            int operator = columns.operator()[row];
            int slot = row % log.slots();
            boolean member = log.isMember(operator);
            if (log.isHeadLost(slot, member) && (columns.current()[row] & EthereumColumns.HEAD) != 0) {
                columns.current()[row] &= ~EthereumColumns.HEAD;
                int culprit = log.headCulprit(slot, member);
                if (culprit >= 0 && columns.operator()[culprit] != operator) {
                    lost.lay(row, columns.operator()[culprit]);
                }
            }
        }
    }

    private int ahead() {
        return parameters.forkChoice().seedLookaheadEpochs() + 1;
    }

    /** RANDAO. Source: [consensus-specs] phase0, get_seed, process_randao. */
    @Override
    public Optional<Beacon> beacon() {
        return Optional.of(new Beacon() {
            @Override
            public int periodsAhead() {
                return ahead();
            }

            @Override
            public int[] preview(Turn turn, long lost) {
                long epoch = turn.period() + ahead();
                return turn.state().part(BeaconPart.class).duties.preview(turn, parameters, epoch, lost);
            }
        });
    }
}
