package stakeout.visualizer.scene.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Purse.Unpaid;

/**
 * Who paid whom and why: payers on the left, causes in the middle, receivers on the right. What each cause takes from the left it gives
 * to the right, to the unit.
 */
final class Sankey {
    /** Causes that move less share one. */
    private static final int MOST_CAUSES = 9;

    static final String NEW_TOKENS = "new tokens";
    private static final String NOT_PAID = "not paid";

    /** One end of flows. */
    static final class Node {
        final String name;
        final boolean unpaid;
        double amount;

        Node(String name, boolean unpaid) {
            this.name = name;
            this.unpaid = unpaid;
        }
    }

    /** From one node to one in the next column. */
    record Flow(Node from, Node to, double amount) {}

    final List<Node> payers = new ArrayList<>();
    final List<Node> causes = new ArrayList<>();
    final List<Node> receivers = new ArrayList<>();
    final List<Flow> paid = new ArrayList<>();
    final List<Flow> received = new ArrayList<>();

    private Sankey() {}

    /** Of one asset; with what was not paid where it is the token. */
    static Sankey of(Purse purse, String asset) {
        Map<String, Map<String, Double>> byCause = new TreeMap<>();
        for (Posting posting : purse.postings()) {
            if (posting.asset().equals(asset)) {
                byCause.computeIfAbsent(posting.cause(), any -> new TreeMap<>())
                        .merge(account(posting), posting.amount(), Double::sum);
            }
        }
        Sankey sankey = new Sankey();
        sankey.addCauses(merged(byCause));
        if (asset.equals(Purse.TOKEN)) {
            sankey.addUnpaid(purse.unpaid());
        }
        sankey.sort();
        return sankey;
    }

    private static String account(Posting posting) {
        return switch (posting.owner()) {
            case "delegators" -> "delegators of " + posting.account();
            case "protocol" -> posting.account().equals("supply") ? NEW_TOKENS : posting.account();
            default -> posting.account();
        };
    }

    private static double volume(Map<String, Double> accounts) {
        return accounts.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(amount -> amount > 0)
                .sum();
    }

    /** The largest causes, and all others as one. */
    private static Map<String, Map<String, Double>> merged(Map<String, Map<String, Double>> byCause) {
        List<Map.Entry<String, Map<String, Double>>> sorted = byCause.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Map<String, Double>> entry) -> -volume(entry.getValue())))
                .toList();
        Map<String, Map<String, Double>> kept = new LinkedHashMap<>();
        Map<String, Double> others = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i < MOST_CAUSES || sorted.size() == MOST_CAUSES + 1) {
                kept.put(sorted.get(i).getKey(), sorted.get(i).getValue());
            } else {
                sorted.get(i).getValue().forEach((account, amount) -> others.merge(account, amount, Double::sum));
            }
        }
        if (!others.isEmpty()) {
            kept.put("other:" + (sorted.size() - MOST_CAUSES) + " causes", others);
        }
        return kept;
    }

    private void addCauses(Map<String, Map<String, Double>> byCause) {
        byCause.forEach((cause, accounts) -> {
            if (volume(accounts) > 0) {
                Node middle = node(causes, cause, false);
                accounts.forEach((account, amount) -> {
                    if (amount < 0) {
                        // Tokens go out of existence on the right and come into it on the left: two names for one pot.
                        add(paid, node(payers, account, false), middle, -amount);
                    } else if (amount > 0) {
                        String name = account.equals(NEW_TOKENS) ? "burned" : account;
                        add(received, middle, node(receivers, name, false), amount);
                    }
                });
                middle.amount = volume(accounts);
            }
        });
    }

    private void addUnpaid(List<Unpaid> unpaid) {
        double all = unpaid.stream().mapToDouble(Unpaid::amount).sum();
        if (all > 0) {
            Node nobody = node(payers, NOT_PAID, true);
            Node middle = node(causes, "shortfall:by absence", true);
            middle.amount = all;
            add(paid, nobody, middle, all);
            Map<String, Double> byCulprit = new TreeMap<>();
            unpaid.forEach(each -> byCulprit.merge(each.culprit(), each.amount(), Double::sum));
            byCulprit.forEach(
                    (culprit, amount) -> add(received, middle, node(receivers, culprit + " absent", true), amount));
        }
    }

    private static void add(List<Flow> flows, Node from, Node to, double amount) {
        flows.add(new Flow(from, to, amount));
    }

    private static Node node(List<Node> column, String name, boolean unpaid) {
        for (Node node : column) {
            if (node.name.equals(name)) {
                return node;
            }
        }
        Node node = new Node(name, unpaid);
        column.add(node);
        return node;
    }

    private void sort() {
        paid.forEach(flow -> flow.from().amount += flow.amount());
        received.forEach(flow -> flow.to().amount += flow.amount());
        Comparator<Node> largest = Comparator.comparing((Node node) -> node.unpaid)
                .thenComparingDouble(node -> -node.amount)
                .thenComparing(node -> node.name);
        payers.sort(largest);
        causes.sort(largest);
        receivers.sort(largest);
        paid.sort(inOrderOf(payers, causes));
        received.sort(inOrderOf(causes, receivers));
    }

    /** As their ends stand, so that no two ribbons of one node cross. */
    private static Comparator<Flow> inOrderOf(List<Node> left, List<Node> right) {
        return Comparator.comparingInt((Flow flow) -> left.indexOf(flow.from()))
                .thenComparingInt(flow -> right.indexOf(flow.to()));
    }

    double total() {
        return causes.stream().mapToDouble(node -> node.amount).sum();
    }

    boolean isEmpty() {
        return causes.isEmpty();
    }
}
