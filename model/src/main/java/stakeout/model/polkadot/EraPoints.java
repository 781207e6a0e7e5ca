package stakeout.model.polkadot;

import java.util.Arrays;
import stakeout.model.chance.Draws;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Gives the era's points, for blocks and validity statements: none to who was away or disabled.
 *
 * <pre>
 * points = pointsPerBlock · blocks + pointsPerStatement · statementsPerEra
 * blocks = ⌊blocksPerEra / validators⌋, or as drawn: every block's author is one of the set, each as likely
 * </pre>
 *
 * <p>Draws: stream {@code polkadot/author}, the block in the era for an index. Blocks of absent authors are nobody's. Source:
 * [polkadot-sdk] substrate/frame/authorship, polkadot/runtime/parachains/src/reward_points.rs; unlike there who backs what is not
 * played, so that all who are there make as many statements.
 */
public record EraPoints(PolkadotParameters.Points points) implements Rule {
    private static final String AUTHOR = "polkadot/author";

    @Override
    public BlockStep prepare(Turn turn) {
        ValidatorColumns validators = turn.state().validators();
        Exposures set = PolkadotChain.at(turn.state()).active();
        long[] given = validators.longs(PolkadotColumns.POINTS);
        byte[] status = validators.bytes(PolkadotColumns.STATUS);
        Arrays.fill(given, 0, validators.rows(), 0);
        int seats = set.seats();
        if (seats == 0) {
            return BlockStep.NOTHING;
        }
        if (points.drawn()) {
            Draws draws = turn.streams().draws(AUTHOR, turn.period());
            for (int block = 0; block < points.blocksPerEra(); block++) {
                given[set.row((int) draws.below(block, seats))] += points.pointsPerBlock();
            }
        }
        long each = points.statementsPerEra() * points.pointsPerStatement()
                + (points.drawn() ? 0 : points.blocksPerEra() / seats * points.pointsPerBlock());
        for (int seat = 0; seat < seats; seat++) {
            int row = set.row(seat);
            boolean there = (status[row] & (PolkadotColumns.VOTED | PolkadotColumns.DISABLED)) == PolkadotColumns.VOTED;
            given[row] = there ? given[row] + each : 0;
            PolkadotChain.noteDuty(validators, row, there);
        }
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
