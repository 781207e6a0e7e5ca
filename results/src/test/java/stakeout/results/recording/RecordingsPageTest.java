package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/recordings.md must name every table and every column of it. */
class RecordingsPageTest {
    @ParameterizedTest
    @EnumSource(Schema.class)
    void everyColumnIsDocumented(Schema table) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "recordings.md"));
        int start = page.indexOf("### " + heading(table) + "\n");
        assertThat(start).as("section of %s", heading(table)).isNotNegative();
        int end = page.indexOf("\n### ", start + 1);
        String section = page.substring(start, end < 0 ? page.length() : end);
        for (Column column : table.columns()) {
            assertThat(section).contains("| " + column.name() + " | " + type(column) + " |");
        }
    }

    private static String heading(Schema table) {
        return table.isOfRun() ? table.table() : table.table() + " (of the experiment)";
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "int32";
            case LONG -> "int64";
            case REAL -> "double";
            case AMOUNT -> "decimal(38,0)";
            case TEXT -> "text";
            case FLAG -> "bool";
        };
    }
}
