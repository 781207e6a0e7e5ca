package stakeout.model.tezos;

import java.util.ArrayList;
import java.util.List;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/** Edges that bakers have asked for and that do not count yet, in the order of their requests. */
public final class EdgeRequests implements StatePart {
    private record Request(int row, long edgePpb, long fromCycle) {}

    private final List<Request> requests = new ArrayList<>();

    static EdgeRequests of(ProtocolState state) {
        return state.has(EdgeRequests.class) ? state.part(EdgeRequests.class) : state.put(new EdgeRequests());
    }

    /** A baker asks for an edge from a cycle on; nothing is written down where it asks for what it has last asked for. */
    void ask(ProtocolState state, int row, long edgePpb, long fromCycle) {
        long last = state.validators().longs(DelegationBook.COMMISSION_PPB)[row];
        for (Request request : requests) {
            last = request.row == row ? request.edgePpb : last;
        }
        if (last != edgePpb) {
            requests.add(new Request(row, edgePpb, fromCycle));
        }
    }

    /** Those of a cycle count from now on. */
    void activate(ProtocolState state, long cycle) {
        long[] edges = state.validators().longs(DelegationBook.COMMISSION_PPB);
        for (Request request : requests) {
            if (request.fromCycle <= cycle) {
                edges[request.row] = request.edgePpb;
            }
        }
        requests.removeIf(request -> request.fromCycle <= cycle);
    }

    @Override
    public EdgeRequests copy() {
        EdgeRequests copy = new EdgeRequests();
        copy.requests.addAll(requests);
        return copy;
    }
}
