package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.WideMath;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Builds the chain before its first era: bonds, nominations, the first election.
 *
 * <p>Stake is the operator's own, the delegations of the table, and for the rest one nominator of nobody's in particular behind each
 * validator. Own stake is the attribute {@code selfStake}, else the roster's share, else (nobody said) the minimum. A delegator is
 * one nominator with all it has delegated; who names fewer validators than {@code election.nominations} names others beside, drawn from
 * a stream of their own that is the same in every run: no data say whom nominators name. Commission below the minimum is lifted to it.
 */
public record PolkadotGenesis(PolkadotParameters parameters, ElectValidators election) {
    private static final String STREAM = "polkadot/nominations";
    private static final int DRAWS_A_SLOT = 64;

    public ProtocolState build(Genesis genesis) {
        genesis.checkStakes();
        genesis.checkSelfStakes();
        int rows = genesis.rows();
        ValidatorColumns columns = new ValidatorColumns(rows);
        System.arraycopy(genesis.operatorOf(), 0, columns.ints(ValidatorColumns.OPERATOR), 0, rows);
        columns.addBytes(PolkadotColumns.STATUS);
        columns.addLongs(PolkadotColumns.POINTS);
        columns.addLongs(PolkadotColumns.DUTIES);
        columns.addBytes(PolkadotColumns.DUTIES_SEEN);
        int[] commission = columns.addInts(PolkadotColumns.COMMISSION_PPB);
        columns.addInts(PolkadotColumns.PLANNED_COMMISSION_PPB);
        columns.addInts(PolkadotColumns.ERA_COMMISSION_PPB);
        for (int row = 0; row < rows; row++) {
            commission[row] = commission(genesis, row);
        }
        ProtocolState state = new ProtocolState(columns, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod();
        DelegationTable table = genesis.delegations();
        PolkadotChain chain = state.put(new PolkadotChain(
                rows, table.delegators(), table.delegators() + rows, parameters, genesis.startPeriod()));
        bond(genesis, chain);
        nameOthers(chain, rows);
        election.begin(state);
        return state;
    }

    private void bond(Genesis genesis, PolkadotChain chain) {
        DelegationTable table = genesis.delegations();
        long[] left = genesis.stake().clone();
        for (int i = 0; i < table.size(); i++) {
            int nominator = table.delegator()[i];
            int row = table.validator()[i];
            checkArgument(
                    !chain.nominations.names(nominator, row) && chain.nominations.add(nominator, row),
                    "delegation %s: delegator %s must name each validator once, and at most nominations (%s) of them.",
                    i,
                    nominator,
                    parameters.election().nominations());
            chain.ledgers.bond(chain.accountOf(nominator), table.amount()[i]);
            left[row] -= table.amount()[i];
        }
        for (int row = 0; row < genesis.rows(); row++) {
            long own = Math.min(left[row], ownStake(genesis, row));
            RefusedRow.check(
                    row,
                    own >= parameters.minimumSelfStake(),
                    "selfStake (%s planck) of validator %s must be at least minimumSelfStake (%s).\n"
                            + "Maybe a larger selfStake, or staking: {minimumSelfStake: 0 DOT}.",
                    own,
                    row,
                    parameters.staking().minimumSelfStake());
            chain.ledgers.bond(row, own);
            int unnamed = table.delegators() + row;
            chain.nominations.add(unnamed, row);
            chain.ledgers.bond(chain.accountOf(unnamed), left[row] - own);
        }
    }

    /** Fills the slots that are left with validators drawn at random, none of them twice. */
    private void nameOthers(PolkadotChain chain, int rows) {
        int wanted = Math.min(rows, parameters.election().nominations());
        RandomStreams streams = new RandomStreams(0, 0);
        for (int nominator = 0; nominator < chain.nominators(); nominator++) {
            if (chain.nominated(nominator) == 0) {
                continue;
            }
            Draws draws = streams.draws(STREAM, nominator);
            int named = 0;
            while (named < wanted && chain.nominations.validator(chain.nominations.first(nominator) + named) >= 0) {
                named++;
            }
            for (int draw = 0; named < wanted && draw < DRAWS_A_SLOT * wanted; draw++) {
                int row = (int) draws.below(draw, rows);
                if (!chain.nominations.names(nominator, row)) {
                    chain.nominations.add(nominator, row);
                    named++;
                }
            }
        }
    }

    private int commission(Genesis genesis, int row) {
        int minimum = Perbill.of(parameters.staking().minimumCommission().value());
        long[] ppb = genesis.attributes().get(Genesis.COMMISSION_PPB);
        if (ppb == null) {
            return minimum;
        }
        RefusedRow.check(
                row,
                ppb[row] >= 0 && ppb[row] <= Roster.PPB,
                "commission (%s ppb) of validator %s must be in [0, 1].",
                ppb[row],
                row);
        return Math.max(minimum, (int) ppb[row]);
    }

    private long ownStake(Genesis genesis, int row) {
        long[] selfStake = genesis.attributes().get(Genesis.SELF_STAKE);
        if (selfStake != null) {
            return selfStake[row];
        }
        int ppb = genesis.roster().ownStakePpb()[genesis.operatorOf()[row]];
        return ppb == Roster.UNKNOWN
                ? Math.max(1, parameters.minimumSelfStake())
                : WideMath.mulDiv(genesis.stake()[row], ppb, Roster.PPB);
    }
}
