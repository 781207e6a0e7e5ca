package stakeout.visualizer.replay;

import java.util.Arrays;
import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ValidatorMap;

/** Puts a map of validators into the state of any step: the last keyframe at or before it, overwritten by the rows that follow. */
final class ValidatorCursor {
    private static final String TABLE = "validators";
    private static final String CELLS = "first_validator, last_validator, operator, stake,"
            + " list_position(['pending', 'active', 'exiting', 'jailed', 'exited'], status) - 1, slashed,"
            + " coalesce(list_position(['offline', 'attest', 'attest-unchecked', 'withhold', 'vote-a', 'vote-b',"
            + " 'vote-both'], did), 0) - 1";

    private final RunReader run;
    private final ValidatorMap map;
    private final KeyIndex index;
    private long step = -1;

    private ValidatorCursor(RunReader run, int validators) {
        this.run = run;
        map = new ValidatorMap(validators);
        index = new KeyIndex(run, TABLE);
        seek(0);
        nameNewcomers();
    }

    static Optional<ValidatorCursor> of(RunReader run) {
        if (!run.has(TABLE)) {
            return Optional.empty();
        }
        int[] last = {-1};
        run.read(TABLE, "max(last_validator)", "", row -> last[0] = row.getInt(1));
        return last[0] < 0 ? Optional.empty() : Optional.of(new ValidatorCursor(run, last[0] + 1));
    }

    /** Who will run the validators that are not there yet, so that they have their place from the start. */
    private void nameNewcomers() {
        int here = 0;
        while (here < map.validators() && map.status[here] != ValidatorMap.ABSENT) {
            here++;
        }
        run.read(
                TABLE,
                "first_validator, last_validator, operator, first(stake)",
                "WHERE last_validator >= " + here + " GROUP BY 1, 2, 3",
                row -> {
                    Arrays.fill(map.operator, row.getInt(1), row.getInt(2) + 1, row.getInt(3));
                    Arrays.fill(map.firstStake, row.getInt(1), row.getInt(2) + 1, row.getLong(4));
                });
        System.arraycopy(map.stake, 0, map.firstStake, 0, here);
    }

    ValidatorMap at(long wanted) {
        if (wanted != step) {
            seek(wanted);
        }
        return map;
    }

    private void seek(long wanted) {
        long key = index.keyBefore(wanted);
        boolean further = step >= key && step < wanted;
        if (!further) {
            map.clear();
        }
        String rest = "WHERE step >= " + (further ? step + 1 : key) + " AND step <= " + wanted;
        index.read(wanted, CELLS, rest, row -> {
            int from = row.getInt(1);
            int to = row.getInt(2) + 1;
            Arrays.fill(map.operator, from, to, row.getInt(3));
            Arrays.fill(map.stake, from, to, row.getLong(4));
            Arrays.fill(map.status, from, to, row.getByte(5));
            Arrays.fill(map.slashed, from, to, row.getBoolean(6));
            Arrays.fill(map.did, from, to, row.getByte(7));
        });
        step = wanted;
    }
}
