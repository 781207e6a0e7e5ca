package stakeout.scenarios.protocol;

import com.google.common.base.Splitter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where in the code a protocol's values are held, and which classes of its rules read them. */
final class ParameterPlaces {
    private static final int MOST_READERS = 4;

    private final Record parameters;
    private final List<Class<?>> classes;

    ParameterPlaces(ResolvedProtocol protocol) {
        parameters = protocol.parameters();
        classes = new ArrayList<>(RuleUse.of(protocol.protocol()).classes());
    }

    /**
     * The place of a value.
     *
     * @param path as in the protocol's file: {@code slashing.multiplier}
     * @return {@code EthereumParameters.Slashing.multiplier: CorrelationPenalty, …}; empty for what is no value of the rules
     */
    String of(String path) {
        Object holder = parameters;
        String found = "";
        for (String name : Splitter.on('.').split(path.replaceAll("\\[[^]]*]", ""))) {
            Optional<RecordComponent> component = holder instanceof Record ? component(holder, name) : Optional.empty();
            if (component.isEmpty()) {
                return name.equals("type") && holder instanceof Record ? named(holder.getClass()) : found;
            }
            found = place(holder.getClass(), component.get());
            holder = value(holder, component.get());
        }
        return found;
    }

    private String place(Class<?> holder, RecordComponent component) {
        String readers =
                readers(holder.getName() + "." + component.getAccessor().getName(), holder);
        return named(holder) + "." + component.getName() + (readers.isEmpty() ? "" : ": " + readers);
    }

    /** Who calls an accessor, the record itself and its neighbours within the same file apart. */
    private String readers(String accessor, Class<?> holder) {
        List<String> readers = classes.stream()
                .filter(type -> !outermost(type).equals(outermost(holder)))
                .filter(type -> ClassUse.of(type).calls().contains(accessor))
                .map(type -> outermost(type).getSimpleName())
                .distinct()
                .toList();
        return readers.stream().limit(MOST_READERS).collect(Collectors.joining(", "))
                + (readers.size() > MOST_READERS ? " and " + (readers.size() - MOST_READERS) + " more" : "");
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    private static String named(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : named(type.getEnclosingClass()) + "." + type.getSimpleName();
    }

    private static Optional<RecordComponent> component(Object holder, String name) {
        return Arrays.stream(holder.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static Object value(Object holder, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
