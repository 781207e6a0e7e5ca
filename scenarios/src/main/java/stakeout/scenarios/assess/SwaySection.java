package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stakeout.results.report.Figures;
import stakeout.results.report.TextTable;

/** What rests on values that nobody verified, as a table: those that flip something first. */
final class SwaySection {
    private static final int MOST_FACTORS = 3;

    private final ImmutableList<Sway> sways;

    SwaySection(ImmutableList<Sway> sways) {
        this.sways = sways;
    }

    TextTable table() {
        TextTable table = new TextTable(List.of("value", "is", "status", "moved, it", "source"), Set.of());
        for (Sway sway : sways) {
            table.add(List.of(
                    sway.path(),
                    sway.value(),
                    sway.note().status(),
                    told(sway),
                    sway.note().source()));
        }
        return table;
    }

    private static String told(Sway sway) {
        if (!sway.unmoved().isEmpty()) {
            return "was not: " + sway.unmoved();
        }
        if (!sway.flips()
                && !sway.changes()
                && sway.moves().stream().allMatch(move -> move.refusal().isEmpty())) {
            return "changes nothing at "
                    + sway.moves().stream().map(Sway.Move::to).collect(Collectors.joining(" and "));
        }
        return sway.moves().stream().map(SwaySection::told).collect(Collectors.joining("; "));
    }

    private static String told(Sway.Move move) {
        if (!move.refusal().isEmpty()) {
            return "at " + move.to() + " is refused (" + move.refusal() + ")";
        }
        List<String> parts = new ArrayList<>();
        move.effects().stream().filter(Sway.Effect::flips).forEach(effect -> parts.add("**" + flip(effect) + "**"));
        List<Sway.Effect> dearer = move.effects().stream()
                .filter(effect -> !effect.flips() && effect.changes())
                .sorted(Comparator.comparingDouble(
                        (Sway.Effect effect) -> -Math.max(effect.factor(), 1 / effect.factor())))
                .toList();
        dearer.stream().limit(MOST_FACTORS).forEach(effect -> parts.add(cost(effect)));
        if (dearer.size() > MOST_FACTORS) {
            parts.add("less at " + (dearer.size() - MOST_FACTORS) + " more");
        }
        return "at " + move.to() + (parts.isEmpty() ? " changes nothing" : ": " + String.join(", ", parts));
    }

    private static String flip(Sway.Effect effect) {
        String at = effect.attack() + " at " + WhatIf.percent(effect.share());
        if (!effect.refusal().isEmpty()) {
            return at + " cannot be played (" + effect.refusal() + ")";
        }
        if (effect.succeeded() != effect.succeeds()) {
            return at + (effect.succeeds() ? " succeeds" : " succeeds no more");
        }
        return at + (effect.pays() ? " pays" : " pays no more") + " (" + cost(effect) + ")";
    }

    private static String cost(Sway.Effect effect) {
        return effect.factor() == 1
                ? effect.attack() + " gives up " + Figures.of(effect.gives()) + " instead of "
                        + Figures.of(effect.gave())
                : effect.attack() + " × " + Figures.of(effect.factor());
    }
}
