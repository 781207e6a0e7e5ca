package stakeout.model.protocol;

import stakeout.model.state.ProtocolState;

/** All delegations of a state, for whoever looks at every one of them; amounts are stale once the state has changed. */
public interface DelegationRows {
    int size();

    /** As {@link Delegating#delegator}. */
    int delegator(int delegation);

    /** As {@link Delegating#validator}. */
    int validator(int delegation);

    /** As {@link Delegating#amount}. */
    long amount(int delegation);

    /** One by one, as a protocol answers for each. */
    static DelegationRows of(Delegating delegating, ProtocolState state) {
        return new DelegationRows() {
            @Override
            public int size() {
                return delegating.delegations(state);
            }

            @Override
            public int delegator(int delegation) {
                return delegating.delegator(state, delegation);
            }

            @Override
            public int validator(int delegation) {
                return delegating.validator(state, delegation);
            }

            @Override
            public long amount(int delegation) {
                return delegating.amount(state, delegation);
            }
        };
    }
}
