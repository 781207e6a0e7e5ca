package stakeout.model.protocol;

import stakeout.model.state.ProtocolState;
import stakeout.model.tezos.TezosParameters;
import stakeout.model.tezos.UnstakeRequests;

/** Sums the bakers of Tezos by operator. */
final class TezosCensus {
    private TezosCensus() {}

    static void take(ProtocolState state, Census census, TezosParameters parameters) {
        BookedCensus.count(state, census);
        UnstakeRequests requests = state.part(UnstakeRequests.class);
        for (int entry = 0; entry < requests.size(); entry++) {
            census.exitQueue.add(requests.held(entry));
        }
        census.exitQueuePeriods = requests.size() == 0
                ? 0
                : (long) parameters.staking().unstakeCycles()
                        * parameters.clock().periodsPerCycle();
        census.total();
    }
}
