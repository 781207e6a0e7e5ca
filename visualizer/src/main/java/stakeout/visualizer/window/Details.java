package stakeout.visualizer.window;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.results.report.PointLabel;
import stakeout.results.report.VerdictFile;
import stakeout.visualizer.theme.Theme;

/** All that is known of a choice before it is opened, as a page. */
final class Details {
    private final StringBuilder page = new StringBuilder();
    private final Theme theme;

    private Details(Theme theme) {
        this.theme = theme;
    }

    /** @param lines what a glimpse of it says */
    static String of(Choice choice, List<String> lines, Theme theme) {
        Details details = new Details(theme);
        details.page.append("<html><body style='margin: 2px 4px'>");
        details.head(choice);
        details.verdicts(choice.outcome());
        lines.forEach(line -> details.line(theme.ink(), line));
        choice.folder().ifPresent(folder -> details.line(theme.quiet(), "In " + folder));
        return details.page.append("</body></html>").toString();
    }

    /** Where there is no recording: how one is made. */
    static String howToRecord(String folder, Theme theme) {
        Details details = new Details(theme);
        details.page.append("<html><body style='margin: 2px 4px'>");
        details.line(theme.ink(), "There is no recording in " + folder + " yet.");
        details.line(
                theme.ink(), "This makes the first, in half a minute; the second tab plays scenarios without any:");
        details.page.append("<pre>stakeout run quickstart</pre></body></html>");
        return details.page.toString();
    }

    /** Where a search finds nothing. */
    static String nothingFound(Theme theme) {
        Details details = new Details(theme);
        details.page.append("<html><body style='margin: 2px 4px'>");
        details.line(theme.ink(), "Nothing here holds all of these words. Esc takes them away.");
        return details.page.append("</body></html>").toString();
    }

    private void head(Choice choice) {
        page.append("<div><b style='font-size: 115%'>")
                .append(escaped(choice.title()))
                .append("</b></div>");
        line(theme.ink(), choice.question());
        if (!choice.setting().isEmpty()) {
            line(theme.quiet(), choice.setting());
        }
        if (!choice.point().isEmpty()) {
            line(theme.ink(), "The sweep sets " + PointLabel.of(choice.point()));
        }
    }

    private void verdicts(Outcome outcome) {
        if (!outcome.note().isEmpty()) {
            line(theme.quiet(), sentence(outcome.note()));
        } else if (outcome.entries().isEmpty()) {
            line(theme.quiet(), "Nothing was judged.");
        }
        for (VerdictFile.Entry entry : outcome.entries()) {
            line(
                    Outcome.colour(Optional.of(entry.verdict()), theme),
                    sentence(Outcome.word(entry.verdict())) + ": " + entry.measure() + " " + entry.value()
                            + (entry.unit().isEmpty() ? "" : " " + entry.unit())
                            + (entry.expected().isEmpty() ? "" : ", expected " + entry.expected()));
        }
    }

    private void line(Color colour, String text) {
        page.append(String.format(
                Locale.ROOT,
                "<div style='color: #%06x; margin-top: 4px'>%s</div>",
                colour.getRGB() & 0xFFFFFF,
                escaped(text)));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
