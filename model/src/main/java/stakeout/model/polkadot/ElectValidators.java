package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Begins the next era with the set elected for it, and elects the one after, from bonds and nominations as they now are.
 *
 * <p>Candidates are all who have bonded the minimum themselves and have not chilled, in the order of rows; each votes for itself,
 * nominators for whom they name. {@link Phragmen}, then {@link Balancing}, then {@link SolutionRatios}. Without a candidate the set
 * stays. An election of the same bonds and nominations is not held twice. The commissions asked then are those of the era. Source:
 * [polkadot-sdk] pallet-staking, ErasValidatorPrefs.
 */
public record ElectValidators(PolkadotParameters parameters) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        PolkadotChain chain = PolkadotChain.at(state);
        boolean late = parameters.election().leadEras() > 0;
        Exposures next = late ? chain.planned : null;
        elect(state, chain);
        keepCommissions(state, late);
        begin(state, chain, late ? next : chain.planned, turn.period() + 1);
        chain.forgetBefore(turn.period() + 1 - parameters.staking().bondingEras());
        return BlockStep.NOTHING;
    }

    /** The first set: elected at genesis, for the first era and, where elections lead, the one after. */
    void begin(ProtocolState state) {
        PolkadotChain chain = PolkadotChain.at(state);
        elect(state, chain);
        keepCommissions(state, false);
        begin(state, chain, chain.planned, state.period);
    }

    /** An era pays the commissions that were asked when its set was elected, also where the same set was elected again. */
    private static void keepCommissions(ProtocolState state, boolean late) {
        ValidatorColumns columns = state.validators();
        int[] asked = columns.ints(PolkadotColumns.COMMISSION_PPB);
        int[] planned = columns.ints(PolkadotColumns.PLANNED_COMMISSION_PPB);
        int[] paid = columns.ints(PolkadotColumns.ERA_COMMISSION_PPB);
        System.arraycopy(late ? planned : asked, 0, paid, 0, columns.rows());
        System.arraycopy(asked, 0, planned, 0, columns.rows());
    }

    private static void begin(ProtocolState state, PolkadotChain chain, Exposures set, long era) {
        byte[] status = state.validators().bytes(PolkadotColumns.STATUS);
        for (int row = 0; row < chain.rows(); row++) {
            boolean isNew = set.seatOf(row) >= 0 && (status[row] & PolkadotColumns.ACTIVE) == 0;
            status[row] &= (byte) ~(PolkadotColumns.ACTIVE | PolkadotColumns.DISABLED);
            status[row] |= isNew ? PolkadotColumns.VOTED : 0; // it has missed nothing yet
        }
        for (int seat = 0; seat < set.seats(); seat++) {
            status[set.row(seat)] |= PolkadotColumns.ACTIVE;
        }
        chain.activate(set, era);
    }

    private void elect(ProtocolState state, PolkadotChain chain) {
        if (chain.electionIsStale) {
            chain.electionIsStale = false;
            Exposures elected = hold(state, chain);
            if (elected.seats() > 0) {
                chain.planned = elected;
                assign(chain);
            }
            chain.recount();
        }
    }

    /** Whether a validator stands for election. */
    public boolean isCandidate(ProtocolState state, int row) {
        return PolkadotChain.at(state).ownStake(row) >= parameters.minimumSelfStake()
                && PolkadotChain.at(state).ownStake(row) > 0
                && (state.validators().bytes(PolkadotColumns.STATUS)[row] & PolkadotColumns.CHILLED) == 0;
    }

    private Exposures hold(ProtocolState state, PolkadotChain chain) {
        int rows = state.validators().rows();
        int[] candidateOf = new int[rows];
        int[] rowOf = new int[rows];
        int candidates = 0;
        for (int row = 0; row < rows; row++) {
            candidateOf[row] = isCandidate(state, row) ? candidates : -1;
            if (candidateOf[row] >= 0) {
                rowOf[candidates++] = row;
            }
        }
        Ballots.Builder ballots = new Ballots.Builder(candidates);
        int[] nominatorOf = new int[candidates + chain.nominators()];
        Arrays.fill(nominatorOf, 0, candidates, -1);
        for (int candidate = 0; candidate < candidates; candidate++) {
            ballots.voter(chain.ownStake(rowOf[candidate])).vote(candidate);
        }
        int voters = candidates;
        for (int nominator = 0; nominator < chain.nominators(); nominator++) {
            long stake = chain.nominated(nominator);
            if (stake > 0) {
                nominatorOf[voters++] = nominator;
                ballots.voter(stake);
                int end = chain.nominations.first(nominator + 1);
                for (int slot = chain.nominations.first(nominator); slot < end; slot++) {
                    int named = chain.nominations.validator(slot);
                    ballots.vote(named < 0 ? -1 : candidateOf[named]);
                }
            }
        }
        Election election =
                Phragmen.elect(ballots.build(), parameters.election().validators());
        Balancing.balance(
                election,
                parameters.election().balancingIterations(),
                BigInteger.valueOf(parameters.election().balancingTolerance()));
        SolutionRatios.round(election, parameters.election().accuracy());
        return new Exposures(election, rowOf, nominatorOf, rows);
    }

    /** Notes in the nominators' slots what of their stake stands where. */
    private static void assign(PolkadotChain chain) {
        Nominations nominations = chain.nominations;
        Exposures set = chain.planned;
        for (int slot = 0; slot < nominations.size(); slot++) {
            nominations.assign(slot, 0);
        }
        for (int seat = 0; seat < set.seats(); seat++) {
            for (int i = set.first[seat]; i < set.first[seat + 1]; i++) {
                int nominator = set.nominator[i];
                for (int slot = nominations.first(nominator); slot < nominations.first(nominator + 1); slot++) {
                    if (nominations.validator(slot) == set.row(seat)) {
                        nominations.assign(slot, set.value[i]);
                        break;
                    }
                }
            }
        }
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
