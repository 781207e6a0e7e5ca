package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.SLASHED;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Punishes a proven equivocation at once: the validator must leave, loses a little, and its stake joins the ring by which all
 * who offend in the same window lose more later (see {@link CorrelationPenalty}).
 *
 * <pre>
 * penalty     = effective / minPenaltyQuotient;  withdrawable := max(exit + delay, E + window)       [Gwei]
 * whistle     = effective / whistleblowerQuotient;  proposer gets whistle × proposerWeight / denominator, the whistleblower the rest
 * </pre>
 *
 * <p>Source: [consensus-specs] bellatrix and electra, slash_validator; phase0, is_slashable_validator.
 */
public record Slashings(EthereumParameters parameters) {
    public static final String INITIAL = "slash:initial";
    public static final String PROPOSER_REWARD = "issuance:proposer-slashing";
    public static final String WHISTLEBLOWER_REWARD = "issuance:whistleblower";

    /** Nobody. */
    public static final int NOBODY = -1;

    /**
     * @param proposer the row that includes the proof; {@link #NOBODY}: no reward is paid
     * @param whistleblower the row that reported it; {@link #NOBODY}: the proposer, as in the specification
     * @return false if the row is slashed already, not active yet or withdrawable
     */
    public boolean slash(Turn turn, int row, int proposer, int whistleblower) {
        ProtocolState state = turn.state();
        EthereumColumns columns = EthereumColumns.of(state);
        int epoch = BeaconPart.epoch(state);
        if (columns.isSlashed(row)
                || epoch < columns.activationEpoch()[row]
                || epoch >= columns.withdrawableEpoch()[row]) {
            return false;
        }
        BeaconPart beacon = state.part(BeaconPart.class);
        parameters.churn().exitQueue(parameters).initiateExit(state, columns, row);
        columns.status()[row] |= SLASHED;
        int windowEnd = epoch + parameters.slashing().windowEpochs();
        columns.withdrawableEpoch()[row] = Math.max(columns.withdrawableEpoch()[row], windowEnd);
        beacon.lastWithdrawableEpoch = Math.max(beacon.lastWithdrawableEpoch, columns.withdrawableEpoch()[row]);
        Statuses.refresh(state, columns, row);

        long effective = columns.effective()[row] * parameters.balance().incrementGwei();
        int place = epoch % beacon.slashingsLength();
        beacon.setSlashings(place, Math.addExact(beacon.slashings(place), effective));
        Ledger ledger = turn.ledger();
        long taken = columns.take(row, effective / parameters.slashing().minPenaltyQuotient());
        ledger.burn(columns.operator()[row], ledger.cause(INITIAL), taken);
        state.supply().add(-taken);
        if (proposer != NOBODY) {
            reward(turn, columns, effective, proposer, whistleblower == NOBODY ? proposer : whistleblower);
        }
        return true;
    }

    private void reward(Turn turn, EthereumColumns columns, long effective, int proposer, int whistleblower) {
        EthereumParameters.Reward rule = parameters.reward();
        long all = effective / parameters.slashing().whistleblowerQuotient();
        long ofProposer = Math.multiplyExact(all, (long) rule.proposerWeight()) / rule.weightDenominator();
        pay(turn, columns, proposer, PROPOSER_REWARD, ofProposer);
        pay(turn, columns, whistleblower, WHISTLEBLOWER_REWARD, all - ofProposer);
    }

    private static void pay(Turn turn, EthereumColumns columns, int row, String cause, long gwei) {
        columns.balance()[row] = Math.addExact(columns.balance()[row], gwei);
        turn.ledger().issue(columns.operator()[row], turn.ledger().cause(cause), gwei);
        turn.state().supply().add(gwei);
    }
}
