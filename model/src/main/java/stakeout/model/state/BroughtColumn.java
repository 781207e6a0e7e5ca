package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * A column that a rule brings to the validators beyond those of its protocol, to be recorded and shown. Its cells are read as
 * whole numbers, whatever the array holds.
 *
 * @param name {@code plug-in/what}, such as {@code standing/points}: the stroke keeps it apart from every column of a shipped
 *     protocol
 * @param meaning what a cell counts, with its unit, for who reads a recording or looks at an operator
 */
public record BroughtColumn(String name, String meaning) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    public BroughtColumn {
        checkArgument(
                NAME.matcher(name).matches(),
                "column (%s) must be named plug-in/what, in lower case.\nMaybe standing/points.",
                name);
        checkArgument(!meaning.isBlank(), "column (%s) must say what its cells count, with the unit.", name);
    }
}
