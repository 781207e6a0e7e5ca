package stakeout.scenarios.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.scenarios.conform.Conformance;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.run.Progress;

/**
 * A page with tables that commands print, each between marks:
 *
 * <pre>
 * &lt;!-- generated: rules cosmos-hub --&gt;
 * …
 * &lt;!-- end --&gt;
 * </pre>
 *
 * <p>{@code rules PROTOCOL} is what that command prints as Markdown, {@code conform FOLDER} the table of that one, the folder as seen
 * from the page.
 */
final class GeneratedPage {
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- generated: (rules|conform) (\\S+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private final House house;

    GeneratedPage(House house) {
        this.house = house;
    }

    /** Writes a page anew, if anything of it is stale. */
    void renew(Path page) {
        try {
            String before = Files.readString(page);
            String after = renewed(before, page.toAbsolutePath().getParent());
            if (!after.equals(before)) {
                Files.writeString(page, after, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw UserMistake.of(page + ": it cannot be read and written ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ").\nMaybe another file.");
        }
    }

    /** A page's text with all of its tables as they are today. */
    String renewed(String text, Path folder) {
        Matcher blocks = BLOCK.matcher(text);
        StringBuilder renewed = new StringBuilder();
        while (blocks.find()) {
            String today = blocks.group(2).equals("rules")
                    ? RulesCommand.markdown(house.protocols.named(blocks.group(3)))
                    : conform(folder.resolve(blocks.group(3)).normalize());
            blocks.appendReplacement(
                    renewed, Matcher.quoteReplacement(blocks.group(1) + "\n" + today + "\n" + blocks.group(4)));
        }
        return blocks.appendTail(renewed).toString();
    }

    private String conform(Path vectors) {
        return Conformance.run(vectors, Optional.empty(), Progress.SILENT)
                .report(ConformCommand.presets(house))
                .table()
                .markdown();
    }
}
