package stakeout.results.recording;

import static stakeout.results.recording.Column.Type.AMOUNT;
import static stakeout.results.recording.Column.Type.FLAG;
import static stakeout.results.recording.Column.Type.INTEGER;
import static stakeout.results.recording.Column.Type.LONG;
import static stakeout.results.recording.Column.Type.REAL;
import static stakeout.results.recording.Column.Type.TEXT;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** The tables of a recording; docs/recordings.md says what every column means. */
enum Schema {
    MEASURES(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("measure", TEXT),
            new Column("of", TEXT),
            new Column("value", REAL),
            new Column("exact", AMOUNT)),
    FINALS(
            new Column("measure", TEXT),
            new Column("of", TEXT),
            new Column("unit", TEXT),
            new Column("value", REAL),
            new Column("exact", AMOUNT)),
    POSTINGS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("asset", TEXT),
            new Column("account", TEXT),
            new Column("owner", TEXT),
            new Column("cause", TEXT),
            new Column("amount", AMOUNT)),
    OPERATOR_POSTINGS(
            new Column("operator", INTEGER),
            new Column("asset", TEXT),
            new Column("owner", TEXT),
            new Column("cause", TEXT),
            new Column("amount", AMOUNT)),
    SHORTFALLS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("rule", TEXT),
            new Column("culprit", TEXT),
            new Column("amount", AMOUNT)),
    OPERATOR_SHORTFALLS(new Column("operator", INTEGER), new Column("rule", TEXT), new Column("amount", AMOUNT)),
    LOSSES(
            new Column("loser", TEXT),
            new Column("owner", TEXT),
            new Column("culprit", TEXT),
            new Column("rule", TEXT),
            new Column("kind", TEXT),
            new Column("amount", AMOUNT)),
    EVENTS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("kind", TEXT),
            new Column("operator", INTEGER),
            new Column("validator", INTEGER),
            new Column("amount", LONG),
            new Column("detail", TEXT)),
    ROSTER(
            new Column("operator", INTEGER),
            new Column("name", TEXT),
            new Column("entity", TEXT),
            new Column("own_stake_ppb", INTEGER)),
    GROUPS(new Column("period", LONG), new Column("operator", INTEGER), new Column("member_of", TEXT)),
    COALITIONS(
            new Column("period", LONG),
            new Column("operator", INTEGER),
            new Column("attack", TEXT),
            new Column("member", FLAG)),
    FRAMES(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("key", FLAG),
            new Column("operator", INTEGER),
            new Column("stake", AMOUNT),
            new Column("weight", AMOUNT),
            new Column("voted", AMOUNT),
            new Column("validators", INTEGER),
            new Column("active", INTEGER),
            new Column("slashed", INTEGER),
            new Column("exiting", INTEGER),
            new Column("jailed", INTEGER),
            new Column("attesting", INTEGER),
            new Column("unchecked", INTEGER),
            new Column("offline", INTEGER),
            new Column("withheld", INTEGER),
            new Column("one_sided", INTEGER),
            new Column("both_sides", INTEGER)),
    CHAIN(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("branch", TEXT),
            new Column("canonical", FLAG),
            new Column("justified", LONG),
            new Column("finalized", LONG),
            new Column("leaking", FLAG),
            new Column("halted", FLAG),
            new Column("fork", LONG),
            new Column("beyond_fork", FLAG),
            new Column("conflict", FLAG),
            new Column("weight", AMOUNT),
            new Column("voted", AMOUNT)),
    FLOWS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("key", FLAG),
            new Column("asset", TEXT),
            new Column("operator", INTEGER),
            new Column("owner", TEXT),
            new Column("cause", TEXT),
            new Column("amount", AMOUNT)),
    EDGES(
            new Column("since", LONG),
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("kind", TEXT),
            new Column("from_operator", INTEGER),
            new Column("to_operator", INTEGER),
            new Column("of", TEXT),
            new Column("amount", AMOUNT)),
    SLOTS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("slots", INTEGER),
            new Column("slot", INTEGER),
            new Column("fate", TEXT),
            new Column("proposer", INTEGER),
            new Column("culprit", INTEGER),
            new Column("parent", INTEGER)),
    VALIDATORS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("key", FLAG),
            new Column("first_validator", INTEGER),
            new Column("last_validator", INTEGER),
            new Column("operator", INTEGER),
            new Column("stake", LONG),
            new Column("status", TEXT),
            new Column("slashed", FLAG),
            new Column("did", TEXT)),
    COLUMNS(
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("key", FLAG),
            new Column("name", TEXT),
            new Column("operator", INTEGER),
            new Column("validators", INTEGER),
            new Column("least", LONG),
            new Column("most", LONG),
            new Column("sum", AMOUNT)),
    KEYFRAMES(
            new Column("table", TEXT),
            new Column("step", LONG),
            new Column("period", LONG),
            new Column("every", LONG),
            new Column("first_row", LONG),
            new Column("rows", LONG)),
    TESTIMONY(
            new Column("period", LONG),
            new Column("operator", INTEGER),
            new Column("strategy", TEXT),
            new Column("chosen", TEXT),
            new Column("option", TEXT),
            new Column("expected", REAL)),
    SIGHTS(
            new Column("period", LONG),
            new Column("operator", INTEGER),
            new Column("fact", TEXT),
            new Column("value", REAL)),
    /** Of the experiment, not of a run: one row a run. */
    INDEX(
            new Column("scenario", TEXT),
            new Column("point", INTEGER),
            new Column("replication", INTEGER),
            new Column("twin", FLAG),
            new Column("master_seed", LONG),
            new Column("sweep", TEXT),
            new Column("steps", LONG),
            new Column("last_period", LONG),
            new Column("settled", FLAG),
            new Column("due_until", LONG),
            new Column("row_hash", TEXT)),
    /** Of the experiment: the finals of all runs. */
    ALL_FINALS(
            new Column("scenario", TEXT),
            new Column("point", INTEGER),
            new Column("replication", INTEGER),
            new Column("twin", FLAG),
            new Column("measure", TEXT),
            new Column("of", TEXT),
            new Column("unit", TEXT),
            new Column("value", REAL),
            new Column("exact", AMOUNT));

    /** Raised whenever an older reader would misread a newer recording. */
    static final int VERSION = 2;

    // Records of a text and a constant, which Error Prone does not see through.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ImmutableList<Column> columns;

    Schema(Column... columns) {
        this.columns = ImmutableList.copyOf(columns);
    }

    ImmutableList<Column> columns() {
        return columns;
    }

    /** Whether every run may have it, rather than the experiment. */
    boolean isOfRun() {
        return this != INDEX && this != ALL_FINALS;
    }

    /** As in file names: {@code operator_postings}. */
    String table() {
        return this == ALL_FINALS ? FINALS.table() : name().toLowerCase(Locale.ROOT);
    }
}
