package stakeout.model.polkadot;

import java.util.Arrays;

/**
 * Whom nominators name: so many slots each, some of them empty. A slot is a delegation: it keeps its index, and says what of the
 * nominator's stake the last election put behind the validator named in it.
 */
final class Nominations {
    static final int EMPTY = -1;

    private final int slots;
    /** By slot. */
    private final int[] validator;
    /** By slot, base units. */
    private final long[] assigned;

    Nominations(int nominators, int slots) {
        this.slots = slots;
        validator = new int[Math.multiplyExact(nominators, slots)];
        assigned = new long[validator.length];
        Arrays.fill(validator, EMPTY);
    }

    private Nominations(Nominations other) {
        slots = other.slots;
        validator = other.validator.clone();
        assigned = other.assigned.clone();
    }

    Nominations copy() {
        return new Nominations(this);
    }

    int size() {
        return validator.length;
    }

    int nominator(int slot) {
        return slot / slots;
    }

    int first(int nominator) {
        return nominator * slots;
    }

    int validator(int slot) {
        return validator[slot];
    }

    long assigned(int slot) {
        return assigned[slot];
    }

    void assign(int slot, long amount) {
        assigned[slot] = amount;
    }

    boolean names(int nominator, int row) {
        for (int slot = first(nominator); slot < first(nominator + 1); slot++) {
            if (validator[slot] == row) {
                return true;
            }
        }
        return false;
    }

    void replace(int slot, int row) {
        validator[slot] = row;
    }

    /** Names one more. Returns false where all slots are taken. */
    boolean add(int nominator, int row) {
        for (int slot = first(nominator); slot < first(nominator + 1); slot++) {
            if (validator[slot] == EMPTY) {
                validator[slot] = row;
                return true;
            }
        }
        return false;
    }
}
