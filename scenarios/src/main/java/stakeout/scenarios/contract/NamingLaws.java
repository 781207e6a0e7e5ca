package stakeout.scenarios.contract;

import static stakeout.scenarios.contract.Laws.require;
import static stakeout.scenarios.contract.Laws.requireEqual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import stakeout.model.Description;
import stakeout.scenarios.load.YamlTree;

/** What every entry of a catalogue keeps: that files can name it, and people read what it is. */
final class NamingLaws {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final ImmutableSet<Class<?>> VALUES =
            ImmutableSet.of(String.class, BigInteger.class, BigDecimal.class, Optional.class, YamlTree.class);

    private final Entry entry;
    private final Trial trial;

    NamingLaws(Entry entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    ImmutableList<Check> checks() {
        return ImmutableList.of(
                entry.check("it is described in one sentence", this::isDescribed),
                entry.check("files can name it", this::canBeNamed),
                entry.check("its record holds nothing that can change", this::cannotChange),
                entry.check("what a file says of it can be written down and read again", this::readAgain));
    }

    private void isDescribed() {
        Description description = entry.type().getAnnotation(Description.class);
        require(description != null && !description.value().isBlank(), "it has no @Description");
        require(
                description.value().endsWith(".") && description.value().length() <= 120,
                "'%s' is no sentence of at most 120 characters with a full stop",
                description.value());
    }

    private void canBeNamed() {
        require(NAME.matcher(entry.name()).matches(), "'%s' is no name in lower case", entry.name());
        requireEqual(
                trial.binder().variants().of(entry.kind()).get(entry.name()),
                entry.type(),
                "type %s means one class and is another",
                entry.name());
        Object bound = trial.bound(entry.example(), entry.kind());
        requireEqual(bound.getClass(), entry.type(), "its example is a record of another class");
    }

    private void cannotChange() {
        for (RecordComponent component : entry.type().getRecordComponents()) {
            Class<?> type = component.getType();
            require(
                    isValue(type),
                    "%s is a %s: threads and runs share the record",
                    component.getName(),
                    type.getSimpleName());
        }
        ImmutableSet<String> fields = java.util.Arrays.stream(entry.type().getDeclaredFields())
                .filter(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers())
                        && !java.lang.reflect.Modifier.isFinal(field.getModifiers()))
                .map(java.lang.reflect.Field::getName)
                .filter(name -> !name.startsWith("$")) // a coverage tool's
                .collect(ImmutableSet.toImmutableSet());
        require(fields.isEmpty(), "static %s can change: threads and runs share it", fields);
    }

    /** Of the types that a file can say, those that nobody can change. */
    private boolean isValue(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || VALUES.contains(type)
                || type.getName().startsWith("com.google.common.collect.Immutable")
                || type.getName().startsWith("java.time.")
                || trial.binder().variants().kinds().contains(type)
                || trial.binder().isScalar(type);
    }

    private void readAgain() {
        Object bound = trial.bound(entry.example(), entry.kind());
        var tree = trial.binder().toTree(bound, entry.kind());
        requireEqual(
                trial.binder().bind(tree, entry.kind()).value(), bound, "read, written and read again it is another");
    }
}
