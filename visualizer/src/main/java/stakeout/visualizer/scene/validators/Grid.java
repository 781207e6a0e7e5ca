package stakeout.visualizer.scene.validators;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import stakeout.model.state.Roster;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.theme.Brush;

/**
 * Where each validator's cell is: groups below each other, each a block of rows from left to right in the order of the validator set,
 * so that an operator's stand together. Cells are as large as all of them have room for; of a million several may share a pixel.
 */
final class Grid {
    private static final double HEADING = 20;
    private static final double LARGEST_CELL = 56;

    private final double[] tops;
    private final int[] counts;
    /** The place of each validator within its group. */
    private final int[] places;

    private final int[] groups;
    private final int[][] members;
    private final double cell;
    private final int columns;
    private final Rectangle2D area;

    private Grid(Rectangle2D area, int[] groups, int[] places, int[] counts, double unit) {
        this.area = area;
        this.groups = groups;
        this.places = places;
        this.counts = counts;
        double heading = HEADING * unit;
        long inUse = Arrays.stream(counts).filter(count -> count > 0).count();
        double room = area.getHeight() - inUse * heading - Math.max(0, inUse - 1) * 6 * unit;
        double size = Math.min(
                LARGEST_CELL * unit, Math.sqrt(area.getWidth() * Math.max(1, room) / Math.max(1, groups.length)));
        while (height(size) > room && size > 0.01) {
            size *= 0.995;
        }
        cell = size;
        columns = Math.max(1, (int) (area.getWidth() / cell));
        tops = new double[counts.length];
        double y = area.getY();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                tops[group] = y + heading;
                y += heading + rows(counts[group]) * cell + 6 * unit;
            }
        }
        members = new int[counts.length][];
        for (int group = 0; group < counts.length; group++) {
            members[group] = new int[counts[group]];
        }
        for (int validator = 0; validator < groups.length; validator++) {
            members[groups[validator]][places[validator]] = validator;
        }
    }

    static Grid of(ValidatorMap map, Roster roster, Rectangle2D area, double unit) {
        int[] groups = new int[map.validators()];
        int[] places = new int[map.validators()];
        int[] counts = new int[roster.groups().size()];
        for (int validator = 0; validator < groups.length; validator++) {
            groups[validator] = roster.groupOf()[map.operator[validator]];
            places[validator] = counts[groups[validator]]++;
        }
        return new Grid(area, groups, places, counts, unit);
    }

    private double height(double size) {
        int wide = Math.max(1, (int) (area.getWidth() / size));
        double sum = 0;
        for (int count : counts) {
            int full = (count + wide - 1) / wide;
            sum += full * size;
        }
        return sum;
    }

    private int rows(int count) {
        return (count + columns - 1) / columns;
    }

    double cell() {
        return cell;
    }

    int groups() {
        return counts.length;
    }

    int count(int group) {
        return counts[group];
    }

    /** Where the cells of a group begin. */
    double top(int group) {
        return tops[group];
    }

    double x(int validator) {
        return area.getX() + places[validator] % columns * cell;
    }

    double y(int validator) {
        int row = places[validator] / columns;
        return tops[groups[validator]] + row * cell;
    }

    Rectangle2D box(int validator) {
        return Brush.box(x(validator), y(validator), cell, cell);
    }

    /** The validator at a point, or −1. */
    int at(double x, double y) {
        int column = (int) Math.floor((x - area.getX()) / cell);
        if (column < 0 || column >= columns) {
            return -1;
        }
        for (int group = 0; group < counts.length; group++) {
            int row = (int) Math.floor((y - tops[group]) / cell);
            if (counts[group] > 0 && row >= 0 && row < rows(counts[group])) {
                long place = (long) row * columns + column;
                return place < counts[group] ? members[group][(int) place] : -1;
            }
        }
        return -1;
    }
}
