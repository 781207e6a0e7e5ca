package stakeout.model.ethereum;

import java.util.Arrays;

/** The rows cut into runs of one operator, so that a loop over rows posts once a run. Rows may be appended, never moved. */
final class OperatorSegments {
    private int[] starts = new int[16];
    private int segments;
    private int rows;
    private int operators;

    /** Brings the runs up to date after rows were appended. */
    void extend(EthereumColumns columns) {
        int[] operator = columns.operator();
        for (int row = rows; row < columns.rows(); row++) {
            if (row == 0 || operator[row] != operator[row - 1]) {
                if (segments == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * segments);
                }
                starts[segments++] = row;
                operators = Math.max(operators, operator[row] + 1);
            }
        }
        rows = columns.rows();
    }

    /** One more than the highest operator of a row. */
    int operators() {
        return operators;
    }

    /** The number of the run that a row belongs to. */
    int find(int row) {
        int place = Arrays.binarySearch(starts, 0, segments, row);
        return place >= 0 ? place : -place - 2;
    }

    /** The row after the last of a run. */
    int end(int segment) {
        return segment + 1 < segments ? starts[segment + 1] : rows;
    }

    long residentBytes() {
        return 4L * starts.length;
    }

    OperatorSegments copy() {
        OperatorSegments copy = new OperatorSegments();
        copy.starts = starts.clone();
        copy.segments = segments;
        copy.rows = rows;
        copy.operators = operators;
        return copy;
    }
}
