package stakeout.results.recording;

import java.math.BigInteger;
import stakeout.model.TypeNames;

/**
 * What some lost in a run because of others, by one rule, in total.
 *
 * @param loser a group, or a pot of the protocol's
 * @param owner {@code operators}, {@code delegators} or {@code protocol}
 * @param culprit the group whose absence or offence did it, or who lost the loser's votes
 * @param rule the cause of the posting, or the rule that fell short
 * @param kind whether it was taken or not paid
 * @param amount base units
 */
public record LossRow(
        RunId run, String loser, String owner, String culprit, String rule, Kind kind, BigInteger amount) {
    public enum Kind {
        /** By a penalty, leak or slash. */
        TAKEN,
        /** A shortfall. */
        UNPAID
    }

    /** {@code penalty}, {@code leak}, {@code slash} or {@code unpaid}. */
    public String category() {
        int colon = rule.indexOf(':');
        return kind == Kind.UNPAID || colon < 0 ? TypeNames.of(kind) : rule.substring(0, colon);
    }

    /** {@code home}, {@code delegators of home}, {@code treasury}. */
    public String account() {
        return owner.equals(AccountSlots.DELEGATORS) ? "delegators of " + loser : loser;
    }
}
