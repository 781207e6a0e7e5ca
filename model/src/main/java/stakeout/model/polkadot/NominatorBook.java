package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * What stakers do between two eras: name other validators, bond and unbond, chill. All of it counts from the next election on.
 *
 * @param parameters the chain's values
 */
public record NominatorBook(PolkadotParameters parameters) {
    /** The least commission that a validator may ask, parts per billion. */
    public int minimumCommissionPpb() {
        return Perbill.of(parameters.staking().minimumCommission().value());
    }

    /** Slots of all nominators; many are empty. */
    public int slots(ProtocolState state) {
        return PolkadotChain.at(state).nominations.size();
    }

    /** The nominator of a slot, or −1 where it is nobody in particular or the slot is empty. */
    public int delegator(ProtocolState state, int slot) {
        PolkadotChain chain = PolkadotChain.at(state);
        int nominator = chain.nominations.nominator(slot);
        return nominator < chain.delegators() && chain.nominations.validator(slot) >= 0 ? nominator : -1;
    }

    /** The validator named in a slot; 0 where it is empty. */
    public int validator(ProtocolState state, int slot) {
        return Math.max(0, PolkadotChain.at(state).nominations.validator(slot));
    }

    /** What of the nominator's stake the last election put behind the validator in a slot, at most what it still has. */
    public long amount(ProtocolState state, int slot) {
        PolkadotChain chain = PolkadotChain.at(state);
        return Math.min(chain.nominations.assigned(slot), chain.nominated(chain.nominations.nominator(slot)));
    }

    public boolean accepts(ProtocolState state, int row) {
        return (state.validators().bytes(PolkadotColumns.STATUS)[row] & PolkadotColumns.CHILLED) == 0;
    }

    /** Names another validator in a slot, for nothing and without delay. Returns what stood behind the one before. */
    public long rename(ProtocolState state, int slot, int toRow) {
        if (!mayRename(state, slot, toRow)) {
            return 0;
        }
        PolkadotChain chain = PolkadotChain.at(state);
        long amount = amount(state, slot);
        chain.nominations.replace(slot, toRow);
        chain.electionIsStale = true;
        return amount;
    }

    public boolean mayRename(ProtocolState state, int slot, int toRow) {
        PolkadotChain chain = PolkadotChain.at(state);
        return chain.nominations.validator(slot) >= 0
                && accepts(state, toRow)
                && !chain.nominations.names(chain.nominations.nominator(slot), toRow);
    }

    /** Starts unbonding of a nominator's stake. Returns what started. */
    public long unbond(ProtocolState state, int slot, long amount) {
        PolkadotChain chain = PolkadotChain.at(state);
        int account = chain.accountOf(chain.nominations.nominator(slot));
        PolkadotParameters.Staking staking = parameters.staking();
        long unlock = SlashTiming.nominatorUnlockEra(
                state.period, staking.bondingEras(), staking.fastUnbondEras(), staking.nominatorsSlashable(), false);
        return unbond(chain, account, Math.min(amount, amount(state, slot)), unlock);
    }

    private long unbond(PolkadotChain chain, int account, long amount, long unlockEra) {
        StakingLedger ledger = chain.ledgers.open(account);
        long started = ledger.unbond(
                amount,
                unlockEra,
                parameters.existentialDeposit(),
                parameters.staking().unlockingChunks());
        chain.ledgers.close(account, ledger);
        chain.electionIsStale |= started > 0;
        return started;
    }

    /** Bonds more from the wallet, and names a validator. */
    public void bond(Turn turn, int nominator, int row, long amount) {
        ProtocolState state = turn.state();
        PolkadotChain chain = PolkadotChain.at(state);
        checkArgument(
                nominator >= 0 && nominator < chain.delegators(), "delegator (%s) must be one of genesis.", nominator);
        checkArgument(amount > 0, "amount (%s) to delegate must be above 0.", amount);
        checkArgument(accepts(state, row), "validator (%s) must not have chilled.", row);
        checkArgument(
                chain.nominations.names(nominator, row) || chain.nominations.add(nominator, row),
                "delegator (%s) must name at most %s validators.",
                nominator,
                parameters.election().nominations());
        chain.ledgers.bond(chain.accountOf(nominator), amount);
        chain.electionIsStale = true;
        Ledger ledger = turn.ledger();
        int operator = state.validators().ints(ValidatorColumns.OPERATOR)[row];
        ledger.move(
                ledger.accounts().outside(),
                ledger.accounts().delegatorsOf(operator),
                ledger.cause("deposit:bonded"),
                amount);
    }

    /** A validator chills and unbonds all its own stake. Returns false where it has. */
    public boolean leave(ProtocolState state, int row) {
        byte[] status = state.validators().bytes(PolkadotColumns.STATUS);
        if ((status[row] & PolkadotColumns.CHILLED) != 0) {
            return false;
        }
        status[row] |= PolkadotColumns.CHILLED;
        PolkadotChain chain = PolkadotChain.at(state);
        chain.electionIsStale = true;
        unbond(
                chain,
                row,
                chain.ownStake(row),
                SlashTiming.validatorUnlockEra(
                        state.period, parameters.staking().bondingEras()));
        return true;
    }

    /** Reports an equivocation of an era. Returns whether it will cost anything. */
    public boolean report(ProtocolState state, int row, long era, int reporterRow) {
        PolkadotChain chain = PolkadotChain.at(state);
        boolean isFresh = era >= state.period - parameters.staking().bondingEras() && era <= state.period;
        if (!isFresh || chain.exposures(era).seatOf(row) < 0) {
            return false;
        }
        int reporter = reporterRow < 0 ? -1 : state.validators().ints(ValidatorColumns.OPERATOR)[reporterRow];
        return chain.offences.report(row, era, reporter);
    }
}
