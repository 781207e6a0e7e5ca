package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/**
 * Hides from a measure what it does not declare. {@code state.…}, {@code ledger.…}, {@code cash.…}, {@code intents} and
 * {@code chain.…} open that part of the facts; {@code census.stake} opens that column of the census and the totals, and every
 * other column is empty; {@code end.…} opens how the run ended.
 */
final class Blinkers {
    private final ImmutableSet<String> declared;

    Blinkers(ImmutableSet<String> declared) {
        this.declared = declared;
    }

    boolean sees(String part) {
        return declared.stream().anyMatch(each -> each.equals(part) || each.startsWith(part + "."));
    }

    StepFacts of(StepFacts facts) {
        return new StepFacts(
                facts.step(),
                facts.period(),
                sees("state") ? facts.state() : null,
                sees("ledger") ? facts.ledger() : null,
                sees("cash") ? facts.cash() : null,
                sees("census") ? of(facts.census()) : null,
                sees("intents") ? facts.intents() : null,
                sees("chain") ? facts.chain() : null);
    }

    EndFacts of(EndFacts end) {
        return new EndFacts(
                end.steps(),
                sees("state") ? end.state() : null,
                sees("ledger") ? end.ledger() : null,
                sees("cash") ? end.cash() : null,
                end.settled(),
                end.dueUntil(),
                sees("end") ? end.succeeded() : null,
                sees("end") ? end.succeededAt() : null,
                end.drawn());
    }

    private Census of(Census census) {
        Census seen = new Census(census.operators());
        for (Field field : Census.class.getFields()) {
            String name = field.getName();
            boolean isTotal = name.startsWith("total") && sees("census." + lowered(name.substring("total".length())));
            boolean isQueue = name.endsWith("Periods") && sees("census." + name.replace("Periods", ""));
            if (!Modifier.isStatic(field.getModifiers()) && (sees("census." + name) || isTotal || isQueue)) {
                copy(field, census, seen);
            }
        }
        return seen;
    }

    private static String lowered(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private static void copy(Field field, Census from, Census to) {
        try {
            if (field.getType() == WideColumn.class) {
                WideColumn source = (WideColumn) field.get(from);
                WideColumn target = (WideColumn) field.get(to);
                for (int i = 0; i < source.length(); i++) {
                    target.add(i, source, i);
                }
            } else if (field.getType() == WideSum.class) {
                ((WideSum) field.get(to)).add((WideSum) field.get(from));
            } else if (field.getType() == int[].class) {
                int[] source = (int[]) field.get(from);
                System.arraycopy(source, 0, (int[]) field.get(to), 0, source.length);
            } else {
                field.setLong(to, field.getLong(from));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
