package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.protocol.ValueNote;
import stakeout.scenarios.run.Progress;

/**
 * Moves every value of the rules that is not verified, one at a time, and plays again what was found: whether attacks succeed, what the
 * cheapest success costs and whether it pays. Costs are compared on the first replication's draws, over as long as something is taken,
 * twice as long at that, or {@link Search#bound} where that is shorter.
 */
final class Sensitivity {
    private static final String STAKED = "staked.";
    private static final double FOLLOWS = 0.01;
    private static final double HALF = 0.5;

    private final Network network;
    private final Question question;
    private final ProtocolLibrary protocols;
    private final Rehearsal rehearsal;
    private final Crew crew;
    private final double weight;
    private final boolean isByStake;

    Sensitivity(Network network, Question question, ProtocolLibrary protocols, Rehearsal rehearsal, Crew crew) {
        this.network = network;
        this.question = question;
        this.protocols = protocols;
        this.rehearsal = rehearsal;
        this.crew = crew;
        weight = rehearsal.weight(network);
        isByStake = weighsByStake();
    }

    /** A piece of what was found that is played again. */
    private interface Probe {
        Sway.Effect on(Network moved);
    }

    /** The moved rules, or why there are none. */
    private record Moved(String to, Optional<Network> rules, String refusal) {}

    /** One a value, those that flip a success or a verdict first, then those that move costs most. */
    ImmutableList<Sway> sways(Map<Candidate, Finding> found, Map<Candidate, Search.Chosen> chosen, Progress progress) {
        Map<String, ValueNote> notes =
                unverified(network.protocol(), question.stake().isPresent());
        Map<String, String> values = values(network.protocol());
        Map<String, List<Moved>> moved = new LinkedHashMap<>();
        notes.forEach((path, note) -> moved.put(path, moved(path, values.get(path), note)));
        List<Probe> probes = probes(found, chosen);
        List<Callable<Sway.Effect>> work = new ArrayList<>();
        moved.values()
                .forEach(moves -> moves.forEach(move ->
                        move.rules().ifPresent(rules -> probes.forEach(probe -> work.add(() -> probe.on(rules))))));
        List<Sway.Effect> effects = crew.all(work, progress);
        List<Sway> sways = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, List<Moved>> each : moved.entrySet()) {
            ImmutableList.Builder<Sway.Move> moves = ImmutableList.builder();
            for (Moved move : each.getValue()) {
                int end = next + (move.rules().isPresent() ? probes.size() : 0);
                moves.add(move(move, ImmutableList.copyOf(effects.subList(next, end))));
                next = end;
            }
            sways.add(new Sway(
                    each.getKey(),
                    values.get(each.getKey()),
                    notes.get(each.getKey()),
                    moves.build(),
                    each.getValue().isEmpty() ? "nought, or no number: has no half and no double" : ""));
        }
        sways.sort(Comparator.comparing((Sway sway) -> !sway.flips())
                .thenComparing(Comparator.comparingDouble(Sway::reach).reversed()));
        return ImmutableList.copyOf(sways);
    }

    /** What nothing can be played with is refused. */
    private static Sway.Move move(Moved moved, ImmutableList<Sway.Effect> effects) {
        boolean isRefused = !effects.isEmpty()
                && effects.stream().noneMatch(effect -> effect.refusal().isEmpty());
        return isRefused
                ? new Sway.Move(moved.to(), effects.get(0).refusal(), ImmutableList.of())
                : new Sway.Move(moved.to(), moved.refusal(), effects);
    }

    // --- what is moved ---

    /** Values that are neither verified nor the user's own; those of the stake only where it is the protocol's. */
    static Map<String, ValueNote> unverified(ResolvedProtocol protocol, boolean hasStake) {
        Map<String, String> values = values(protocol);
        return protocol.notes().entrySet().stream()
                .filter(note -> !note.getValue().status().equals("verified")
                        && !note.getValue().status().isEmpty()
                        && !note.getValue().status().equals(ValueNote.OWN)
                        && !(hasStake && note.getKey().startsWith(STAKED))
                        && values.containsKey(note.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    private static Map<String, String> values(ResolvedProtocol protocol) {
        Map<String, String> values = new LinkedHashMap<>(protocol.tree().flatten());
        protocol.staked().ifPresent(staked -> {
            values.put("staked.total", staked.total().toString());
            values.put("staked.validators", Integer.toString(staked.validators()));
        });
        return values;
    }

    private List<Moved> moved(String path, String value, ValueNote note) {
        if (path.contains("[")) {
            return List.of();
        }
        return MovedRules.moves(value, isShare(value, note)).stream()
                .map(to -> moved(path, to))
                .toList();
    }

    /** {@code 0.05} of something: moved to 1 at most. */
    private static boolean isShare(String value, ValueNote note) {
        return note.unit().startsWith("of ") && (value.startsWith("0") || value.startsWith("."));
    }

    private Moved moved(String path, String to) {
        try {
            Network moved = network(MovedRules.with(network.rules(), path, to));
            if (path.startsWith(STAKED) && !follows(moved)) {
                return path.equals("staked.total")
                        ? alongWithValidators(moved, to)
                        : new Moved(to, Optional.empty(), "the rules would not count all of the stake");
            }
            return new Moved(to, Optional.of(moved), "");
        } catch (RuntimeException e) {
            return new Moved(to, Optional.empty(), Rehearsal.refusal(e));
        }
    }

    /** Where a validator's stake counts only up to a cap, more stake is more validators. */
    private Moved alongWithValidators(Network moved, String to) {
        double factor = moved.total().doubleValue() / network.total().doubleValue();
        long validators = Math.round(network.validators() * factor);
        Network more = network(
                MovedRules.with(network.rules(), "staked", "{total: " + to + ", validators: " + validators + "}"));
        return follows(more)
                ? new Moved(to + " in " + validators + " validators", Optional.of(more), "")
                : new Moved(to, Optional.empty(), "the rules would not count all of the stake");
    }

    /** Whether all that is staked in a moved network counts as it does in this one: by stake, or by seats. */
    private boolean follows(Network moved) {
        if (weight == 0) {
            return true;
        }
        double expected = isByStake
                ? moved.total().doubleValue() / network.total().doubleValue()
                : (double) moved.validators() / network.validators();
        return Math.abs(rehearsal.weight(moved) / weight / expected - 1) < FOLLOWS;
    }

    /** Whether a validator of half the stake weighs half. */
    private boolean weighsByStake() {
        if (question.stake().isPresent() || network.protocol().staked().isEmpty()) {
            return true;
        }
        String total = network.protocol().staked().get().total().toString();
        String half = MovedRules.moves(total, false).get(0);
        double weighs = rehearsal.weight(network(MovedRules.with(network.rules(), "staked.total", half)));
        return Math.abs(weighs / weight - HALF) < FOLLOWS;
    }

    private Network network(String rules) {
        Problems problems = new Problems();
        Path here = Path.of("").toAbsolutePath();
        Optional<ResolvedProtocol> protocol =
                protocols.resolve(YamlReader.parse("moved", rules, problems), here, problems);
        problems.throwIfAny();
        return new Network(protocol.orElseThrow(), rules, question.stake(), question.selfStake());
    }

    // --- what is played again ---

    private List<Probe> probes(Map<Candidate, Finding> found, Map<Candidate, Search.Chosen> chosen) {
        List<Callable<Bout>> work = new ArrayList<>();
        chosen.forEach((candidate, choice) -> work.add(() -> bout(network, candidate, choice)));
        List<Bout> before = crew.all(work, Progress.SILENT);
        List<Probe> probes = new ArrayList<>();
        chosen.forEach((candidate, choice) -> probes.add(cost(candidate, choice, before.get(probes.size()))));
        found.forEach((candidate, finding) ->
                finding.largestFailure().ifPresent(share -> probes.add(success(candidate, share))));
        return probes;
    }

    private Bout bout(Network in, Candidate candidate, Search.Chosen choice) {
        // in days, since what is moved may be how long a period is
        double taken = days(network, 2 * choice.bout().lastTaken() * network.periodsPerStep());
        long bound = Math.min(
                Search.bound(in, candidate),
                Math.max(candidate.closed(in), in.periods(taken)) + 2L * in.periodsPerStep());
        int members = in.members(choice.finding().share());
        return rehearsal.bout(in, candidate, question.seed(), members, bound);
    }

    private static double days(Network of, long periods) {
        return of.protocol().protocol().period().days(periods);
    }

    /** The cheapest success. */
    private Probe cost(Candidate candidate, Search.Chosen choice, Bout before) {
        double share = choice.finding().share();
        return moved -> {
            try {
                Bout after = bout(moved, candidate, choice);
                return new Sway.Effect(
                        candidate.name(),
                        share,
                        before.succeeded(),
                        after.succeeded(),
                        needed(before),
                        needed(after),
                        pays(candidate, before),
                        pays(candidate, after),
                        "");
            } catch (RuntimeException e) {
                return refused(candidate, share, before.succeeded(), pays(candidate, before), Rehearsal.refusal(e));
            }
        };
    }

    /** The largest share at which it fails below the smallest success. */
    private Probe success(Candidate candidate, double share) {
        return moved -> {
            Attempt after = rehearsal.attempt(moved, candidate, question.otherSeed(), share);
            return after.refusal().isEmpty()
                    ? new Sway.Effect(
                            candidate.name(), share, false, after.success(), Double.NaN, Double.NaN, false, false, "")
                    : refused(candidate, share, false, false, after.refusal());
        };
    }

    private static Sway.Effect refused(
            Candidate candidate, double share, boolean succeeded, boolean paid, String refusal) {
        return new Sway.Effect(candidate.name(), share, succeeded, false, Double.NaN, Double.NaN, paid, false, refusal);
    }

    private double needed(Bout bout) {
        return bout.breakEven(question.fall().toDouble());
    }

    private boolean pays(Candidate candidate, Bout bout) {
        return bout.succeeded()
                && needed(bout) < candidate.gain().map(question::tokens).orElse(0.0);
    }
}
