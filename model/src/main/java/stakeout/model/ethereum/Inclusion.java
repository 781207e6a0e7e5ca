package stakeout.model.ethereum;

import static stakeout.model.ethereum.AttestationAmounts.FLAGS;
import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.HEAD;
import static stakeout.model.ethereum.EthereumColumns.SOURCE;
import static stakeout.model.ethereum.EthereumColumns.TARGET;

import stakeout.model.chance.Draws;
import stakeout.model.consensus.Exclusion;
import stakeout.model.rules.Turn;

/**
 * In which slots' blocks the votes land that some proposers leave out, and what is then in time.
 *
 * <pre>
 * a vote is cast in one slot of the epoch, drawn evenly; it lands d slots later, with the first proposer who takes it
 * head counts if d = 1, source if d ≤ isqrt(slots), target if any proposer of the epoch takes it
 * </pre>
 *
 * <p>Stream: {@code consensus/committee}, by row and epoch. Source: [consensus-specs] altair, get_attestation_participation_flag_indices;
 * deneb (the target's window). Unlike it: the slots of an epoch stand in a ring, the last one's votes land in its first; whoever
 * proposes and is away is no hindrance, as everywhere here. What comes too late is laid at the first proposer who left the vote out.
 */
final class Inclusion {
    private static final String COMMITTEE = "consensus/committee";

    /** By flag and slot: the increments of votes that were not free to land with everybody. */
    private final long[][] landed;

    private final long[] sums = new long[FLAGS];

    private Inclusion(int slots) {
        landed = new long[FLAGS][slots];
    }

    /** Takes back what comes too late from the epoch's votes. Null where nobody's vote is left out by anybody. */
    static Inclusion of(Turn turn, EthereumParameters parameters, Exclusion exclusion) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        int[] proposers = beacon.duties.proposersAhead(turn, parameters);
        Draws draws = turn.streams().draws(COMMITTEE, turn.period());
        int onTimeForSource = (int) AttestationAmounts.sqrt(parameters.time().slotsPerEpoch());
        Inclusion inclusion = new Inclusion(proposers.length);
        boolean[] refuses = new boolean[proposers.length];
        boolean any = false;
        int refusedOperator = -1;
        boolean refused = false;
        for (int row = 0; row < columns.rows(); row++) {
            if ((columns.status()[row] & ACTIVE) == 0 || columns.current()[row] == 0) {
                continue;
            }
            int operator = columns.operator()[row];
            if (operator != refusedOperator) {
                refusedOperator = operator;
                refused = refusals(columns, proposers, exclusion, operator, refuses);
            }
            if (refused) {
                any = true;
                int cast = (int) draws.below(row, proposers.length);
                columns.current()[row] = inclusion.land(cast, refuses, onTimeForSource, columns.effective()[row]);
                int next = (cast + 1) % proposers.length;
                if (refuses[next]) {
                    beacon.lost(columns.rows()).lay(row, columns.operator()[proposers[next]]);
                }
            }
        }
        return any ? inclusion : null;
    }

    private static boolean refusals(
            EthereumColumns columns, int[] proposers, Exclusion exclusion, int voter, boolean[] refuses) {
        boolean any = false;
        for (int slot = 0; slot < proposers.length; slot++) {
            refuses[slot] = proposers[slot] >= 0 && exclusion.leavesOut(columns.operator()[proposers[slot]], voter);
            any |= refuses[slot];
        }
        return any;
    }

    /** The flags of a vote cast in a slot. */
    private byte land(int cast, boolean[] refuses, int onTimeForSource, int increments) {
        int slots = refuses.length;
        for (int delay = 1; delay <= slots; delay++) {
            int slot = (cast + delay) % slots;
            if (!refuses[slot]) {
                int flags = TARGET | (delay <= onTimeForSource ? SOURCE : 0) | (delay == 1 ? HEAD : 0);
                for (int flag = 0; flag < FLAGS; flag++) {
                    long counted = (flags >> flag & 1) * (long) increments;
                    landed[flag][slot] += counted;
                    sums[flag] += counted;
                }
                return (byte) flags;
            }
        }
        return 0;
    }

    /** Increments of votes with a flag that landed in a slot's block. */
    long landed(int flag, int slot) {
        return landed[flag][slot];
    }

    /** Of all slots. */
    long landed(int flag) {
        return sums[flag];
    }
}
