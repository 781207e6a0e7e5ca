package stakeout.model.polkadot;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Mints the era's tokens: into the pots of stakers and of self-stake, and to the treasury. Once an era, where the chain drips. */
public final class EraEmission implements Rule {
    private final Emission emission;
    private final Emission.Schedule schedule;

    public EraEmission(Emission emission, Budget budget, long eraMillis) {
        this.emission = emission;
        schedule = emission.schedule(eraMillis, budget);
    }

    /** By which curve. */
    public Emission emission() {
        return emission;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        PolkadotChain chain = PolkadotChain.at(state);
        chain.issue = issue(state, chain);
        Ledger ledger = turn.ledger();
        Accounts accounts = ledger.accounts();
        ledger.issue(accounts.unclaimed(), ledger.cause("issuance:stakers"), chain.issue.stakers());
        ledger.issue(accounts.unclaimed(), ledger.cause("issuance:self-stake"), chain.issue.selfStake());
        ledger.issue(accounts.treasury(), ledger.cause("issuance:treasury"), chain.issue.treasury());
        state.supply().add(chain.issue.stakers());
        state.supply().add(chain.issue.selfStake());
        state.supply().add(chain.issue.treasury());
        return BlockStep.NOTHING;
    }

    /** What the present era will issue. */
    public EraIssue issue(ProtocolState state, PolkadotChain chain) {
        return schedule.issue(
                state.period - chain.startEra(),
                chain.active().sum(),
                state.supply().get());
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
