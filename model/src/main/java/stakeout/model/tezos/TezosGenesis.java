package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** Turns a genesis into the state of Tezos: the first cycles' rights rest on the stake at the start. */
public final class TezosGenesis {
    private static final int PPB = 1_000_000_000;
    /** A period's rewards, at most the supply itself, must fit a long, also after years of growth. */
    private static final int MOST_SUPPLY_BITS = 61;
    /** Sums of power must fit a long. */
    private static final long MOST_STAKED = Long.MAX_VALUE / 16;

    private TezosGenesis() {}

    /**
     * The state before the first block. Stake is what is frozen, of baker and stakers; {@link Genesis#SELF_STAKE} says what part is the
     * baker's own (else what delegations leave), {@link Genesis#COMMISSION_PPB} its edge.
     *
     * @throws IllegalArgumentException if a row or the supply breaks a law
     */
    public static ProtocolState build(TezosParameters parameters, Genesis genesis) {
        int rows = genesis.rows();
        checkArgument(rows >= 1, "validators (%s) must be at least 1.", rows);
        ValidatorColumns columns = new ValidatorColumns(rows);
        System.arraycopy(genesis.operatorOf(), 0, columns.ints(ValidatorColumns.OPERATOR), 0, rows);
        long[] stake = columns.addLongs(StakeBook.STAKE);
        System.arraycopy(genesis.stake(), 0, stake, 0, rows);
        BakerColumns.register(columns);
        stakers(parameters, genesis, columns);
        delegatedTez(parameters, columns, rows);
        checkTotals(genesis, columns);

        ProtocolState state = new ProtocolState(columns, WideSum.of(genesis.supply()));
        state.period = genesis.startPeriod();
        state.finality().finalized = genesis.startPeriod();
        state.finality().justified = genesis.startPeriod();
        state.put(new StakeBook(new Accounts(genesis.roster().operators()), genesis.startPeriod()));
        state.put(new DelegationBook(genesis.delegations()));
        state.put(new UnstakeRequests());
        state.put(new Denunciations());
        state.put(new KeptOutAttestations(rows, genesis.roster().operators()));
        int delay = parameters.consensus().rightsDelay();
        state.put(new CycleBook(parameters.clock().blocksPerCycle(), delay, rows));
        for (long cycle = 0; cycle <= delay; cycle++) {
            new SelectRights(parameters).select(state, cycle);
            new AdaptIssuance(parameters)
                    .adapt(
                            state,
                            cycle,
                            cycle == 0
                                    ? TezosParameters.fraction(
                                            parameters.start().bonus())
                                    : CycleBook.of(state).bonus(cycle - 1));
        }
        NextBlocks.beginCycle(state);
        NextBlocks.open(state);
        checkArgument(
                !StakeBook.of(state).activeWeight.isZero(),
                "population: of %s bakers one must have staking.minimalStakeMutez (%s) of power and staking.minimalFrozenMutez (%s) of its"
                        + " own.\nMaybe more stake each, or smaller values of these.",
                rows,
                parameters.staking().minimalStakeMutez(),
                parameters.staking().minimalFrozenMutez());
        return state;
    }

    private static void stakers(TezosParameters parameters, Genesis genesis, ValidatorColumns columns) {
        int rows = genesis.rows();
        long[] stake = columns.longs(StakeBook.STAKE);
        long[] external = columns.addLongs(StakeBook.DELEGATED);
        DelegationTable table = genesis.delegations();
        for (int i = 0; i < table.size(); i++) {
            int row = table.validator()[i];
            checkArgument(
                    table.amount()[i] >= 1 && table.amount()[i] <= stake[row] - external[row],
                    "delegations to validator %s must each be at least 1 and sum to at most its stake (%s).",
                    row,
                    stake[row]);
            external[row] += table.amount()[i];
        }
        long[] self = genesis.attributes().get(Genesis.SELF_STAKE);
        for (int row = 0; self != null && row < rows; row++) {
            RefusedRow.check(
                    row,
                    self[row] >= 0 && self[row] <= stake[row] - external[row],
                    "selfStake (%s) of validator %s must be in [0, %s], what delegations leave of its stake.",
                    self[row],
                    row,
                    stake[row] - external[row]);
            external[row] = stake[row] - self[row]; // nobody's in particular, where the table says less
        }
        System.arraycopy(external, 0, columns.addLongs(DelegationBook.SHARES), 0, rows);
        long[] edge = columns.addLongs(DelegationBook.COMMISSION_PPB);
        long[] asked = genesis.attributes().get(Genesis.COMMISSION_PPB);
        for (int row = 0; row < rows; row++) {
            edge[row] = asked == null ? parameters.staking().edgePpb() : asked[row];
            RefusedRow.check(
                    row,
                    edge[row] >= 0 && edge[row] <= PPB,
                    "commission (%s ppb) of validator %s must be in [0, 1].",
                    edge[row],
                    row);
        }
    }

    private static void delegatedTez(TezosParameters parameters, ValidatorColumns columns, int rows) {
        BigDecimal ratio = parameters.start().delegatedPerStaked();
        long[] stake = columns.longs(StakeBook.STAKE);
        long[] tez = columns.longs(BakerColumns.DELEGATED_TEZ);
        for (int row = 0; row < rows; row++) {
            BigDecimal delegated =
                    ratio.multiply(BigDecimal.valueOf(stake[row])).setScale(0, RoundingMode.FLOOR);
            RefusedRow.check(
                    row,
                    delegated.compareTo(BigDecimal.valueOf(MOST_STAKED)) <= 0,
                    "delegated tez (%s mutez) of validator %s must be at most %s.\nMaybe a smaller start.delegatedPerStaked.",
                    delegated,
                    row,
                    MOST_STAKED);
            tez[row] = delegated.longValueExact();
        }
    }

    private static void checkTotals(Genesis genesis, ValidatorColumns columns) {
        WideSum all = new WideSum();
        Arrays.stream(columns.longs(StakeBook.STAKE)).forEach(all::add);
        Arrays.stream(columns.longs(BakerColumns.DELEGATED_TEZ)).forEach(all::add);
        checkArgument(
                genesis.supply().compareTo(all.get()) >= 0,
                "supply (%s mutez) must be at least what is staked and delegated (%s mutez).\nMaybe a smaller start.delegatedPerStaked.",
                genesis.supply(),
                all);
        checkArgument(
                genesis.supply().bitLength() <= MOST_SUPPLY_BITS,
                "supply (%s) must be below 2^%s mutez.\nMaybe the amount is in mutez already.",
                genesis.supply(),
                MOST_SUPPLY_BITS);
        checkArgument(
                all.compareTo(WideSum.of(BigInteger.valueOf(MOST_STAKED))) <= 0,
                "stake and delegation (%s mutez) must be at most %s.",
                all,
                MOST_STAKED);
    }
}
