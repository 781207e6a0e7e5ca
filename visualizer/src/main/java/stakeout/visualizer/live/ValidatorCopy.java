package stakeout.visualizer.live;

import java.util.Arrays;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.ValidatorColumns;
import stakeout.visualizer.moment.ValidatorMap;

/** Takes over where each validator stood and what it did: neighbours that are alike as one. */
final class ValidatorCopy {
    private final Protocol protocol;
    private final Standings standings = new Standings();
    /** By validator: who runs it, and what it counted when it was first seen. */
    private int[] operators = new int[0];

    private long[] firstStakes = new long[0];
    private int known;

    ValidatorCopy(Protocol protocol) {
        this.protocol = protocol;
    }

    /** All validators of a step; stretch {@code i} ends before {@code ends[i]}. */
    record Row(int[] ends, long[] stakes, byte[] status, boolean[] slashed, byte[] did) {
        int stretches() {
            return ends.length;
        }
    }

    Row of(StepFacts facts) {
        protocol.standings(facts.state(), standings);
        int rows = standings.rows();
        meet(rows, facts.state().validators().ints(ValidatorColumns.OPERATOR));
        byte[] intents = facts.intents().bytes();
        byte[] deeds = new byte[rows];
        int stretches = 0;
        for (int row = 0; row < rows; row++) {
            deeds[row] = !standings.isOnDuty(row)
                    ? ValidatorMap.NOTHING
                    : row < intents.length ? intents[row] : Intent.OFFLINE;
            stretches += row == 0 || !isAlike(row, deeds) ? 1 : 0;
        }
        Row copy = new Row(
                new int[stretches],
                new long[stretches],
                new byte[stretches],
                new boolean[stretches],
                new byte[stretches]);
        int stretch = -1;
        for (int row = 0; row < rows; row++) {
            if (row == 0 || !isAlike(row, deeds)) {
                stretch++;
                copy.stakes[stretch] = standings.stake(row);
                copy.status[stretch] = code(standings.status(row));
                copy.slashed[stretch] = standings.isSlashed(row);
                copy.did[stretch] = deeds[row];
            }
            copy.ends[stretch] = row + 1;
        }
        return copy;
    }

    private boolean isAlike(int row, byte[] deeds) {
        return deeds[row] == deeds[row - 1]
                && standings.marks()[row] == standings.marks()[row - 1]
                && standings.stake(row) == standings.stake(row - 1);
    }

    private void meet(int rows, int[] operatorOf) {
        if (rows > known) {
            operators = Arrays.copyOf(operators, rows);
            firstStakes = Arrays.copyOf(firstStakes, rows);
            for (int row = known; row < rows; row++) {
                operators[row] = operatorOf[row];
                firstStakes[row] = standings.stake(row);
            }
            known = rows;
        }
    }

    private static byte code(ValidatorStatus status) {
        return switch (status) {
            case PENDING -> ValidatorMap.PENDING;
            case ACTIVE -> ValidatorMap.ACTIVE;
            case EXITING -> ValidatorMap.EXITING;
            case JAILED -> ValidatorMap.JAILED;
            case EXITED -> ValidatorMap.EXITED;
        };
    }

    /** All validators met so far, those of the row where they stood. */
    ValidatorMap map(Row row) {
        ValidatorMap map = new ValidatorMap(known);
        System.arraycopy(operators, 0, map.operator, 0, known);
        System.arraycopy(firstStakes, 0, map.firstStake, 0, known);
        int from = 0;
        for (int stretch = 0; stretch < row.stretches(); stretch++) {
            int to = row.ends()[stretch];
            Arrays.fill(map.stake, from, to, row.stakes()[stretch]);
            Arrays.fill(map.status, from, to, row.status()[stretch]);
            Arrays.fill(map.slashed, from, to, row.slashed()[stretch]);
            Arrays.fill(map.did, from, to, row.did()[stretch]);
            from = to;
        }
        return map;
    }
}
