package stakeout.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a Java type or constant is called in files and reports: words in lower case joined by hyphens.
 *
 * <p>A variant leaves out the words that its kind already says: as a {@code Strategy}, {@code LazyStrategy} is {@code lazy};
 * as a {@code SlashingRule}, {@code CorrelatedSlashing} is {@code correlated}; as an {@code Attack}, {@code FinalityStall} is
 * {@code finality-stall}; {@code NoSlashing} is {@code none}.
 */
public final class TypeNames {
    private TypeNames() {}

    /** The name of {@code variant} among the variants of {@code kind}: without trailing words of the kind, but never empty. */
    public static String of(Class<?> variant, Class<?> kind) {
        List<String> words = words(variant.getSimpleName());
        Set<String> saidByKind = new HashSet<>(words(kind.getSimpleName()));
        int kept = words.size();
        while (kept > 1 && saidByKind.contains(words.get(kept - 1))) {
            kept--;
        }
        String name = String.join("-", words.subList(0, kept));
        return name.equals("no") ? "none" : name;
    }

    /** The name of an enum constant: {@code CLOSED_FORM} is {@code closed-form}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code LazyStrategy} as {@code lazy-strategy}, {@code HHIndex} as {@code hh-index}, {@code Top180Selection} as {@code top180-selection}. */
    public static String kebab(String camelCase) {
        return String.join("-", words(camelCase));
    }

    private static List<String> words(String camelCase) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < camelCase.length(); i++) {
            boolean upper = Character.isUpperCase(camelCase.charAt(i));
            boolean afterLower = !Character.isUpperCase(camelCase.charAt(i - 1));
            boolean beforeLower = i + 1 < camelCase.length() && Character.isLowerCase(camelCase.charAt(i + 1));
            if (upper && (afterLower || beforeLower)) {
                words.add(camelCase.substring(start, i).toLowerCase(Locale.ROOT));
                start = i;
            }
        }
        words.add(camelCase.substring(start).toLowerCase(Locale.ROOT));
        return words;
    }
}
