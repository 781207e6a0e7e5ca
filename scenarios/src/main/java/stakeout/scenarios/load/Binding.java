package stakeout.scenarios.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stakeout.model.TypeNames;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;

/** One tree on its way to a record: notes every problem and goes on with the rest. An empty answer means that a problem was noted. */
final class Binding {
    private static final String TYPE = "type";
    private static final int LONGEST_SCALAR = 1_000;

    private final Variants variants;
    private final WrittenForms forms;
    private final Problems problems;

    Binding(Variants variants, WrittenForms forms, Problems problems) {
        this.variants = variants;
        this.forms = forms;
        this.problems = problems;
    }

    Optional<Object> bind(YamlTree tree, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return bindGeneric(tree, generic, path);
        }
        if (!(type instanceof Class<?> named)) {
            throw unsupported(type, path);
        }
        Class<?> wanted = Primitives.wrap(named);
        if (wanted == YamlTree.class) {
            return Optional.of(tree);
        }
        ScalarType<?> scalarType = forms.scalar(wanted);
        ImmutableMap<String, Class<? extends Record>> choices = variants.of(wanted);
        boolean hasMap = wanted.isRecord() || !choices.isEmpty();
        if (tree instanceof Scalar scalar && scalar.isNothing()) {
            return refuse(tree, path, "expected " + forms.of(wanted) + ", got nothing.");
        }
        if (scalarType != null && (tree instanceof Scalar || !hasMap)) {
            return bindScalar(tree, scalarType, choices, path);
        }
        if (wanted.isEnum()) {
            return bindEnum(tree, wanted, path);
        }
        if (!choices.isEmpty()) {
            return bindVariant(tree, wanted, choices, path);
        }
        if (wanted.isRecord()) {
            return tree instanceof Mapping mapping
                    ? bindRecord(mapping, wanted, false, path)
                    : refuse(tree, path, "expected " + forms.of(wanted) + ", got " + Words.describe(tree) + ".");
        }
        throw unsupported(type, path);
    }

    private static IllegalStateException unsupported(Type type, String path) {
        return new IllegalStateException("no YAML form is known for " + type.getTypeName() + " at " + path);
    }

    private Optional<Object> refuse(YamlTree tree, String path, String message) {
        problems.add(tree.at(), path, message);
        return Optional.empty();
    }

    private Optional<Object> bindGeneric(YamlTree tree, ParameterizedType type, String path) {
        Type[] arguments = type.getActualTypeArguments();
        boolean nothing = tree instanceof Scalar scalar && scalar.isNothing();
        if (type.getRawType() == Optional.class) {
            return nothing
                    ? Optional.of(Optional.empty())
                    : bind(tree, arguments[0], path).map(Optional::of);
        }
        if (type.getRawType() == List.class || type.getRawType() == ImmutableList.class) {
            return tree instanceof Sequence list
                    ? bindList(list, arguments[0], path)
                    : refuse(
                            tree,
                            path,
                            "expected a list, got " + Words.describe(tree) + "." + listRemedy(tree, nothing));
        }
        boolean isMap = type.getRawType() == Map.class || type.getRawType() == ImmutableMap.class;
        if (isMap && arguments[0] == String.class) {
            return tree instanceof Mapping map
                    ? bindMap(map, arguments[1], path)
                    : refuse(
                            tree,
                            path,
                            "expected a map, got " + Words.describe(tree) + "." + (nothing ? "\nMaybe {}." : ""));
        }
        throw unsupported(type, path);
    }

    private static String listRemedy(YamlTree tree, boolean nothing) {
        if (nothing) {
            return "\nMaybe [].";
        }
        return tree instanceof Scalar scalar ? "\nMaybe [" + Words.shortened(scalar.text()) + "]." : "";
    }

    private Optional<Object> bindList(Sequence list, Type itemType, String path) {
        ImmutableList<String> labels = TreePath.labels(list);
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        boolean complete = true;
        for (int i = 0; i < labels.size(); i++) {
            Optional<Object> value = bind(list.items().get(i), itemType, TreePath.item(path, labels.get(i)));
            value.ifPresent(values::add);
            complete &= value.isPresent();
        }
        return complete ? Optional.of(values.build()) : Optional.empty();
    }

    private Optional<Object> bindMap(Mapping map, Type valueType, String path) {
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        boolean complete = true;
        for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
            Optional<Object> value = bind(entry.getValue().value(), valueType, TreePath.key(path, entry.getKey()));
            value.ifPresent(bound -> values.put(entry.getKey(), bound));
            complete &= value.isPresent();
        }
        return complete ? Optional.of(values.buildOrThrow()) : Optional.empty();
    }

    private Optional<Object> bindScalar(
            YamlTree tree, ScalarType<?> type, ImmutableMap<String, Class<? extends Record>> choices, String path) {
        if (!(tree instanceof Scalar scalar)) {
            return refuse(tree, path, "expected " + type.expects() + ", got " + Words.describe(tree) + ".");
        }
        if (!scalar.quoted() && choices.containsKey(scalar.text())) {
            return bindVariant(tree, type.type(), choices, path);
        }
        String text = scalar.text();
        if (scalar.quoted() && type.plainOnly()) {
            String remedy = text.matches("[-+.\\w]{1,40}") ? "\nMaybe " + text + " without quotes." : "";
            return refuse(tree, path, "expected " + type.expects() + ", got " + Words.describe(tree) + "." + remedy);
        }
        if (text.length() > LONGEST_SCALAR && !type.isText()) {
            return refuse(tree, path, "expected " + type.expects() + ", got " + Words.describe(tree) + ".");
        }
        try {
            return Optional.of(type.valueOf(text, scalar.at()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return refuse(tree, path, Problems.messageOf(e));
        }
    }

    private Optional<Object> bindEnum(YamlTree tree, Class<?> wanted, String path) {
        Map<String, Object> constants = WrittenForms.constants(wanted);
        if (!(tree instanceof Scalar scalar)) {
            return refuse(tree, path, "expected " + forms.of(wanted) + ", got " + Words.describe(tree) + ".");
        }
        Object constant = constants.get(scalar.text());
        return constant != null
                ? Optional.of(constant)
                : refuse(
                        tree,
                        path,
                        "unknown value " + Words.describe(tree) + "."
                                + NearestName.remedy(scalar.text(), constants.keySet()));
    }

    private Optional<Object> bindVariant(
            YamlTree tree, Class<?> kind, ImmutableMap<String, Class<? extends Record>> choices, String path) {
        String what = TypeNames.kebab(kind.getSimpleName()).replace('-', ' ');
        if (tree instanceof Sequence) {
            return refuse(tree, path, "expected " + forms.of(kind) + ", got a list.");
        }
        Mapping mapping = tree instanceof Mapping map ? map : new Mapping(tree.at(), ImmutableMap.of());
        YamlTree name = tree instanceof Mapping ? mapping.value(TYPE).orElse(null) : tree;
        if (name == null) {
            return refuse(
                    tree,
                    TreePath.key(path, TYPE),
                    "this key is required and missing." + NearestName.remedy("", choices.keySet()));
        }
        if (!(name instanceof Scalar scalar) || scalar.isNothing()) {
            return refuse(name, TreePath.key(path, TYPE), "expected a name, got " + Words.describe(name) + ".");
        }
        Class<? extends Record> choice = choices.get(scalar.text());
        if (choice == null) {
            return refuse(
                    name,
                    tree instanceof Mapping ? TreePath.key(path, TYPE) : path,
                    "unknown " + what + " " + Words.describe(name) + "."
                            + NearestName.remedy(scalar.text(), choices.keySet()));
        }
        return bindRecord(mapping, choice, true, path);
    }

    private Optional<Object> bindRecord(Mapping map, Class<?> type, boolean isVariant, String path) {
        RecordShape shape = RecordShape.of(type);
        Set<String> meant = refuseUnknownKeys(map, shape, isVariant, path);
        List<Object> values = new ArrayList<>();
        for (RecordShape.Component component : shape.components) {
            Optional<Object> value = bindComponent(map, component, meant, path);
            value.ifPresent(values::add);
        }
        if (values.size() < shape.components.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.make(values));
        } catch (IllegalArgumentException | ArithmeticException e) {
            OwnCheck.note(problems, map, shape, path, Problems.messageOf(e));
            return Optional.empty();
        }
    }

    /** Answers the components that an unknown key was probably meant to be, which are not reported as missing as well. */
    private Set<String> refuseUnknownKeys(Mapping map, RecordShape shape, boolean isVariant, String path) {
        List<String> known = new ArrayList<>(shape.names());
        Set<String> meant = new HashSet<>();
        List<String> free = new ArrayList<>(known);
        free.removeAll(map.entries().keySet());
        String where = isVariant
                ? map.value(TYPE).map(type -> " of " + Words.describe(type)).orElse("")
                : "";
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !(isVariant && key.equals(TYPE))) {
                Optional<String> nearest = NearestName.to(key, free);
                nearest.ifPresent(meant::add);
                problems.add(
                        entry.keyAt(),
                        TreePath.key(path, Words.shortened(key)),
                        "unknown key" + where + "." + NearestName.remedy(key, nearest.isPresent() ? free : known));
            }
        });
        return meant;
    }

    private Optional<Object> bindComponent(
            Mapping map, RecordShape.Component component, Set<String> meant, String path) {
        String keyPath = TreePath.key(path, component.name());
        Optional<YamlTree> written = map.value(component.name());
        if (written.isPresent()) {
            return bind(written.get(), component.type(), keyPath);
        }
        if (component.defaultTree().isPresent()) {
            return Optional.of(bindDefault(component, component.defaultTree().get(), keyPath));
        }
        boolean isOptional =
                component.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        if (isOptional) {
            return Optional.of(Optional.empty());
        }
        if (!meant.contains(component.name())) {
            problems.add(map.at(), keyPath, "this key is required and missing.");
        }
        return Optional.empty();
    }

    private Object bindDefault(RecordShape.Component component, YamlTree tree, String path) {
        Problems ours = new Problems();
        Optional<Object> value = new Binding(variants, forms, ours).bind(tree, component.type(), path);
        try {
            ours.throwIfAny();
        } catch (UserMistake mistake) {
            throw new IllegalStateException(mistake.getMessage(), mistake);
        }
        return value.orElseThrow();
    }
}
