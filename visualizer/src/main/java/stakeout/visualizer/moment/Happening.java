package stakeout.visualizer.moment;

/**
 * Something of note that happened.
 *
 * @param kind as recordings call it: {@code attack-begins}
 * @param operator whom it concerns, or −1
 * @param validator the row it concerns, or −1
 * @param amount base units it moved or weight it concerns, 0 where none
 */
public record Happening(long step, long period, String kind, int operator, int validator, long amount, String detail) {

    /** The detail as people write it: without the index in front of an attack's name, {@code finality-stall}. */
    public String shortDetail() {
        return detail.replaceFirst("^\\d+:", "");
    }

    /** The same, in another step. */
    Happening inStep(long other) {
        return new Happening(other, period, kind, operator, validator, amount, detail);
    }

    /** The kind as people write it: {@code Attack begins}. */
    public String title() {
        String words = kind.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
