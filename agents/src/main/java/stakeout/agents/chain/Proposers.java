package stakeout.agents.chain;

import java.util.function.IntPredicate;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.ProposerLottery;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;

/**
 * Who proposes: one validator a period, drawn by weight from stream {@code consensus/proposer}. Unlike the networks with many
 * slots a period (32 an Ethereum epoch) one draw stands for the period.
 */
public final class Proposers {
    private static final String STREAM = "consensus/proposer";
    private static final int INCLUDERS_TRIED = 64;

    private final Protocol protocol;
    private final RandomStreams streams;
    private ProposerLottery lottery;
    private boolean stale = true;

    Proposers(Protocol protocol, RandomStreams streams) {
        this.protocol = protocol;
        this.streams = streams;
    }

    /** Weights may have moved: draws from now on are by new ones. */
    public void refresh() {
        stale = true;
    }

    /** The row that proposes in the state's period, or −1 if nobody is active. */
    public int proposer(ProtocolState state) {
        ProposerLottery drawn = lottery(state);
        return drawn == null ? -1 : drawn.proposer(streams.draws(STREAM, state.period), 0);
    }

    /** The first proposer from now on who is willing, by the draws of later slots; −1 if none of 64 is. */
    public int proposer(ProtocolState state, IntPredicate willing) {
        ProposerLottery drawn = lottery(state);
        for (int slot = 0; drawn != null && slot < INCLUDERS_TRIED; slot++) {
            int row = drawn.proposer(streams.draws(STREAM, state.period), slot);
            if (willing.test(row)) {
                return row;
            }
        }
        return -1;
    }

    private ProposerLottery lottery(ProtocolState state) {
        if (stale) {
            stale = false;
            int rows = state.rows();
            long[] weights = new long[rows];
            WideSum total = new WideSum();
            for (int row = 0; row < rows; row++) {
                weights[row] = protocol.weight(state, row);
                total.add(weights[row]);
            }
            int excess = StrictMath.max(0, total.get().bitLength() - 62);
            if (excess > 0) {
                for (int row = 0; row < rows; row++) {
                    weights[row] >>= excess;
                }
            }
            lottery = total.isZero() ? null : new ProposerLottery(weights);
        }
        return lottery;
    }
}
