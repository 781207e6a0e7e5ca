package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stakeout.model.protocol.Protocol;
import stakeout.model.rules.Rule;
import stakeout.model.state.StatePart;

/**
 * What of the model a protocol plays with: the rules of its list and the parts they are composed of, what those call, and
 * what the protocol itself calls for messages and offences.
 *
 * <p>Found by following class files from the rules on, so it cannot be claimed, only built. A state ({@link StatePart}) is followed
 * last and in its own name: every rule holds the state, and the state holds everything.
 */
public final class RuleUse {
    private static final String SHARED = "stakeout.model.protocol.";

    private final ImmutableMap<Class<?>, Class<?>> firstUser;

    private RuleUse(Map<Class<?>, Class<?>> firstUser) {
        this.firstUser = ImmutableMap.copyOf(firstUser);
    }

    /** What a protocol plays with. */
    public static RuleUse of(Protocol protocol) {
        Map<Class<?>, Class<?>> firstUser = new LinkedHashMap<>();
        ArrayDeque<Class<?>> queue = new ArrayDeque<>();
        for (Class<?> start : composition(protocol)) {
            firstUser.put(start, start);
            queue.add(start);
        }
        ArrayDeque<Class<?>> states = new ArrayDeque<>();
        while (!queue.isEmpty() || !states.isEmpty()) {
            boolean ofRules = !queue.isEmpty();
            Class<?> user = ofRules ? queue.remove() : states.remove();
            if (ofRules && StatePart.class.isAssignableFrom(user)) {
                firstUser.put(user, user);
                states.add(user);
                continue;
            }
            for (Class<?> used : ClassUse.of(user).classes()) {
                if (!isAnotherProtocol(used, user) && !firstUser.containsKey(used)) {
                    firstUser.put(used, firstUser.get(user));
                    queue.add(used);
                }
            }
        }
        return new RuleUse(firstUser);
    }

    /** Protocols share interfaces that name things of them all. */
    private static boolean isAnotherProtocol(Class<?> used, Class<?> user) {
        return Protocol.class.isAssignableFrom(used)
                || (used.getName().startsWith(SHARED) && !user.getName().startsWith(SHARED));
    }

    /** All classes that are used, in the order in which they were come upon: the rules first. */
    ImmutableSet<Class<?>> classes() {
        return firstUser.keySet();
    }

    /** The rule of the list, the protocol itself or its state that uses a class by the shortest way; absent if none does. */
    public Optional<Class<?>> userOf(Class<?> type) {
        return Optional.ofNullable(firstUser.get(type));
    }

    /** Whether a class is one of a protocol's rules, or of the parts they are composed of. */
    public static boolean isComposedOf(Protocol protocol, Class<?> type) {
        return composition(protocol).contains(type);
    }

    /** The rules, then their parts, then the protocol and its. */
    private static Set<Class<?>> composition(Protocol protocol) {
        Set<Class<?>> composed = new LinkedHashSet<>();
        Set<Class<?>> parts = new LinkedHashSet<>();
        for (Rule rule : protocol.rules()) {
            composed.add(rule.getClass());
            addParts(rule, parts);
        }
        addParts(protocol, parts);
        composed.addAll(parts);
        return composed;
    }

    private static void addParts(Object part, Set<Class<?>> into) {
        Class<?> type = part.getClass();
        if (!type.getName().startsWith("stakeout.") || !into.add(type) || !type.isRecord()) {
            return;
        }
        for (Object component : components(part)) {
            if (component instanceof Iterable<?> items) {
                items.forEach(item -> addParts(item, into));
            } else if (component != null) {
                addParts(component, into);
            }
        }
    }

    private static List<Object> components(Object value) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                if (component.getAccessor().canAccess(value)
                        || component.getAccessor().trySetAccessible()) {
                    values.add(component.getAccessor().invoke(value));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return values;
    }
}
