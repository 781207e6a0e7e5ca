package stakeout.model.polkadot;

import java.math.BigInteger;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/**
 * Takes slashes at the beginning of their era, that is after the settlement of the one before: from the validator and, where they can
 * be slashed, from who stood behind it in the era of the offence ({@link StakingLedger#slash}). The reporter gets its share of what
 * fell due, at most what was taken; the treasury (the DAP) gets the rest.
 */
public record TakeSlashes(PolkadotParameters parameters) implements Rule {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public BlockStep prepare(Turn turn) {
        PolkadotChain chain = PolkadotChain.at(turn.state());
        chain.offences.drain(
                turn.period() + 1, (row, span, era, reporter) -> take(turn, chain, row, span, era, reporter));
        return BlockStep.NOTHING;
    }

    private void take(Turn turn, PolkadotChain chain, int row, SlashSpan span, long era, int reporter) {
        Exposures set = chain.exposures(era);
        int seat = set.seatOf(row);
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[row];
        WideSum taken = new WideSum();
        WideSum reward = new WideSum();
        long due = span.due(set.own(seat));
        reward.add(reward(due));
        taken.add(slash(turn, row, due, era, accounts.operator(operator)));
        if (parameters.staking().nominatorsSlashable()) {
            for (int i = set.first[seat]; i < set.first[seat + 1]; i++) {
                long each = span.due(set.value[i]);
                int account = chain.accountOf(set.nominator[i]);
                reward.add(reward(each));
                taken.add(slash(turn, account, each, era, accounts.delegatorsOf(operator)));
            }
        }
        if (taken.signum() > 0) {
            chain.electionIsStale = true;
        }
        if (reporter >= 0) {
            payReporter(ledger, accounts.operator(reporter), reward.get().min(taken.get()));
        }
    }

    private static void payReporter(Ledger ledger, int account, BigInteger reward) {
        int rewarded = ledger.cause("reward:reporter");
        int withdrawn = ledger.cause("withdrawal:rewards");
        for (BigInteger rest = reward; rest.signum() > 0; rest = rest.subtract(rest.min(LARGEST))) {
            long part = rest.min(LARGEST).longValueExact();
            ledger.move(ledger.accounts().treasury(), account, rewarded, part);
            ledger.move(account, ledger.accounts().outside(), withdrawn, part);
        }
    }

    private long reward(long due) {
        return SlashSpan.reward(Perbill.of(parameters.slashing().reporterShare().value()), due);
    }

    private long slash(Turn turn, int account, long due, long era, int from) {
        if (due == 0) {
            return 0;
        }
        PolkadotChain chain = PolkadotChain.at(turn.state());
        StakingLedger bond = chain.ledgers.open(account);
        long taken = bond.slash(
                due, parameters.existentialDeposit(), era, parameters.staking().bondingEras());
        chain.ledgers.close(account, bond);
        Ledger ledger = turn.ledger();
        ledger.move(from, ledger.accounts().treasury(), ledger.cause("slash:equivocation"), taken);
        return taken;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
