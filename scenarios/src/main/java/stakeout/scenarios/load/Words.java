package stakeout.scenarios.load;

import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;

/** How messages speak of values. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /** A value in a few words: {@code 'many'}, {@code text "5"}, {@code a list}, {@code nothing}. */
    static String describe(YamlTree tree) {
        if (tree instanceof Scalar scalar) {
            if (scalar.isNothing()) {
                return "nothing";
            }
            return scalar.quoted() ? "text \"" + shortened(scalar.text()) + "\"" : "'" + shortened(scalar.text()) + "'";
        }
        return tree instanceof Mapping ? "a map" : "a list";
    }

    /** At most 60 characters, in one line. */
    static String shortened(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        String start = fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        StringBuilder visible = new StringBuilder();
        start.codePoints().forEach(c -> visible.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return visible.toString();
    }
}
