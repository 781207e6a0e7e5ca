package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.ethereum.EthereumColumns.COMPOUNDING;
import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.state.Finality;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.RefusedRow;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Builds a state in which all validators have been active for long, all have just voted, finality stands right before the
 * first epoch, and nobody was ever slashed.
 *
 * <p>Unlike mainnet's own beginning: effective balances are the balances rounded down and capped, so that no deposit waits.
 * A validator compounds if the attribute {@link #COMPOUNDING_ATTRIBUTE} says so, without that attribute if its stake is above
 * the minimum; before Electra none does, and what it holds above the minimum earns nothing.
 */
public record BeaconGenesis(EthereumParameters parameters) {
    /** 1: credential 0x02, effective balance up to 2048 ETH; 0: 0x01, up to 32 ETH. */
    public static final String COMPOUNDING_ATTRIBUTE = "compounding";

    public ProtocolState build(Genesis genesis) {
        check(genesis);
        int rows = genesis.rows();
        ValidatorColumns registry = new ValidatorColumns(rows);
        EthereumColumns columns = EthereumColumns.register(registry);
        System.arraycopy(genesis.operatorOf(), 0, columns.operator(), 0, rows);
        System.arraycopy(genesis.stake(), 0, columns.balance(), 0, rows);
        Arrays.fill(columns.previous(), 0, rows, EthereumColumns.ALL_FLAGS);
        int since = Math.toIntExact(
                Math.min(0, genesis.startPeriod() - parameters.exit().shardCommitteePeriodEpochs()));
        Arrays.fill(columns.eligibilityEpoch(), 0, rows, since);
        Arrays.fill(columns.activationEpoch(), 0, rows, since);
        Arrays.fill(columns.exitEpoch(), 0, rows, FAR_FUTURE);
        Arrays.fill(columns.withdrawableEpoch(), 0, rows, FAR_FUTURE);
        long[] compounds = genesis.attributes().get(COMPOUNDING_ATTRIBUTE);
        for (int row = 0; row < rows; row++) {
            long stake = genesis.stake()[row];
            boolean compounding = parameters.allowsCompounding()
                    && (compounds == null ? stake > parameters.entry().minActivationGwei() : compounds[row] != 0);
            columns.status()[row] = compounding ? COMPOUNDING : 0;
            columns.effective()[row] = (short)
                    Math.min(stake / parameters.balance().incrementGwei(), parameters.capIncrements(compounding));
        }
        return begin(registry, WideSum.of(genesis.supply()), genesis.startPeriod());
    }

    private ProtocolState begin(ValidatorColumns registry, WideSum supply, long startPeriod) {
        ProtocolState state = new ProtocolState(registry, supply);
        state.period = startPeriod;
        Finality finality = state.finality();
        finality.justificationBits = startPeriod == 0 ? 0 : 0xF;
        finality.justified = Math.max(0, startPeriod - 1);
        finality.previousJustified = Math.max(0, startPeriod - 2);
        finality.finalized = finality.previousJustified;
        EthereumColumns columns = EthereumColumns.of(state);
        BeaconPart beacon = begin(state);
        beacon.highestScore = 0;
        beacon.totals.gather(columns, beacon.segments);
        return state;
    }

    /** Adds queues, churn, ring and bounds to a state whose columns stand. */
    public BeaconPart begin(ProtocolState state) {
        BeaconPart beacon =
                state.put(new BeaconPart(state, parameters.slashing().windowEpochs()));
        EthereumColumns columns = EthereumColumns.of(state);
        beacon.segments.extend(columns);
        for (int row = 0; row < columns.rows(); row++) {
            int exit = columns.exitEpoch()[row];
            if (exit != FAR_FUTURE && exit >= beacon.lastExitEpoch) {
                beacon.exitsInLastEpoch = exit == beacon.lastExitEpoch ? beacon.exitsInLastEpoch + 1 : 1;
                beacon.lastExitEpoch = exit;
            }
        }
        Statuses.refreshAll(state);
        return beacon;
    }

    private void check(Genesis genesis) {
        checkArgument(genesis.rows() > 0, "validators (0) must be at least 1.");
        checkArgument(
                genesis.delegations().size() == 0,
                "delegations (%s) must be none: ethereum keeps no delegators.\nMaybe give stake to validators alone.",
                genesis.delegations().size());
        checkArgument(
                genesis.startPeriod() >= 0 && genesis.startPeriod() < 1 << 30,
                "startPeriod (%s) must be in [0, 2^30).",
                genesis.startPeriod());
        long least = parameters.entry().minActivationGwei();
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < genesis.rows(); row++) {
            long stake = genesis.stake()[row];
            RefusedRow.check(
                    row,
                    stake >= least,
                    "stake (%s Gwei) of validator %s must be at least %s Gwei (entry.minActivationGwei).\n"
                            + "Maybe leave it out, or join it with another of the same operator.",
                    stake,
                    row,
                    least);
            sum = sum.add(BigInteger.valueOf(stake));
        }
        checkArgument(
                sum.bitLength() <= 61,
                "stakes (%s Gwei together) must be below 2^61 Gwei.\nMaybe amounts are in Wei: 1 ETH is 10^9 Gwei.",
                sum);
        checkArgument(
                genesis.supply().compareTo(sum) >= 0,
                "supply (%s Gwei) must be at least what is staked (%s Gwei).",
                genesis.supply(),
                sum);
    }
}
