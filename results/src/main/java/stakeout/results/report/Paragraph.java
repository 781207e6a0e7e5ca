package stakeout.results.report;

/** Sentences folded between words. Lines end in LF. */
public final class Paragraph {
    private Paragraph() {}

    /**
     * A text in lines of at most {@code width} characters; only a word that is longer itself goes beyond.
     *
     * @param first what the first line begins with
     * @param others what the lines after it begin with
     */
    public static String wrap(String text, int width, String first, String others) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean isBare = true;
        for (String word : text.split(" ", -1)) {
            if (!isBare && line.length() + 1 + word.length() > width) {
                lines.append(line).append('\n');
                line = new StringBuilder(others);
                isBare = true;
            }
            line.append(isBare ? "" : " ").append(word);
            isBare = false;
        }
        return lines.append(line).append('\n').toString();
    }
}
