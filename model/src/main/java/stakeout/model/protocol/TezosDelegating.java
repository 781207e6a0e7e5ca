package stakeout.model.protocol;

import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.tezos.ActivateEdges;
import stakeout.model.tezos.Bakers;

/** The stakers of Tezos: pools of shares; whoever changes baker unstakes first and stakes again when the tez are free. */
record TezosDelegating(Bakers bakers, ActivateEdges edges) implements PoolShares {
    /** {@inheritDoc} Here its edge; until the delay is over the present one counts, and is what stakers see. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        edges.ask(turn.state(), validator, ppb);
        return ppb;
    }

    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        return bakers.uptimePpb(state, validator);
    }

    @Override
    public long movable(ProtocolState state, int delegation, int toValidator) {
        return PoolShares.book(state).validator(delegation) == toValidator || !accepts(state, toValidator)
                ? 0
                : amount(state, delegation);
    }

    @Override
    public long redelegate(Turn turn, int delegation, int toValidator, long amount) {
        long asked = Math.min(amount, movable(turn.state(), delegation, toValidator));
        return asked <= 0 ? 0 : bakers.unstake(turn.state(), delegation, toValidator, asked);
    }

    @Override
    public long undelegate(Turn turn, int delegation, long amount) {
        return amount <= 0 ? 0 : bakers.unstake(turn.state(), delegation, amount);
    }
}
