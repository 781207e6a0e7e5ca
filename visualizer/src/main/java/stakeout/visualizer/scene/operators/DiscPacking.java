package stakeout.visualizer.scene.operators;

/**
 * Puts discs side by side around a centre without overlap. Each new disc touches two neighbours on the front, the ring of discs seen
 * from outside, at the place of the front nearest to the centre; discs of the front that would be covered leave it. Deterministic.
 * Source: [wang-2006] §2.
 */
final class DiscPacking {
    private static final double TOUCHING = 1e-6;

    final double[] x;
    final double[] y;
    private final double[] r;
    private final int[] after;
    private final int[] before;

    private DiscPacking(double[] radii) {
        r = radii;
        x = new double[radii.length];
        y = new double[radii.length];
        after = new int[radii.length];
        before = new int[radii.length];
    }

    /** Packs discs in the order of their radii's indices; large ones first gives the densest picture. */
    static DiscPacking of(double[] radii) {
        DiscPacking packing = new DiscPacking(radii);
        packing.packAll();
        packing.centre();
        return packing;
    }

    private void packAll() {
        int discs = r.length;
        if (discs >= 2) {
            x[0] = -r[1];
            x[1] = r[0];
        }
        if (discs < 3) {
            return;
        }
        touch(2, 1, 0);
        link(0, 1);
        link(1, 2);
        link(2, 0);
        // the gap of the front to be tried first: from `left` to the one after it
        int left = nearestGap(0);
        for (int disc = 3; disc < discs; disc++) {
            left = add(disc, left);
        }
    }

    private int add(int disc, int gap) {
        int left = gap;
        int right = after[left];
        touch(disc, left, right);
        int covered = covered(disc, left, right);
        while (covered >= 0) {
            // cut the front short on the side where the covered disc is nearer
            if (isAhead(covered, right, left)) {
                right = covered;
            } else {
                left = covered;
            }
            link(left, right);
            touch(disc, left, right);
            covered = covered(disc, left, right);
        }
        link(left, disc);
        link(disc, right);
        return nearestGap(disc);
    }

    /** The first disc of the front, looked for from both sides of a gap, that a disc put there overlaps; −1 for none. */
    private int covered(int disc, int left, int right) {
        int ahead = after[right];
        int behind = before[left];
        double wayAhead = r[right];
        double wayBehind = r[left];
        while (true) {
            if (wayAhead <= wayBehind) {
                if (ahead == left) {
                    return -1;
                }
                if (overlaps(ahead, disc)) {
                    return ahead;
                }
                wayAhead += r[ahead];
                if (ahead == behind) {
                    return -1;
                }
                ahead = after[ahead];
            } else {
                if (behind == right) {
                    return -1;
                }
                if (overlaps(behind, disc)) {
                    return behind;
                }
                wayBehind += r[behind];
                if (ahead == behind) {
                    return -1;
                }
                behind = before[behind];
            }
        }
    }

    /** Whether fewer of the front lie between {@code right} and a disc, going on, than between it and {@code left}. */
    private boolean isAhead(int disc, int right, int left) {
        int ahead = right;
        int behind = left;
        while (true) {
            ahead = after[ahead];
            if (ahead == disc) {
                return true;
            }
            behind = before[behind];
            if (behind == disc) {
                return false;
            }
        }
    }

    private void link(int one, int next) {
        after[one] = next;
        before[next] = one;
    }

    private boolean overlaps(int one, int other) {
        double reach = r[one] + r[other] - TOUCHING;
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return reach > 0 && reach * reach > dx * dx + dy * dy;
    }

    /** The disc of the front after which the gap nearest to the centre lies. */
    private int nearestGap(int start) {
        int nearest = start;
        double least = distance(start);
        for (int disc = after[start]; disc != start; disc = after[disc]) {
            double distance = distance(disc);
            if (distance < least) {
                least = distance;
                nearest = disc;
            }
        }
        return nearest;
    }

    /** How far the point lies from the centre, squared, where a disc of the front touches the next. */
    private double distance(int disc) {
        int next = after[disc];
        double both = r[disc] + r[next];
        double px = (x[disc] * r[next] + x[next] * r[disc]) / both;
        double py = (y[disc] * r[next] + y[next] * r[disc]) / both;
        return px * px + py * py;
    }

    /** Puts a disc where it touches two others, on the right hand of who goes from the first to the second. */
    private void touch(int disc, int one, int other) {
        double dx = x[other] - x[one];
        double dy = y[other] - y[one];
        double apart = Math.sqrt(dx * dx + dy * dy);
        if (apart == 0) {
            x[disc] = x[one] + r[one] + r[disc];
            y[disc] = y[one];
            return;
        }
        double fromOne = r[one] + r[disc];
        double fromOther = r[other] + r[disc];
        double along = (apart * apart + fromOne * fromOne - fromOther * fromOther) / (2 * apart);
        double aside = Math.sqrt(Math.max(0, fromOne * fromOne - along * along));
        x[disc] = x[one] + (along * dx + aside * dy) / apart;
        y[disc] = y[one] + (along * dy - aside * dx) / apart;
    }

    /** Moves all so that their centre of area is the origin. */
    private void centre() {
        double area = 0;
        double sumX = 0;
        double sumY = 0;
        for (int disc = 0; disc < r.length; disc++) {
            double each = r[disc] * r[disc];
            area += each;
            sumX += each * x[disc];
            sumY += each * y[disc];
        }
        for (int disc = 0; disc < r.length && area > 0; disc++) {
            x[disc] -= sumX / area;
            y[disc] -= sumY / area;
        }
    }

    /** The radius of the circle around the origin that holds all discs. */
    double reach() {
        double reach = 0;
        for (int disc = 0; disc < r.length; disc++) {
            reach = Math.max(reach, Math.hypot(x[disc], y[disc]) + r[disc]);
        }
        return reach;
    }
}
