package stakeout.visualizer.scene.operators;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stakeout.model.state.Roster;

/**
 * Where discs are: packed group by group, the largest of each in its middle, groups beside each other. It depends on the roster, the
 * largest stakes and the area alone, so that an operator keeps its place through time.
 */
final class DiscLayout {
    /** With more operators than so many, the small ones of each group share discs. */
    static final int MOST_DISCS = 2_000;
    /** The part of these that the largest operators have to themselves. */
    private static final int ALONE = 1_500;

    private static final double AIR = 1.05;
    private static final double AIR_OF_GROUPS = 1.09;

    private final List<Disc> discs = new ArrayList<>();
    private final int[] discOf;

    /** A disc before it has its place in the picture. */
    private record Seat(int[] operators, double stake) {}

    private DiscLayout(int operators) {
        discOf = new int[operators];
    }

    static DiscLayout of(Roster roster, double[] mostStake, Rectangle2D area) {
        DiscLayout layout = new DiscLayout(roster.operators());
        layout.place(seats(roster, mostStake), area);
        return layout;
    }

    List<Disc> discs() {
        return discs;
    }

    Disc discOf(int operator) {
        return discs.get(discOf[operator]);
    }

    /** By group: its discs to be, the largest first. */
    private static List<List<Seat>> seats(Roster roster, double[] mostStake) {
        int operators = roster.operators();
        Integer[] order = new Integer[operators];
        Arrays.setAll(order, operator -> operator);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer operator) -> -mostStake[operator])
                        .thenComparing(operator -> operator));
        int alone = operators <= MOST_DISCS ? operators : ALONE;
        List<List<Integer>> rest = new ArrayList<>();
        List<List<Seat>> seats = new ArrayList<>();
        for (int group = 0; group < roster.groups().size(); group++) {
            seats.add(new ArrayList<>());
            rest.add(new ArrayList<>());
        }
        for (int i = 0; i < operators; i++) {
            int operator = order[i];
            int group = roster.groupOf()[operator];
            if (i < alone) {
                seats.get(group).add(new Seat(new int[] {operator}, mostStake[operator]));
            } else {
                rest.get(group).add(operator);
            }
        }
        int together = operators <= MOST_DISCS ? 1 : (operators - alone) / (MOST_DISCS - ALONE) + 1;
        for (int group = 0; group < rest.size(); group++) {
            for (int from = 0; from < rest.get(group).size(); from += together) {
                List<Integer> some = rest.get(group)
                        .subList(from, Math.min(from + together, rest.get(group).size()));
                int[] members =
                        some.stream().mapToInt(Integer::intValue).sorted().toArray();
                seats.get(group)
                        .add(new Seat(
                                members,
                                Arrays.stream(members)
                                        .mapToDouble(each -> mostStake[each])
                                        .sum()));
            }
            seats.get(group).sort(Comparator.comparingDouble((Seat seat) -> -seat.stake));
        }
        return seats;
    }

    private void place(List<List<Seat>> seats, Rectangle2D area) {
        List<DiscPacking> packings = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < seats.size(); group++) {
            if (!seats.get(group).isEmpty()) {
                groups.add(group);
                packings.add(DiscPacking.of(radii(seats.get(group))));
            }
        }
        groups.sort(Comparator.comparingDouble(
                group -> -packings.get(groups.indexOf(group)).reach()));
        double[] reaches = new double[groups.size()];
        List<DiscPacking> ordered = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            DiscPacking packing = DiscPacking.of(radii(seats.get(groups.get(i))));
            ordered.add(packing);
            reaches[i] = packing.reach() * AIR_OF_GROUPS;
        }
        fit(seats, groups, ordered, DiscPacking.of(reaches), reaches, area);
    }

    private void fit(
            List<List<Seat>> seats,
            List<Integer> groups,
            List<DiscPacking> packings,
            DiscPacking clusters,
            double[] reaches,
            Rectangle2D area) {
        Rectangle2D box = null;
        for (int i = 0; i < reaches.length; i++) {
            Rectangle2D circle = new Rectangle2D.Double(
                    clusters.x[i] - reaches[i], clusters.y[i] - reaches[i], 2 * reaches[i], 2 * reaches[i]);
            box = box == null ? circle : box.createUnion(circle);
        }
        if (box == null) {
            return;
        }
        double scale = Math.min(area.getWidth() / box.getWidth(), area.getHeight() / box.getHeight());
        for (int i = 0; i < reaches.length; i++) {
            List<Seat> members = seats.get(groups.get(i));
            double[] radii = radii(members);
            for (int seat = 0; seat < members.size(); seat++) {
                add(new Disc(
                        members.get(seat).operators,
                        groups.get(i),
                        area.getCenterX() + scale * (clusters.x[i] + packings.get(i).x[seat] - box.getCenterX()),
                        area.getCenterY() + scale * (clusters.y[i] + packings.get(i).y[seat] - box.getCenterY()),
                        scale * radii[seat] / AIR,
                        members.get(seat).stake));
            }
        }
    }

    private void add(Disc disc) {
        for (int operator : disc.operators()) {
            discOf[operator] = discs.size();
        }
        discs.add(disc);
    }

    private static double[] radii(List<Seat> seats) {
        double least = 1e-9;
        for (Seat seat : seats) {
            least = Math.max(least, seat.stake * 1e-9);
        }
        double floor = least;
        return seats.stream()
                .mapToDouble(seat -> AIR * Math.sqrt(Math.max(floor, seat.stake)))
                .toArray();
    }
}
