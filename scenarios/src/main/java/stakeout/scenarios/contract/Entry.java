package stakeout.scenarios.contract;

import stakeout.model.TypeNames;

/**
 * What is tried: a record class of a catalogue, and how a file writes one of its records.
 *
 * @param kind the interface it is listed under
 * @param example YAML of one record, with its {@code type}
 * @param beside further keys of the protocol (of a rule) or the scenario (of anything else) that it needs, as YAML {@code key:
 *     value} joined by commas; may be empty
 */
record Entry(Class<?> kind, Class<? extends Record> type, String example, String beside) {
    String name() {
        return TypeNames.of(type, kind);
    }

    String subject() {
        return kind.getSimpleName() + " " + name();
    }

    Check check(String law, Runnable body) {
        return new Check(subject(), law, body);
    }
}
