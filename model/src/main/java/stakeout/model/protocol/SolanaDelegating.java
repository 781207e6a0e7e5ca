package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.ledger.Accounts;
import stakeout.model.rules.Turn;
import stakeout.model.solana.EpochCredits;
import stakeout.model.solana.SolanaChain;
import stakeout.model.solana.StakeAccounts;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * Solana's stake accounts. Rows of the genesis table keep their indices; operators' own stake, stake of nobody in particular and parts
 * split off follow. Stake that moves cools down first, and is delegated anew when it has: it earns nothing for an epoch or more.
 */
final class SolanaDelegating implements Delegating {
    /** Over how many epochs back uptime is counted. */
    private static final long RECENT_EPOCHS = 16;

    private static final long BPS_TO_PPB = 100_000;

    private final Solana solana;

    SolanaDelegating(Solana solana) {
        this.solana = solana;
    }

    @Override
    public int delegations(ProtocolState state) {
        return SolanaChain.at(state).accounts().size();
    }

    @Override
    public int delegator(ProtocolState state, int delegation) {
        return SolanaChain.at(state).accounts().delegator(delegation);
    }

    @Override
    public int validator(ProtocolState state, int delegation) {
        return SolanaChain.at(state).accounts().validator(delegation);
    }

    @Override
    public long amount(ProtocolState state, int delegation) {
        return SolanaChain.at(state).accounts().stake(delegation);
    }

    @Override
    public long commissionPpb(ProtocolState state, int validator) {
        return SolanaChain.at(state).votes().commissionBps[validator] * BPS_TO_PPB;
    }

    /** {@inheritDoc} Whole steps, at the beginning of an epoch. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        solana.changeCommission(turn, validator, solana.wholeSteps((int) (ppb / BPS_TO_PPB)), 0);
        return commissionPpb(turn.state(), validator);
    }

    /** {@inheritDoc} The part of the last 16 epochs for which it has credits; fewer while the run is younger. */
    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        SolanaChain chain = SolanaChain.at(state);
        EpochCredits credits = chain.credits();
        long recent = Math.min(RECENT_EPOCHS, chain.history().size());
        long up = 0;
        for (int entry = credits.size(validator) - 1; entry >= 0; entry--) {
            if (credits.epoch(validator, entry) < chain.epoch() - recent) {
                break;
            }
            up++;
        }
        return recent == 0 ? Roster.PPB : Roster.PPB * up / recent;
    }

    @Override
    public boolean accepts(ProtocolState state, int validator) {
        return !SolanaChain.at(state).votes().isLeaving(validator);
    }

    /** {@inheritDoc} An operator's own stake stays with the operator. */
    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        SolanaChain chain = SolanaChain.at(state);
        StakeAccounts accounts = chain.accounts();
        int[] operator = chain.votes().operator;
        int from = accounts.validator(delegation);
        boolean may = !accounts.isLeaving(delegation)
                && from != toValidator
                && accepts(state, toValidator)
                && (accounts.delegator(delegation) != StakeAccounts.OWN || operator[from] == operator[toValidator]);
        return may ? accounts.stake(delegation) : 0;
    }

    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        return deactivate(
                turn, delegation, Math.min(amount, movable(turn.state(), delegation, toValidator)), toValidator);
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        StakeAccounts accounts = SolanaChain.at(turn.state()).accounts();
        long held = accounts.isLeaving(delegation) ? 0 : accounts.stake(delegation);
        return deactivate(turn, delegation, Math.min(amount, held), StakeAccounts.NOWHERE);
    }

    private static long deactivate(Turn turn, int delegation, long lamports, int movesTo) {
        if (lamports <= 0) {
            return 0;
        }
        SolanaChain.at(turn.state()).deactivate(delegation, lamports, movesTo);
        return lamports;
    }

    @Override
    public void delegate(Turn turn, int delegator, int validator, long amount) {
        checkArgument(amount > 0, "amount (%s) to delegate must be above 0.", amount);
        checkArgument(accepts(turn.state(), validator), "validator (%s) must accept delegations.", validator);
        SolanaChain chain = SolanaChain.at(turn.state());
        chain.delegate(delegator, validator, amount);
        Accounts accounts = turn.ledger().accounts();
        turn.ledger()
                .move(
                        accounts.outside(),
                        accounts.delegatorsOf(chain.votes().operator[validator]),
                        turn.ledger().cause("deposit:staked"),
                        amount);
    }
}
