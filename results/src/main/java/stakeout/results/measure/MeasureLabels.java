package stakeout.results.measure;

import static com.google.common.base.Preconditions.checkState;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.Default;
import stakeout.model.Numbers;
import stakeout.model.TypeNames;

/** Writes down the settings of a measure, which are its record's components. */
final class MeasureLabels {
    private MeasureLabels() {}

    static Map<String, String> settings(Measure measure) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (RecordComponent component : components(measure)) {
            settings.put(component.getName(), text(value(measure, component)));
        }
        return settings;
    }

    static String label(Measure measure) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : components(measure)) {
            String text = text(value(measure, component));
            Default standard = component.getAnnotation(Default.class);
            boolean isStandard = standard != null && standard.value().equals(text);
            if (!component.getName().equals("of") && !isStandard) {
                words.add(component.getName() + " " + text);
            }
        }
        return words.isEmpty() ? measure.name() : measure.name() + " (" + String.join(", ", words) + ")";
    }

    private static RecordComponent[] components(Measure measure) {
        checkState(measure.getClass().isRecord(), "measure %s must be a record.", measure.getClass());
        return measure.getClass().getRecordComponents();
    }

    private static Object value(Measure measure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(measure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("measure " + measure.getClass() + " must be a public record", e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return TypeNames.of(constant);
        }
        return value instanceof Double number ? Numbers.format(number) : String.valueOf(value);
    }
}
