package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * The validator set as columns: one primitive array an attribute, registered by name, so that a rule can bring its own.
 * Row {@code i} of every column is validator {@code i}; rows are only ever appended. An array may be longer than
 * {@link #rows()} (room to grow): loop to {@code rows()}, never to {@code length}. Fetch arrays afresh after an
 * {@link #append}.
 */
public final class ValidatorColumns {
    /** Column (int): the index of the operator who runs the validator. Always there. */
    public static final String OPERATOR = "operator";

    /** Hashed: some ask row by row. */
    private final Map<String, Object> columns = new HashMap<>();

    private int rows;
    private int capacity;

    public ValidatorColumns(int rows) {
        checkArgument(rows >= 0, "rows (%s) must not be negative.", rows);
        this.rows = rows;
        this.capacity = rows;
        addInts(OPERATOR);
    }

    private ValidatorColumns(ValidatorColumns other) {
        rows = other.rows;
        capacity = other.capacity;
        other.columns.forEach((name, column) -> columns.put(name, resized(column, capacity)));
    }

    public int rows() {
        return rows;
    }

    /** In alphabetical order. */
    public Set<String> names() {
        return ImmutableSortedSet.copyOf(columns.keySet());
    }

    /** Registers a column of zeros (once) and returns it. */
    public long[] addLongs(String name) {
        return (long[]) columns.computeIfAbsent(name, key -> new long[capacity]);
    }

    /** Registers a column of zeros (once) and returns it. */
    public int[] addInts(String name) {
        return (int[]) columns.computeIfAbsent(name, key -> new int[capacity]);
    }

    /** Registers a column of zeros (once) and returns it. */
    public short[] addShorts(String name) {
        return (short[]) columns.computeIfAbsent(name, key -> new short[capacity]);
    }

    /** Registers a column of zeros (once) and returns it. */
    public byte[] addBytes(String name) {
        return (byte[]) columns.computeIfAbsent(name, key -> new byte[capacity]);
    }

    public long[] longs(String name) {
        return (long[]) column(name);
    }

    public int[] ints(String name) {
        return (int[]) column(name);
    }

    public short[] shorts(String name) {
        return (short[]) column(name);
    }

    public byte[] bytes(String name) {
        return (byte[]) column(name);
    }

    /** The cells of a column by row, as whole numbers whatever the array holds; stale after an {@link #append}. */
    public IntToLongFunction cells(String name) {
        Object column = column(name);
        if (column instanceof long[] longs) {
            return row -> longs[row];
        }
        if (column instanceof int[] ints) {
            return row -> ints[row];
        }
        if (column instanceof short[] shorts) {
            return row -> shorts[row];
        }
        byte[] bytes = (byte[]) column;
        return row -> bytes[row];
    }

    /** Replaces a column's array by another of the same type, as when the old and the new of a pair change places. */
    public void swap(String one, String other) {
        Object first = column(one);
        Object second = column(other);
        checkArgument(first.getClass() == second.getClass(), "columns (%s, %s) must hold one type.", one, other);
        columns.put(one, second);
        columns.put(other, first);
    }

    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** Appends a row of zeros run by {@code operator}; arrays fetched before are stale. Returns its index. */
    public int append(int operator) {
        if (rows == capacity) {
            capacity = Math.max(16, capacity + (capacity >> 1));
            columns.replaceAll((name, column) -> resized(column, capacity));
        }
        ints(OPERATOR)[rows] = operator;
        return rows++;
    }

    public ValidatorColumns copy() {
        return new ValidatorColumns(this);
    }

    /** The bytes that the columns hold in memory. */
    public long residentBytes() {
        long bytes = 0;
        for (Object column : columns.values()) {
            bytes += column instanceof long[] longs
                    ? 8L * longs.length
                    : column instanceof int[] ints
                            ? 4L * ints.length
                            : column instanceof short[] shorts ? 2L * shorts.length : ((byte[]) column).length;
        }
        return bytes;
    }

    private Object column(String name) {
        Object column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "column (" + name + ") is not registered.\nMaybe one of " + names() + ".");
        }
        return column;
    }

    private static Object resized(Object column, int length) {
        if (column instanceof long[] longs) {
            return Arrays.copyOf(longs, length);
        }
        if (column instanceof int[] ints) {
            return Arrays.copyOf(ints, length);
        }
        if (column instanceof short[] shorts) {
            return Arrays.copyOf(shorts, length);
        }
        return Arrays.copyOf((byte[]) column, length);
    }
}
